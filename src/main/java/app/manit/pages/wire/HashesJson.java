package app.manit.pages.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /pages/assets/check-missing} and {@code …/upsert-hashes}. */
public record HashesJson(@Nullable List<String> hashes) {}
