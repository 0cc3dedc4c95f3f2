package app.manit.ui.preview;

import app.manit.library.VersionId;
import java.net.URI;
import java.util.Optional;

/**
 * What the middle shows of a page.
 *
 * @param version which version it is: another one has to be loaded anew, though its address is the
 *     same
 * @param facts how many files and how big; empty while it is being prepared
 * @param address where it is shown; empty while it is being prepared, or cannot be
 * @param state what is said in the page's place while it cannot be seen
 */
public record PreviewScreen(
    VersionId version, String title, String facts, Optional<URI> address, String state) {}
