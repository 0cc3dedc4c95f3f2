package app.manit.ui.notice;

/**
 * What can be done about a notice.
 *
 * @param label names it, in a word or two
 * @param perform does it; called on the UI thread
 */
public record NoticeAct(String label, Runnable perform) {}
