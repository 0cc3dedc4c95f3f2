package app.manit.library;

import java.util.UUID;

/** Names a {@link Version}. */
public record VersionId(UUID value) {
  /** A new, random one. */
  public static VersionId random() {
    return new VersionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
