package app.manit.workspace;

import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.store.LibrarySession;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page whose source was read, and whose contents are about to be stored.
 *
 * @param id what it gets if it is not in the library yet
 * @param title as the source says
 * @param isNew whether it can be told without the library that it is not in there; wrong only where
 *     notes were lost
 * @param known finds it in the library
 */
record ComingPage(
    ProjectId id, String title, boolean isNew, Function<LibrarySession, Optional<Project>> known) {}
