package app.manit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves files that are gone for a week after they were last asked for, so that whoever still has
 * the page before a deployment open gets what belongs to it. By their whole addresses, query
 * included; what stood in place of a missing file is never kept.
 *
 * <p>At Pages each data centre remembers for itself, as well as it can.
 */
public final class PreservedAssets {
  private static final Logger LOG = LoggerFactory.getLogger(PreservedAssets.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String CACHING = "public, s-maxage=" + KEPT.toSeconds();

  private final EdgeCache<String, PagesResponse> files;

  /** Nothing is kept yet. */
  public PreservedAssets(Clock clock) {
    this.files = new EdgeCache<>(clock, KEPT);
  }

  /** Keeps the file that answers a request. Its bytes stay where they are. */
  void keep(PagesRequest request, PagesResponse response) {
    if (response.status() == 200) {
      HeaderFields fields =
          response.headers().with("cache-control", CACHING).with("x-robots-tag", "noindex");
      files.put(request.url().toString(), response.with(fields));
    }
  }

  /** The file that answered this request when there still was one. */
  Optional<PagesResponse> find(PagesRequest request) {
    return files
        .get(request.url().toString())
        .filter(PreservedAssets::isReadable)
        .map(
            file ->
                request.knows(file.headers().get("etag").orElseThrow())
                    ? PagesResponse.empty(304)
                    : file);
  }

  private static boolean isReadable(PagesResponse file) {
    try (InputStream _ = file.body().open()) {
      return true;
    } catch (IOException e) {
      LOG.debug("a file that was kept is gone", e);
      return false;
    }
  }
}
