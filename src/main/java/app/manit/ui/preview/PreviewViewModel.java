package app.manit.ui.preview;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.VersionId;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Quantities;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The middle: which state of the selected page is shown, and where. Used on the UI thread. */
public final class PreviewViewModel {
  private final Desk desk;
  private final PreviewSource source;
  private final Background background;
  private final Consumer<String> browser;
  private final Words words;
  private final Ages ages;
  private final ObservableValue<PreviewSubject> subject;
  private final ReadOnlyObjectWrapper<PreviewScreen> screen =
      new ReadOnlyObjectWrapper<>(this, "screen");
  private PreviewChoice choice = PreviewChoice.SANDBOX;
  private Optional<Wanted> wanted = Optional.empty();

  /** Changes exactly when another page, or another state of it, is to be shown. */
  private record Wanted(PreviewSubject subject, PreviewChoice choice) {}

  /**
   * @param browser opens an address
   */
  public PreviewViewModel(
      Pages pages,
      Desk desk,
      PreviewSource source,
      Background background,
      Consumer<String> browser,
      Words words,
      Ages ages) {
    this.desk = desk;
    this.source = source;
    this.background = background;
    this.browser = browser;
    this.words = words;
    this.ages = ages;
    this.subject = pages.selected().flatMap(PageItem::state).map(PreviewSubject::of);
    this.changed(null, subject.getValue());
    this.subject.subscribe(this::changed);
  }

  /** What is shown; null when no page is selected. */
  public ReadOnlyObjectProperty<PreviewScreen> screen() {
    return screen.getReadOnlyProperty();
  }

  /** Whether the page is online, so that it can be seen there. */
  public ObservableValue<Boolean> online() {
    return subject.map(page -> page.online().isPresent()).orElse(false);
  }

  /** Shows the newest version, or what visitors get; the latter only while there is something. */
  public void show(PreviewMode mode) {
    switch (mode) {
      case SANDBOX -> choose(PreviewChoice.SANDBOX);
      case LIVE -> choose(PreviewChoice.LIVE);
      case EARLIER -> {} // that one is picked
    }
  }

  /** Shows the page as it was published then. */
  public void pick(Deployment deployment) {
    choose(PreviewChoice.earlier(deployment));
  }

  private void choose(PreviewChoice wish) {
    PreviewSubject now = subject.getValue();
    if (now != null) {
      choice = wish.after(Optional.of(now), now);
      prepare(now);
    }
  }

  private void changed(@Nullable PreviewSubject before, @Nullable PreviewSubject now) {
    if (now == null) {
      wanted = Optional.empty();
      screen.set(null);
      return;
    }
    choice = choice.after(Optional.ofNullable(before), now);
    prepare(now);
  }

  /** An older version of the same page stays until the newer one is ready. */
  private void prepare(PreviewSubject page) {
    Wanted now = new Wanted(page, choice);
    if (wanted.filter(now::equals).isPresent()) {
      return;
    }
    boolean other = wanted.filter(w -> w.subject().samePageAs(page)).isEmpty();
    boolean switched = wanted.filter(w -> w.choice().equals(choice)).isEmpty();
    wanted = Optional.of(now);
    if (other || switched) {
      screen.set(screen(now, "", Optional.empty(), words.say("preview.preparing")));
    }
    switch (choice.mode()) {
      case SANDBOX -> local(now, page.newest());
      case EARLIER -> local(now, choice.picked().orElseThrow().version());
      case LIVE -> live(now, page.online().orElseThrow());
    }
  }

  private void local(Wanted asked, VersionId version) {
    boolean newest = asked.choice().mode() == PreviewMode.SANDBOX;
    background.run(
        () ->
            newest
                ? source.newest(asked.subject().page(), version)
                : source.earlier(asked.subject().page(), version),
        shown -> show(asked, screen(asked, version, shown)),
        failure -> show(asked, refused(asked, failure)));
  }

  private PreviewScreen screen(Wanted asked, VersionId version, PreviewSource.Shown shown) {
    return screen(
        asked,
        words.say("preview.facts", shown.files(), new Quantities(words).size(shown.bytes())),
        Optional.of(new PageTarget(version.toString(), shown.address(), Optional.of(version))),
        words.say("preview.preparing"));
  }

  private PreviewScreen refused(Wanted asked, Failure failure) {
    return screen(asked, "", Optional.empty(), words.say(failure).message());
  }

  /** A page of the practice host answers only while that one runs. */
  private void live(Wanted asked, PreviewSubject.Online online) {
    PageTarget target =
        new PageTarget(
            online.address() + " " + online.deployment() + " " + online.seen(),
            online.address(),
            Optional.empty());
    PreviewScreen there = screen(asked, "", Optional.of(target), words.say("preview.preparing"));
    if (isPractice(online.address())) {
      background.run(
          () -> desk.connect(HostKind.PRACTICE),
          running -> show(asked, there),
          failure -> show(asked, refused(asked, failure)));
    } else {
      show(asked, there);
    }
  }

  private static boolean isPractice(URI address) {
    return Optional.ofNullable(address.getHost())
        .filter(host -> host.endsWith(".localhost"))
        .isPresent();
  }

  private PreviewScreen screen(
      Wanted asked, String facts, Optional<PageTarget> target, String state) {
    return new PreviewScreen(
        asked.choice().mode(),
        asked.subject().page().title(),
        facts,
        target,
        state,
        asked.choice().picked().map(Deployment::createdAt).map(ages::exactly).orElse(""));
  }

  /** Something else may have been selected meanwhile. */
  private void show(Wanted asked, PreviewScreen result) {
    if (wanted.filter(asked::equals).isPresent()) {
      screen.set(result);
    }
  }

  /** Shows it in the user's browser. */
  public void open() {
    address().map(URI::toString).ifPresent(browser);
  }

  /** Where it is shown. */
  Optional<URI> address() {
    return Optional.ofNullable(screen.get()).flatMap(PreviewScreen::address);
  }
}
