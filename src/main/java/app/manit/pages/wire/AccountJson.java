package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/** A row of {@code GET /accounts}. */
public record AccountJson(@Nullable String id, @Nullable String name, @Nullable String type) {}
