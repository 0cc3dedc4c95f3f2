package app.manit.ui.share;

/**
 * What the dialog shows in which something is sent.
 *
 * @param title where it goes
 * @param hint what to know about that place; may be empty
 * @param withText whether words go along
 * @param count how long they are there; empty where that does not matter
 * @param tooLong whether they are longer than is taken
 * @param withServer whether a server can be named
 * @param preview what will be sent
 * @param trouble why it cannot be sent; empty when it can
 * @param possible whether it can be sent now
 * @param act what sending is called
 * @param withCopy whether the message can be copied instead
 */
record ComposeScreen(
    String title,
    String hint,
    boolean withText,
    String count,
    boolean tooLong,
    boolean withServer,
    String preview,
    String trouble,
    boolean possible,
    String act,
    boolean withCopy) {}
