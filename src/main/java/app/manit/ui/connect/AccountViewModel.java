package app.manit.ui.connect;

import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.library.HostKey;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The line that says where pages go. Used on the UI thread. */
public final class AccountViewModel {
  private static final int ENDS = 4;

  private final Desk desk;
  private final Background background;
  private final Notices notices;
  private final Words words;
  private final ReadOnlyObjectWrapper<AccountLine> line;
  private final ReadOnlyObjectWrapper<Optional<HostKey>> host =
      new ReadOnlyObjectWrapper<>(this, "host", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<HostKind>> kind =
      new ReadOnlyObjectWrapper<>(this, "kind", Optional.empty());

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

  /** Where pages go; empty until that is known. */
  public ReadOnlyObjectProperty<Optional<HostKey>> host() {
    return host.getReadOnlyProperty();
  }

  /** Which kind of host that is; empty until that is known. */
  public ReadOnlyObjectProperty<Optional<HostKind>> kind() {
    return kind.getReadOnlyProperty();
  }

  /** Finds out; makes the practice host answer if that is where pages go. */
  public void connect() {
    background.run(() -> desk.connect(desk.host()), this::connected, this::failed);
  }

  private void connected(Connection connection) {
    kind.set(Optional.of(connection.kind()));
    host.set(Optional.of(connection.endpoint().key()));
    line.set(
        connection.kind() == HostKind.PRACTICE
            ? new AccountLine(words.say("connect.practice"), "fth-monitor", false)
            : new AccountLine(
                words.say("connect.cloudflare", name(connection)), "fth-cloud", false));
  }

  /** An id is no name: its ends are enough to tell it from another. */
  private static String name(Connection connection) {
    String label = connection.label();
    String id = connection.endpoint().accountId();
    return label.equals(id) && id.length() > 2 * ENDS
        ? id.substring(0, ENDS) + "…" + id.substring(id.length() - ENDS)
        : label;
  }

  private void failed(Failure failure) {
    line.set(new AccountLine(words.say("connect.none"), "fth-cloud-off", true));
    notices.failed(failure);
  }
}
