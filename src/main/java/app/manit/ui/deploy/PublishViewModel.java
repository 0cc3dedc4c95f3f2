package app.manit.ui.deploy;

import app.manit.library.HostKey;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The publish pane: where the selected page is, and the one thing to do about it. */
public final class PublishViewModel {
  private final Pages pages;
  private final Publisher publisher;
  private final AddressViewModel address;
  private final Now now;
  private final Words words;
  private final ObservableValue<PublishScreen> screen;
  private final ReadOnlyObjectWrapper<Instant> second;
  private final ObservableValue<RetryLine> retry;

  /**
   * @param host where pages go to; its value is empty until that is known
   */
  public PublishViewModel(
      Pages pages,
      Publisher publisher,
      AddressViewModel address,
      PublishScreens screens,
      ObservableValue<Optional<HostKey>> host,
      Now now,
      Words words) {
    this.pages = pages;
    this.publisher = publisher;
    this.address = address;
    this.now = now;
    this.words = words;
    ObservableValue<PageState> state = pages.selected().flatMap(PageItem::state);
    this.screen =
        state.flatMap(
            page -> host.flatMap(to -> now.moment().map(moment -> screens.of(page, to, moment))));
    this.second = new ReadOnlyObjectWrapper<>(this, "second", now.exactly());
    RetryWords countdown = new RetryWords(words);
    this.retry =
        state.flatMap(
            page ->
                second.map(
                    tick ->
                        page.publishing()
                            .flatMap(Publishing::retry)
                            .map(waiting -> countdown.of(waiting, now.exactly()))
                            .orElse(null)));
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
      case STOP -> words.say("deploy.act.stop");
    };
  }

  /** Why nothing moves just now, counting down; null while something does. */
  public ObservableValue<RetryLine> retry() {
    return retry;
  }

  /** A second has passed. */
  public void tick() {
    second.set(now.exactly());
  }

  /** Tries again now. */
  public void hurry() {
    withSelected(page -> publisher.hurry(page, now.exactly()));
  }

  /** Publishes the selected page, under the name that stands in the field if there is one. */
  public void publish() {
    if (mayPublish().getValue()) {
      withSelected(
          page ->
              address
                  .wish(page.id())
                  .ifPresentOrElse(
                      name -> publisher.publishAt(page, name), () -> publisher.publish(page)));
    }
  }

  /** Whether nothing is known against the name in the field. */
  public ObservableValue<Boolean> mayPublish() {
    return address.screen().map(AddressScreen::good).orElse(true);
  }

  /** Stops publishing the selected page. */
  public void cancel() {
    withSelected(publisher::stop);
  }

  private void withSelected(Consumer<PageItem> act) {
    Optional.ofNullable(pages.selected().get()).ifPresent(act);
  }
}
