package app.manit.source;

import app.manit.site.SiteOrigin;
import java.util.List;
import java.util.Optional;

/**
 * A fragment as it stands in the file, before its paths are looked at.
 *
 * @param title cleaned; empty when it says none
 * @param place where in the file its {@code files} are: {@code files}, {@code [2].files}
 */
record Fragment(
    Optional<String> title, SiteOrigin origin, String place, List<FragmentFile> files) {}
