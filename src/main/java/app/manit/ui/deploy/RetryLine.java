package app.manit.ui.deploy;

/**
 * Why nothing moves just now.
 *
 * @param why what went wrong
 * @param when when it is tried again, and for which time
 * @param waiting whether there is something to be hurried
 */
public record RetryLine(String why, String when, boolean waiting) {}
