package app.manit.pages;

/**
 * An account that a token can see.
 *
 * @param id 32 hex digits
 */
public record PagesAccount(String id, String name) {}
