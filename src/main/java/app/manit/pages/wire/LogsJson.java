package app.manit.pages.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of {@code GET …/deployments/{id}/history/logs}: what the host did, line by line. */
public record LogsJson(int total, boolean includesContainerLogs, @Nullable List<Line> data) {

  /** One line; {@code ts} is ISO-8601. */
  public record Line(@Nullable String ts, @Nullable String line) {}
}
