package app.manit.serve;

import java.util.Locale;

/**
 * Keeps pages from reading each other. Pages tells every browser that anybody may read what it
 * serves, for what it serves is public. What this computer serves is a creator's own, perhaps not
 * published at all, and every page that is open in a browser here could ask for it.
 */
public final class ForeignPages {
  private static final String READERS = "access-control-";
  private static final String EMBEDDERS = "cross-origin-resource-policy";

  private ForeignPages() {}

  /** The answer to a request, with nothing in it that lets a page of another origin have it. */
  public static LoopbackResponse refused(LoopbackRequest request, LoopbackResponse response) {
    HeaderFields fields = response.headers();
    if (isForeign(request)) {
      for (String name : response.headers().all().keySet()) {
        fields = name.startsWith(READERS) ? fields.without(name) : fields;
      }
    }
    return new LoopbackResponse(
        response.status(), fields.with(EMBEDDERS, "same-origin"), response.body());
  }

  private static boolean isForeign(LoopbackRequest request) {
    return request
        .headers()
        .get("origin")
        .filter(
            origin ->
                !origin.equalsIgnoreCase("http://" + request.authority().toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
