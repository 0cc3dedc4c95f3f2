package app.manit.ui.preview;

import app.manit.library.VersionId;
import java.net.URI;
import java.util.Optional;

/**
 * A page to be shown. Two that are equal are the same page in the same state: the second need not
 * be loaded.
 *
 * @param key names it where it is noted what is being loaded; in one line
 * @param address where it is
 * @param pictured the version of whose looks it tells, if it is one of ours
 */
public record PageTarget(String key, URI address, Optional<VersionId> pictured) {}
