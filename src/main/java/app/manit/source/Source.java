package app.manit.source;

import app.manit.site.Site;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One page that was read.
 *
 * @param index its position in a list of fragments in one file; 0 otherwise
 * @param path the real path (links resolved) of what was dropped; empty for pasted text
 */
public record Source(int index, Optional<Path> path, Site site) {}
