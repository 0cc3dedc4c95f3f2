package app.manit.workspace;

/**
 * Where a page will be at a host once it is published there. The host has the last word: it may add
 * letters to a name that somebody else in the world has.
 *
 * @param before what stands before the name: {@code https://}
 * @param name what the user may still choose
 * @param after what stands after the name: {@code .pages.dev}
 * @param another a name to be offered should this one be taken
 * @param settled whether the name can no longer be chosen, because the host was asked for it
 */
public record PlannedAddress(
    String before, String name, String after, String another, boolean settled) {}
