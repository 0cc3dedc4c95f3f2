package app.manit.ui.share;

import java.util.Optional;

/**
 * What the share pane shows.
 *
 * @param url what can be shared; empty while nothing can
 * @param withCode whether the code is shown: not while steps need the place
 * @param first whether copying is the one thing to do next
 * @param reason why nothing can be shared; empty when something can
 */
public record ShareScreen(Optional<String> url, boolean withCode, boolean first, String reason) {}
