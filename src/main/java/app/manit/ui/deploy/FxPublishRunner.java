package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Publishing;
import app.manit.ui.task.Faults;
import app.manit.workspace.PublishOptions;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Runs each publication as a JavaFX task on a virtual thread. */
public final class FxPublishRunner implements PublishRunner {
  private final Desk desk;
  private final InstantSource clock;

  /** Has pages published there. */
  public FxPublishRunner(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public Running start(
      ProjectId page,
      UnaryOperator<PublishOptions> wish,
      Consumer<Publishing> moved,
      Consumer<Failure> refused) {
    PublishTask task = new PublishTask(desk, page, wish, clock);
    task.valueProperty()
        .subscribe(
            publishing -> {
              if (publishing != null) {
                moved.accept(publishing);
              }
            });
    task.setOnFailed(event -> refused.accept(Faults.failure(task.getException())));
    Thread.ofVirtual().name("window-publish").start(task);
    return new Running() {
      @Override
      public void stop() {
        task.stop();
      }

      @Override
      public void goFirst() {
        task.goFirst();
      }
    };
  }
}
