package app.manit.workspace;

/**
 * Room on the disk of the data folder.
 *
 * @param free bytes that the user may still fill
 * @param needed bytes that the newest version of a page has
 */
public record Room(long free, long needed) {}
