package app.manit.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header fields of a request or an answer. Names are compared without case and kept in lower
 * case; a field with several values keeps them apart, and reads as one value with commas.
 */
public final class HeaderFields {

  /** No fields. */
  public static final HeaderFields NONE = new HeaderFields(Map.of());

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");
  private static final Pattern BREAK = Pattern.compile("[\\x00\\r\\n]");

  private final Map<String, List<String>> fields;

  private HeaderFields(Map<String, List<String>> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /**
   * Characters of all names and values in one answer; Cloudflare sends no more.
   *
   * <p>Beside that a bound of memory: rules can make a long answer out of a short request.
   */
  static final int MAX_LENGTH = 128 * 1024;

  /** Takes over a map of lower-case names and their values, neither of which is changed later. */
  static HeaderFields of(Map<String, List<String>> fields) {
    return new HeaderFields(fields);
  }

  /** One field. */
  public static HeaderFields of(String name, String value) {
    return NONE.with(name, value);
  }

  /** The value, several of them joined by commas. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(key(name))).map(values -> String.join(", ", values));
  }

  /** Whether there is such a field. */
  public boolean has(String name) {
    return fields.containsKey(key(name));
  }

  /** Names in lower case, in the order in which they were set, with their values. */
  public Map<String, List<String>> all() {
    return fields;
  }

  /** With this field, in place of any of that name. */
  public HeaderFields with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.put(key(name), List.of(value));
    return new HeaderFields(changed);
  }

  /** With one more value of this field. */
  public HeaderFields plus(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    List<String> values = new ArrayList<>(changed.getOrDefault(key(name), List.of()));
    values.add(value);
    changed.put(key(name), List.copyOf(values));
    return new HeaderFields(changed);
  }

  /** Without any field of this name. */
  public HeaderFields without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(fields);
    changed.remove(key(name));
    return new HeaderFields(changed);
  }

  /**
   * Whether they can be sent. A name or value that would begin another field or end the head cannot
   * ({@code Headers} of the Fetch standard throws); at Pages the answer is then a fault.
   */
  boolean areValid() {
    return fields.entrySet().stream()
        .allMatch(
            field ->
                NAME.matcher(field.getKey()).matches()
                    && field.getValue().stream().noneMatch(BREAK.asPredicate()));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeaderFields that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Names only: values may be secrets ({@code Authorization}). */
  @Override
  public String toString() {
    return fields.keySet().toString();
  }
}
