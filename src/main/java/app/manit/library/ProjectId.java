package app.manit.library;

import java.util.UUID;

/** Names a {@link Project} for good, whatever it is called. */
public record ProjectId(UUID value) {
  /** A new, random one. */
  public static ProjectId random() {
    return new ProjectId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
