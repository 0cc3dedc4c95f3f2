package app.manit.ui.failure;

/**
 * What a failure's button can set going elsewhere in the window.
 *
 * @param publish publishes the selected page, under the name in its field if there is one
 * @param connect lets the user connect an account
 * @param openFolder shows the data folder
 * @param report shows what goes into a report
 * @param about says which version this is
 */
public record Remedies(
    Runnable publish, Runnable connect, Runnable openFolder, Runnable report, Runnable about) {}
