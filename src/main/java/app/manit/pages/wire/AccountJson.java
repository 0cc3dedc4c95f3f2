package app.manit.pages.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code GET /accounts}.
 *
 * @param settings of the account as a whole; nothing of Pages
 */
public record AccountJson(
    @Nullable String id,
    @Nullable String name,
    @Nullable String type,
    @Nullable Map<String, Object> settings) {}
