package app.manit.interop;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A question, and what both servers answered. */
record Exchange(Question question, HttpAnswer theirs, HttpAnswer ours) {

  /** Of the connection, of the day, and by which wrangler says that it is one. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "date",
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "x-server-env");

  /** By the name of a header field, or {@code status} or {@code body}: theirs and ours. */
  Map<String, String> differences() {
    Map<String, String> differences = new TreeMap<>();
    differ(differences, "status", theirs.status(), ours.status());
    differ(differences, "body", theirs.body(), ours.body());
    Set<String> names = new TreeSet<>(theirs.fields().keySet());
    names.addAll(ours.fields().keySet());
    names.removeAll(NOT_COMPARED);
    for (String name : names) {
      differ(
          differences,
          name,
          theirs.fields().getOrDefault(name, "-"),
          ours.fields().getOrDefault(name, "-"));
    }
    return differences;
  }

  private static void differ(Map<String, String> into, String name, Object theirs, Object ours) {
    if (!theirs.equals(ours)) {
      into.put(name, "theirs «" + theirs + "», ours «" + ours + "»");
    }
  }

  @Override
  public String toString() {
    return question + ": " + differences();
  }
}
