package app.manit.ui.connect;

import app.manit.account.ConnectedAccount;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Standing;
import app.manit.failure.Failure;
import app.manit.library.HostKey;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Where pages go: the line in the top bar, and the words beside the button. On the UI thread. */
public final class AccountViewModel {
  /** How many pages an account of Cloudflare's free plan may have. */
  private static final int MOST_PAGES = 100;

  private static final int ENDS = 4;

  private final Desk desk;
  private final Background background;
  private final Notices notices;
  private final Words words;
  private final ReadOnlyObjectWrapper<AccountLine> line;
  private final ReadOnlyStringWrapper destination =
      new ReadOnlyStringWrapper(this, "destination", "");
  private final ReadOnlyObjectWrapper<Optional<HostKey>> host =
      new ReadOnlyObjectWrapper<>(this, "host", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<HostKind>> kind =
      new ReadOnlyObjectWrapper<>(this, "kind", Optional.empty());
  private int asked;

  /** Nothing is known yet. */
  public AccountViewModel(Desk desk, Background background, Notices notices, Words words) {
    this.desk = desk;
    this.background = background;
    this.notices = notices;
    this.words = words;
    this.line = new ReadOnlyObjectWrapper<>(this, "line", AccountLine.UNKNOWN);
  }

  /** What the line says. */
  public ReadOnlyObjectProperty<AccountLine> line() {
    return line.getReadOnlyProperty();
  }

  /** Where publishing leads to, beside the button that does it; empty until that is known. */
  public ReadOnlyStringProperty destination() {
    return destination.getReadOnlyProperty();
  }

  /** Where pages go; empty until that is known. */
  public ReadOnlyObjectProperty<Optional<HostKey>> host() {
    return host.getReadOnlyProperty();
  }

  /** Which kind of host that is; empty until that is known. */
  public ReadOnlyObjectProperty<Optional<HostKind>> kind() {
    return kind.getReadOnlyProperty();
  }

  /** Who that is, and whether it could be asked. */
  private record Found(Standing standing, Optional<Connection> connection) {}

  /** Finds out; makes the practice host answer if that is where pages go. */
  public void connect() {
    asked++;
    int asking = asked;
    background.run(
        this::find,
        found -> {
          if (asking == asked) {
            show(found);
            count(asking);
          }
        },
        this::failed);
  }

  private Found find() {
    Standing standing = desk.standing();
    return new Found(
        standing,
        switch (standing) {
          case Standing.Practising() -> Optional.of(desk.connect(HostKind.PRACTICE));
          case Standing.FromEnvironment() -> Optional.of(desk.connect(HostKind.CLOUDFLARE));
          // Its token may lie behind a password: nobody is asked for it before it is needed.
          case Standing.Connected _ -> Optional.empty();
        });
  }

  private void show(Found found) {
    switch (found.standing()) {
      case Standing.Practising() ->
          show(
              HostKind.PRACTICE,
              found.connection().orElseThrow().endpoint().key(),
              new AccountLine(
                  words.say("connect.practice"), "fth-monitor", words.say("connect.offer"), false),
              words.say("connect.to-practice"));
      case Standing.FromEnvironment() -> {
        Connection there = found.connection().orElseThrow();
        String name = name(there.label(), there.endpoint().accountId());
        show(
            HostKind.CLOUDFLARE,
            there.endpoint().key(),
            cloud(words.say("connect.from-environment", name)),
            words.say("connect.to-account", name));
      }
      case Standing.Connected(ConnectedAccount account, boolean _) -> {
        String name = name(account.name(), account.id());
        show(
            HostKind.CLOUDFLARE, account.key(), cloud(name), words.say("connect.to-account", name));
      }
    }
  }

  private void show(HostKind there, HostKey key, AccountLine now, String beside) {
    kind.set(Optional.of(there));
    host.set(Optional.of(key));
    line.set(now);
    destination.set(beside);
  }

  private static AccountLine cloud(String text) {
    return new AccountLine(text, "fth-cloud", "", false);
  }

  /** How full the account is; what cannot be had is left out. */
  private void count(int asking) {
    background.run(
        desk::pagesThere,
        pages -> {
          if (asking == asked) {
            add(pages);
          }
        },
        failure -> {
          // The line says who it is all the same; publishing will say what is wrong.
        });
  }

  private void add(OptionalInt pages) {
    AccountLine now = line.get();
    if (pages.isPresent()) {
      line.set(cloud(words.say("connect.pages", now.text(), pages.getAsInt(), MOST_PAGES)));
    }
  }

  /** An id is no name: its ends are enough to tell it from another. */
  private static String name(String label, String id) {
    return label.equals(id) && id.length() > 2 * ENDS
        ? id.substring(0, ENDS) + "…" + id.substring(id.length() - ENDS)
        : label;
  }

  private void failed(Failure failure) {
    line.set(new AccountLine(words.say("connect.none"), "fth-cloud-off", "", true));
    destination.set("");
    notices.failed(failure);
  }
}
