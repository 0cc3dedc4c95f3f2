package app.manit.ui.notice;

/**
 * What a notice lets the user do about it.
 *
 * @param label names it on its button
 * @param perform does it, on the UI thread; the notice is dismissed before
 */
public record NoticeAct(String label, Runnable perform) {}
