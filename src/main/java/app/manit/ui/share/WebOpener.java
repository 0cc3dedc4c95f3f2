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
      open(URI.create(url), opened -> tell(url, opened));
    } catch (IllegalArgumentException e) {
      tell(url, false);
    }
  }

  /**
   * Opens it for somebody who tells the user themselves. Called on the UI thread; returns at once.
   *
   * @param done told there whether the system took it, a few seconds later at the most
   */
  public void open(URI address, Consumer<Boolean> done) {
    try {
      var _ =
          browser
              .apply(address)
              .exceptionally(thrown -> false)
              .thenAccept(opened -> background.onUi(() -> done.accept(opened)));
    } catch (IllegalArgumentException e) {
      done.accept(false);
    }
  }

  private void tell(String url, boolean opened) {
    if (!opened) {
      notices.show(new Notice(Tone.WARNING, words.say("share.not-opened"), url));
    }
  }
}
