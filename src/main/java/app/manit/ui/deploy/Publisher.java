package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.library.VersionId;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.Retry;
import app.manit.ui.task.Background;
import app.manit.workspace.PublishOptions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Publishes pages, one deployment a page at a time. Used on the UI thread. */
public final class Publisher {
  private final Pages pages;
  private final Desk desk;
  private final PublishRunner runner;
  private final Background background;
  private final Notices notices;
  private final Consumer<PageItem> ended;
  private final Map<PageItem, PublishRunner.Running> running = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "running");

  /**
   * Nothing runs yet.
   *
   * @param ended told of each page that is no longer being published, however that ended
   */
  public Publisher(
      Pages pages,
      Desk desk,
      PublishRunner runner,
      Background background,
      Notices notices,
      Consumer<PageItem> ended) {
    this.pages = pages;
    this.desk = desk;
    this.runner = runner;
    this.background = background;
    this.notices = notices;
    this.ended = ended;
  }

  /** How many of this window's publications are under way or wait. */
  public ReadOnlyIntegerProperty running() {
    return count.getReadOnlyProperty();
  }

  /** The pages that these are of, in the order in which they were asked for. */
  public List<PageItem> underWay() {
    return List.copyOf(running.keySet());
  }

  /** Publishes the newest version of a page; does nothing while that is under way. */
  public void publish(PageItem page) {
    publish(page, UnaryOperator.identity());
  }

  /** Publishes it without relying on what the host says it has. */
  public void publishEverythingAnew(PageItem page) {
    publish(page, PublishOptions::uploadingEverything);
  }

  /** Publishes an older version of it. */
  public void publishAgain(PageItem page, VersionId version) {
    publish(page, options -> options.of(version));
  }

  /** Publishes it under a name of the user's choice. */
  public void publishAt(PageItem page, String name) {
    publish(page, options -> options.at(name));
  }

  private void publish(PageItem page, UnaryOperator<PublishOptions> wish) {
    if (page.now().busy()) {
      return;
    }
    page.publishing(Publishing.ASKED);
    running.put(
        page,
        runner.start(page.id(), wish, now -> moved(page, now), failure -> refused(page, failure)));
    count.set(running.size());
  }

  /** Makes the call that waits to be repeated now. */
  public void hurry(PageItem page, Instant now) {
    page.now()
        .publishing()
        .ifPresent(
            publishing ->
                publishing
                    .retry()
                    .ifPresent(
                        retry -> {
                          retry.notice().hurry().run();
                          page.publishing(publishing.with(new Retry(retry.notice(), now)));
                        }));
  }

  /** Asks for the end of a publication. */
  public void stop(PageItem page) {
    Optional.ofNullable(running.get(page)).ifPresent(PublishRunner.Running::stop);
  }

  /** Lets a page go before all others that wait. */
  public void goFirst(PageItem page) {
    Optional.ofNullable(running.get(page)).ifPresent(PublishRunner.Running::goFirst);
  }

  /** Asks for the end of all of them: the program ends. */
  public void stopAll() {
    running.values().forEach(PublishRunner.Running::stop);
  }

  /** Asks the host how a deployment ended that nobody knows about. */
  public void checkAgain() {
    background.run(
        () -> {
          desk.settle();
          return desk;
        },
        settled -> pages.refresh(),
        notices::failed);
  }

  private void moved(PageItem page, Publishing now) {
    page.publishing(now);
    if (now.ended()) {
      ended(page);
    }
  }

  private void refused(PageItem page, Failure why) {
    page.refuse(why);
    ended(page);
  }

  private void ended(PageItem page) {
    running.remove(page);
    ended.accept(page);
    count.set(running.size());
    pages.refresh();
  }
}
