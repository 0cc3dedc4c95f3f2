package app.manit.library;

/**
 * Where a project came from, so that the same file dropped again becomes its next version.
 *
 * @param path the canonical path of the file or folder
 * @param index the position in a list of fragments in one file; 0 otherwise
 */
public record SourceRef(String path, int index) {}
