package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/**
 * A step of a deployment.
 *
 * @param name {@code queued}, {@code initialize}, {@code clone_repo}, {@code build} or {@code
 *     deploy}
 * @param status {@code success}, {@code idle}, {@code active}, {@code failure} or {@code canceled}
 * @param startedOn ISO-8601
 * @param endedOn ISO-8601
 */
public record StageJson(
    @Nullable String name,
    @Nullable String status,
    @Nullable String startedOn,
    @Nullable String endedOn) {}
