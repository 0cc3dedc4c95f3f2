package app.manit.serve;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One block of {@code _headers}.
 *
 * @param path an encoded path, or {@code https://}, host and path
 * @param set names in lower case, with the values to set
 * @param detach names to take away first
 */
record HeaderRule(String path, Map<String, String> set, List<String> detach) {
  HeaderRule {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    detach = List.copyOf(detach);
  }
}
