package app.manit.ui.deploy;

import app.manit.ui.pages.PageItem;

/**
 * A page that is being published, or waits for it.
 *
 * @param word how far it is, or how many go before it
 * @param fraction of the whole, 0 to 1
 * @param waits whether it waits for its turn
 * @param mayGoFirst whether others wait before it
 */
public record QueueRow(
    PageItem page, String title, String word, double fraction, boolean waits, boolean mayGoFirst) {}
