package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.library.Project;
import java.util.Optional;

/** What came of the wish to see a page in the browser. */
record OpenReport(
    String name, Optional<Project> project, Optional<String> url, Optional<Failure> failure)
    implements JsonObject {

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("name", name);
    fields.text("title", project.map(Project::title));
    fields.text("url", url);
    fields.flag("opened", failure.isEmpty());
    fields.object("error", failure.map(ErrorReport::new));
  }
}
