package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Publishing;
import app.manit.ui.task.Faults;
import app.manit.workspace.PublishOptions;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Runs each publication as a JavaFX task on a virtual thread. */
public final class FxPublishRunner implements PublishRunner {
  private final Desk desk;

  /** Has pages published there. */
  public FxPublishRunner(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Running start(
      ProjectId page,
      UnaryOperator<PublishOptions> wish,
      Consumer<Publishing> moved,
      Consumer<Failure> refused) {
    PublishTask task = new PublishTask(desk, page, wish);
    task.valueProperty()
        .subscribe(
            publishing -> {
              if (publishing != null) {
                moved.accept(publishing);
              }
            });
    task.setOnFailed(event -> refused.accept(Faults.failure(task.getException())));
    Thread.ofVirtual().name("window-publish").start(task);
    return task::stop;
  }
}
