package app.manit.ui.preview;

import app.manit.ui.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the frame while there is no page to be seen.
 *
 * @param again what loads the page again, or after all; empty when nothing would
 * @param open whether the user's browser may be tried
 */
record Placeholder(String title, String text, String again, boolean open) {
  static final Placeholder NOTHING = new Placeholder("", "", "", false);

  static Placeholder of(@Nullable PreviewScreen screen, PageStage stage, Words words) {
    if (screen == null) {
      return NOTHING;
    }
    return switch (stage) {
      case WAITING, LOADING, SHOWN -> new Placeholder(screen.title(), screen.state(), "", false);
      case HELD ->
          new Placeholder(
              screen.title(), words.say("preview.held"), words.say("preview.anyway"), true);
      case FAILED ->
          new Placeholder(
              screen.title(),
              words.say(
                  screen.mode() == PreviewMode.LIVE ? "preview.failed.live" : "preview.failed"),
              words.say("preview.again"),
              screen.mode() == PreviewMode.LIVE);
    };
  }
}
