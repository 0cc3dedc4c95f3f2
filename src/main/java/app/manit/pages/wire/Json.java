package app.manit.pages.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A value that a host has sent. It is asked for what one needs, by name, and taken leniently: what
 * nobody asks for may be anything, {@code null} is as good as missing, one value is a list of one,
 * and a text that is written as a number is still a text. What does not fit even so is a {@link
 * JsonMisfit}.
 *
 * <p>Its methods are those of its kinds instead of a switch over them, since every switch over
 * types costs the start of a short process a moment.
 */
public abstract sealed class Json permits JsonFields, JsonItems, JsonText, JsonNumber, JsonFlag {

  /**
   * Reads a whole text, within the limits of {@link WireFormat}.
   *
   * @return null if it is blank or {@code null}
   * @throws JacksonException if it is no JSON, more than one value, or beyond the limits
   */
  public static @Nullable Json read(byte[] text) {
    return JsonReader.read(text);
  }

  /**
   * The value of that name; null if there is none. If there are several, the last one counts.
   *
   * @throws JsonMisfit if this is no object
   */
  public @Nullable Json at(String name) {
    throw new JsonMisfit();
  }

  /** The text of that name; null if there is none. */
  public final @Nullable String text(String name) {
    Json value = at(name);
    return value == null ? null : value.text();
  }

  /** The number of that name; 0 if there is none. */
  public final int number(String name) {
    Json value = at(name);
    return value == null ? 0 : value.number();
  }

  /** What that name says, yes or no; null if there is none. */
  public final @Nullable Boolean flag(String name) {
    Json value = at(name);
    return value == null ? null : value.flag();
  }

  /** The list of that name; empty if there is none. */
  public final List<Json> items(String name) {
    Json value = at(name);
    return value == null ? List.of() : value.items();
  }

  /** The list of texts of that name; empty if there is none. */
  public final List<String> texts(String name) {
    Json value = at(name);
    return value == null ? List.of() : value.texts();
  }

  /**
   * The whole number of that name, if this is an object with one. Nothing else is taken for a
   * number here.
   */
  public OptionalLong whole(String name) {
    return OptionalLong.empty();
  }

  /** The values of a list, without its nulls. */
  public List<Json> items() {
    return List.of(this);
  }

  /** The texts of a list, without its nulls. */
  public final List<String> texts() {
    List<Json> items = items();
    List<String> texts = new ArrayList<>(items.size());
    for (Json item : items) {
      texts.add(item.text());
    }
    return texts;
  }

  /** Whether it is a text and nothing that could only be taken for one. */
  public boolean isText() {
    return false;
  }

  /** As a text: numbers are as they were written. */
  public String text() {
    throw new JsonMisfit();
  }

  /** As a number, without its fraction. */
  int number() {
    throw new JsonMisfit();
  }

  /** As yes or no; null for a text without meaning. */
  @Nullable Boolean flag() {
    throw new JsonMisfit();
  }

  /** Says nothing: it may be a secret. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "[…]";
  }
}
