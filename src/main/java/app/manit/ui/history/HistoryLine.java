package app.manit.ui.history;

import app.manit.library.Deployment;
import app.manit.ui.notice.Tone;
import java.util.Optional;

/**
 * One deployment as people read it.
 *
 * @param icon the name of an icon in Ikonli's Feather pack
 * @param word how it ended
 * @param when how long ago it was
 * @param exactly the same to the minute
 * @param where on which host
 * @param ownUrl the address of this one deployment, while its host keeps it
 * @param again whether its version may be published once more
 */
public record HistoryLine(
    Deployment deployment,
    Tone tone,
    String icon,
    String word,
    String when,
    String exactly,
    String where,
    Optional<String> ownUrl,
    boolean again) {}
