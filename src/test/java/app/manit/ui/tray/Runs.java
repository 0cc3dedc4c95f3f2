package app.manit.ui.tray;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.ui.deploy.PublishRunner;
import app.manit.ui.pages.Publishing;
import app.manit.workspace.PublishOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Publications that go as the test says. */
final class Runs implements PublishRunner {
  final List<Run> begun = new ArrayList<>();

  record Run(ProjectId page, Consumer<Publishing> moved, Consumer<Failure> refused) {}

  @Override
  public Running start(
      ProjectId page,
      UnaryOperator<PublishOptions> wish,
      Consumer<Publishing> moved,
      Consumer<Failure> refused) {
    begun.add(new Run(page, moved, refused));
    return () -> {};
  }
}
