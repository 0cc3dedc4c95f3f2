/**
 * Readers: whatever a creator drops becomes a {@link app.manit.site.Site}, or is refused with a
 * sentence that names the file and the place.
 *
 * <p>{@link app.manit.source.SourceReader} is the only door. Behind it stands one reader per kind
 * of source; each only finds files. What happens to a file is the same for all of them: {@link
 * app.manit.source.PathReader} checks its path, {@link app.manit.source.PathRole} says what it is
 * to Pages, and {@link app.manit.source.SiteAssembler} puts the site together.
 */
@NullMarked
package app.manit.source;

import org.jspecify.annotations.NullMarked;
