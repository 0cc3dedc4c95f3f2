package app.manit.ui.share;

import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens addresses in the user's browser, and says so when that does not work. */
public final class WebOpener implements Consumer<String> {
  private final Function<URI, CompletableFuture<Boolean>> browser;
  private final Background background;
  private final Notices notices;
  private final Words words;

  /**
   * @param browser opens an address and tells whether it did; throws {@link
   *     IllegalArgumentException} for one that it must not open
   */
  public WebOpener(
      Function<URI, CompletableFuture<Boolean>> browser,
      Background background,
      Notices notices,
      Words words) {
    this.browser = browser;
    this.background = background;
    this.notices = notices;
    this.words = words;
  }

  /** Opens it. Called on the UI thread; returns at once. */
  @Override
  public void accept(String url) {
    try {
      browser
          .apply(URI.create(url))
          .thenAccept(opened -> background.onUi(() -> tell(url, opened)))
          .exceptionally(
              thrown -> {
                background.onUi(() -> tell(url, false));
                return null;
              });
    } catch (IllegalArgumentException e) {
      tell(url, false);
    }
  }

  private void tell(String url, boolean opened) {
    if (!opened) {
      notices.show(new Notice(Tone.WARNING, words.say("share.not-opened"), url));
    }
  }
}
