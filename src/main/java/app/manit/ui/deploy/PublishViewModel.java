package app.manit.ui.deploy;

import app.manit.library.HostKey;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The publish pane: where the selected page is, and the one thing to do about it. */
public final class PublishViewModel {
  private final Pages pages;
  private final Publisher publisher;
  private final Words words;
  private final ObservableValue<PublishScreen> screen;

  /**
   * @param host where pages go to; its value is empty until that is known
   */
  public PublishViewModel(
      Pages pages,
      Publisher publisher,
      PublishScreens screens,
      ObservableValue<Optional<HostKey>> host,
      Now now,
      Words words) {
    this.pages = pages;
    this.publisher = publisher;
    this.words = words;
    this.screen =
        pages
            .selected()
            .flatMap(PageItem::state)
            .flatMap(
                state ->
                    host.flatMap(to -> now.moment().map(moment -> screens.of(state, to, moment))));
  }

  /** What is shown of the selected page; null when none is. */
  public ObservableValue<PublishScreen> screen() {
    return screen;
  }

  /** What the button says. */
  public String label(PublishScreen.Act act) {
    return switch (act) {
      case PUBLISH, SEE_FAILURE -> words.say("deploy.act.publish");
      case UPDATE -> words.say("deploy.act.update");
      case NOTHING_CHANGED -> words.say("deploy.act.nothing-changed");
      case CANCEL -> words.say("deploy.act.cancel");
    };
  }

  /** Publishes the selected page. */
  public void publish() {
    withSelected(publisher::publish);
  }

  /** Stops publishing the selected page. */
  public void cancel() {
    withSelected(publisher::stop);
  }

  private void withSelected(Consumer<PageItem> act) {
    Optional.ofNullable(pages.selected().get()).ifPresent(act);
  }
}
