package app.manit.ui.failure;

import app.manit.failure.NextStep;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The strip that says what went wrong with the selected page and offers the next step. */
public final class FailureViewModel {
  /** Where a user makes and mends tokens. */
  private static final String TOKEN_SETTINGS = "https://dash.cloudflare.com/profile/api-tokens";

  private final Pages pages;
  private final Publisher publisher;
  private final IntakeActs intake;
  private final Consumer<String> clipboard;
  private final Consumer<String> browser;
  private final Notices notices;
  private final Words words;
  private final ObservableValue<FailureScreen> screen;
  private final StringProperty name = new SimpleStringProperty(this, "name", "");

  /**
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   */
  public FailureViewModel(
      Pages pages,
      Publisher publisher,
      FailureScreens screens,
      IntakeActs intake,
      Consumer<String> clipboard,
      Consumer<String> browser,
      Notices notices,
      Words words) {
    this.pages = pages;
    this.publisher = publisher;
    this.intake = intake;
    this.clipboard = clipboard;
    this.browser = browser;
    this.notices = notices;
    this.words = words;
    this.screen = pages.selected().flatMap(PageItem::state).map(screens::of);
  }

  /** What is shown; null when nothing went wrong. */
  public ObservableValue<FailureScreen> screen() {
    return screen;
  }

  /** The other name that the user is asked for. */
  public StringProperty name() {
    return name;
  }

  /** Takes the next step. */
  public void act() {
    shown().map(FailureScreen::act).ifPresent(this::take);
  }

  private void take(NextStep step) {
    switch (step) {
      case CHECK_AGAIN -> publisher.checkAgain();
      case UPLOAD_EVERYTHING -> withSelected(publisher::publishEverythingAnew);
      case CHANGE_NAME -> withSelected(page -> publisher.publishAt(page, name.get().strip()));
      case OPEN_TOKEN_SETTINGS -> browser.accept(TOKEN_SETTINGS);
      case CHOOSE_ANOTHER_FILE -> withSelected(intake::chooseFor);
      default -> retry();
    }
  }

  /** Makes the same attempt again. */
  public void retry() {
    withSelected(publisher::publish);
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
