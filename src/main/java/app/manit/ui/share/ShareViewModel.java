package app.manit.ui.share;

import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.Verification;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** The share pane: the address of the selected page, for others. */
public final class ShareViewModel {
  private final Words words;
  private final Notices notices;
  private final Consumer<String> clipboard;
  private final Consumer<String> browser;
  private final ObservableValue<ShareScreen> screen;

  /**
   * @param host where pages go to; its value is empty until that is known
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   */
  public ShareViewModel(
      Pages pages,
      ObservableValue<Optional<HostKey>> host,
      Notices notices,
      Consumer<String> clipboard,
      Consumer<String> browser,
      Words words) {
    this.words = words;
    this.notices = notices;
    this.clipboard = clipboard;
    this.browser = browser;
    this.screen =
        pages
            .selected()
            .flatMap(PageItem::state)
            .flatMap(state -> host.map(to -> screen(state, to)));
  }

  private ShareScreen screen(PageState state, Optional<HostKey> host) {
    Optional<String> url =
        state.online().filter(ShareViewModel::worthSharing).flatMap(Deployment::url);
    if (url.isEmpty()) {
      return new ShareScreen(url, false, false, words.say("share.not-yet"));
    }
    boolean nothingElse = !state.busy() && state.failure().isEmpty() && state.unchangedAt(host);
    return new ShareScreen(url, !state.busy(), nothingElse, "");
  }

  private static boolean worthSharing(Deployment online) {
    return online.verification() != Verification.MISMATCH;
  }

  /** What is shown of the selected page; null when none is. */
  public ObservableValue<ShareScreen> screen() {
    return screen;
  }

  /** Puts the address where it can be pasted. */
  public void copy() {
    url()
        .ifPresent(
            url -> {
              clipboard.accept(url);
              notices.done(words.say("share.copied"));
            });
  }

  /** Shows the page in the user's browser. */
  public void open() {
    url().ifPresent(browser);
  }

  private Optional<String> url() {
    return Optional.ofNullable(screen.getValue()).flatMap(ShareScreen::url);
  }
}
