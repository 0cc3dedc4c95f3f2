package app.manit.ui.failure;

import app.manit.failure.NextStep;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.task.Background;
import app.manit.ui.words.Quantities;
import app.manit.ui.words.Words;
import app.manit.workspace.Room;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** The strip that says what went wrong with the selected page and offers the next step. */
public final class FailureViewModel {
  /** Where a user makes and mends tokens. */
  private static final String TOKEN_SETTINGS = "https://dash.cloudflare.com/profile/api-tokens";

  private final Pages pages;
  private final Publisher publisher;
  private final IntakeActs intake;
  private final Remedies remedies;
  private final Consumer<String> clipboard;
  private final Consumer<String> browser;
  private final Notices notices;
  private final Words words;
  private final ObservableValue<FailureScreen> screen;
  private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper(this, "room", "");
  private final Quantities quantities;

  /**
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   */
  public FailureViewModel(
      Pages pages,
      Publisher publisher,
      FailureScreens screens,
      IntakeActs intake,
      Remedies remedies,
      Consumer<String> clipboard,
      Consumer<String> browser,
      Notices notices,
      Words words) {
    this.pages = pages;
    this.publisher = publisher;
    this.intake = intake;
    this.remedies = remedies;
    this.clipboard = clipboard;
    this.browser = browser;
    this.notices = notices;
    this.words = words;
    this.quantities = new Quantities(words);
    this.screen = pages.selected().flatMap(PageItem::state).map(screens::of);
  }

  /** Looks up what only the disk can tell about a failure. */
  public void follow(Desk desk, Background background) {
    screen
        .map(FailureScreen::act)
        .map(NextStep.FREE_SPACE::equals)
        .orElse(false)
        .subscribe(
            full -> {
              room.set("");
              if (full) {
                withSelected(
                    page ->
                        background.run(
                            () -> desk.room(page.id()), found -> show(page, found), failure -> {}));
              }
            });
  }

  private void show(PageItem page, Room found) {
    if (page.equals(pages.selected().get())) {
      room.set(
          words.say(
              "failure.room", quantities.size(found.free()), quantities.size(found.needed())));
    }
  }

  /** What is shown; null when nothing went wrong. */
  public ObservableValue<FailureScreen> screen() {
    return screen;
  }

  /** How much room there is, and is needed; empty when that is not the matter. */
  public ReadOnlyStringProperty room() {
    return room.getReadOnlyProperty();
  }

  /** Takes the next step. */
  public void act() {
    shown().map(FailureScreen::act).ifPresent(this::take);
  }

  private void take(NextStep step) {
    switch (step) {
      case CHECK_AGAIN -> publisher.checkAgain();
      case UPLOAD_EVERYTHING -> withSelected(publisher::publishEverythingAnew);
      case OPEN_TOKEN_SETTINGS -> browser.accept(TOKEN_SETTINGS);
      case CONNECT -> remedies.connect().run();
      case CHOOSE_ANOTHER_FILE, FIX_THE_FILE -> withSelected(intake::chooseFor);
      case FREE_SPACE -> remedies.openFolder().run();
      case UPDATE_PROGRAM -> remedies.about().run();
      case REPORT -> {
        copyDetails();
        remedies.report().run();
      }
      case RETRY, CHANGE_NAME, NONE -> retry();
    }
  }

  /** Makes the same attempt again. */
  public void retry() {
    remedies.publish().run();
  }

  /** Puts the details where they can be pasted. */
  public void copyDetails() {
    shown()
        .map(FailureScreen::details)
        .ifPresent(
            details -> {
              clipboard.accept(details);
              notices.done(words.say("failure.copied"));
            });
  }

  private Optional<FailureScreen> shown() {
    return Optional.ofNullable(screen.getValue());
  }

  private void withSelected(Consumer<PageItem> act) {
    Optional.ofNullable(pages.selected().get()).ifPresent(act);
  }
}
