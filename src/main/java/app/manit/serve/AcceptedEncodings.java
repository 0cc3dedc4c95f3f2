package app.manit.serve;

import java.util.HashMap;
import java.util.Map;

/** What {@code Accept-Encoding} says about the one encoding there is here: none. */
final class AcceptedEncodings {
  private static final String IDENTITY = "identity";
  private static final String ANY = "*";

  private AcceptedEncodings() {}

  /** Whether the bytes may be sent as they are. */
  static boolean allowIdentity(String acceptEncoding) {
    Map<String, Boolean> refused = new HashMap<>();
    for (String item : acceptEncoding.replaceAll("\\s", "").split(",", -1)) {
      String[] weighted = item.split(";q=", 2);
      refused.put(weighted[0], weighted.length == 2 && weighted[1].matches("0+(\\.0*)?"));
    }
    return !refused.getOrDefault(IDENTITY, refused.getOrDefault(ANY, false));
  }
}
