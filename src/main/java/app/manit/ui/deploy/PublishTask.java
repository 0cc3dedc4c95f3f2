package app.manit.ui.deploy;

import app.manit.library.ProjectId;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Publication;
import app.manit.ui.pages.Publishing;
import app.manit.ui.task.Latest;
import app.manit.workspace.PublishOptions;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** One publication as JavaFX sees it: its value is how far it has come. */
final class PublishTask extends Task<Publishing> {
  private static final long MILLIS_BETWEEN_UPDATES = 50;

  private final Desk desk;
  private final ProjectId page;
  private final UnaryOperator<PublishOptions> wish;
  private final PublishingLog log;
  private @Nullable Publication publication;
  private boolean stopped;
  private boolean first;
  private boolean ended;

  PublishTask(Desk desk, ProjectId page, UnaryOperator<PublishOptions> wish, InstantSource clock) {
    this.desk = desk;
    this.page = page;
    this.wish = wish;
    this.log =
        new PublishingLog(
            new Latest<>(
                this::tell,
                CompletableFuture.delayedExecutor(MILLIS_BETWEEN_UPDATES, TimeUnit.MILLISECONDS)),
            clock);
  }

  @Override
  protected Publishing call() throws Exception {
    PublishOptions options = wish.apply(PublishOptions.to(desk.host()));
    return end(log.endedAs(begin(desk.publish(page, options, log)).end().get()));
  }

  /** What is told late must not take back the end. */
  private synchronized void tell(Publishing now) {
    if (!ended) {
      updateValue(now);
    }
  }

  private synchronized Publishing end(Publishing last) {
    ended = true;
    return last;
  }

  private synchronized Publication begin(Publication begun) {
    publication = begun;
    if (stopped) {
      begun.cancel();
    } else if (first) {
      begun.goFirst();
    }
    return begun;
  }

  /** Asks for the end. The task still succeeds: with a deployment that was stopped, or made it. */
  synchronized void stop() {
    stopped = true;
    if (publication != null) {
      publication.cancel();
    }
  }

  /** Lets it go before all others that wait. */
  synchronized void goFirst() {
    first = true;
    if (publication != null) {
      publication.goFirst();
    }
  }
}
