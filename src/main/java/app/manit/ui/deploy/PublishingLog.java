package app.manit.ui.deploy;

import app.manit.deploy.DeployListener;
import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.library.Deployment;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.Retry;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Adds up what a deployment tells, on its own threads. */
final class PublishingLog implements DeployListener {
  private final Consumer<Publishing> sink;
  private final InstantSource clock;
  private Publishing now = Publishing.ASKED;

  /**
   * @param sink takes each new state; must return quickly
   * @param clock tells until when a wait lasts
   */
  PublishingLog(Consumer<Publishing> sink, InstantSource clock) {
    this.sink = sink;
    this.clock = clock;
  }

  @Override
  public void changed(Deployment deployment) {
    change(publishing -> publishing.with(deployment));
  }

  @Override
  public void waiting(int ahead) {
    change(publishing -> publishing.behind(ahead));
  }

  @Override
  public void progress(Progress progress) {
    change(publishing -> publishing.with(progress));
  }

  @Override
  public void retrying(RetryNotice notice) {
    Retry retry = new Retry(notice, clock.instant().plus(notice.delay()));
    change(publishing -> publishing.with(retry));
  }

  /** The state at the end. */
  synchronized Publishing endedAs(Deployment last) {
    now = now.endedAs(last);
    return now;
  }

  private synchronized void change(UnaryOperator<Publishing> change) {
    now = change.apply(now);
    sink.accept(now);
  }
}
