package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.library.Project;
import app.manit.workspace.Page;
import java.util.Optional;

/**
 * What came of the wish to delete a page.
 *
 * @param page as it was; empty when there is none of this name
 * @param local whether it was to be forgotten on this computer only
 * @param deleted whether it is gone
 * @param failure why it is not; empty also when the user thought better of it
 */
record DeleteReport(
    String name, Optional<Page> page, boolean local, boolean deleted, Optional<Failure> failure)
    implements JsonObject {
  private static final String DELETED = "DELETED";

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("name", name);
    fields.text("title", page.map(Page::project).map(Project::title));
    fields.text("status", deleted ? DELETED : Outcome.status(failure));
    fields.text("url", page.flatMap(Page::url));
    fields.flag("local", local);
    fields.object("error", failure.map(ErrorReport::new));
  }
}
