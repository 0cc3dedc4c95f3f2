package app.manit.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names a {@link Project} for good, whatever it is called. */
public record ProjectId(UUID value) {
  /** A new, random one. */
  public static ProjectId random() {
    return new ProjectId(UUID.randomUUID());
  }

  /** What a record has by itself is made at run time, and every command compares ids. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
