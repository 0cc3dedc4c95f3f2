package app.manit.pages.wire;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An object. */
final class JsonFields extends Json {

  /**
   * One of the fields, each of which knows the one before. Few of them are ever asked for, so there
   * is no table: a host could choose names that all go into the same place of it.
   */
  record Field(String name, @Nullable Json value, @Nullable Field before) {}

  private final @Nullable Field last;

  JsonFields(@Nullable Field last) {
    this.last = last;
  }

  @Override
  public @Nullable Json at(String name) {
    for (Field field = last; field != null; field = field.before()) {
      if (field.name().equals(name)) {
        return field.value();
      }
    }
    return null;
  }

  @Override
  public OptionalLong whole(String name) {
    return at(name) instanceof JsonNumber number ? number.whole() : OptionalLong.empty();
  }
}
