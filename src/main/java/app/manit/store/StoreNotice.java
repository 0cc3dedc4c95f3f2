package app.manit.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The library was damaged and has been restored from a copy.
 *
 * @param copyMadeAt how old what was restored is
 * @param damaged where the damaged file was put aside
 */
public record StoreNotice(Instant copyMadeAt, Path damaged) {}
