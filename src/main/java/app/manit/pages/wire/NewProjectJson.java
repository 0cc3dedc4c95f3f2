package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST …/pages/projects}. Both fields are required. */
public record NewProjectJson(@Nullable String name, @Nullable String productionBranch) {}
