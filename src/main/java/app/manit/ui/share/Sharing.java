package app.manit.ui.share;

import app.manit.library.HostKey;
import app.manit.ui.act.Act;
import app.manit.ui.act.ActGroup;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.intake.Chooser;
import app.manit.ui.intake.Pasteboard;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.settings.Preferences;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** All that has to do with sharing a page, put together. */
public final class Sharing {
  private final ShareWords words;
  private final ShareViewModel pane;
  private final ComposeViewModel composer;
  private final Runnable connect;

  /**
   * @param host where pages go to; its value is empty until that is known
   * @param connect lets the user connect Cloudflare
   */
  public Sharing(
      Pages pages,
      ObservableValue<Optional<HostKey>> host,
      Desk desk,
      Background background,
      Preferences preferences,
      Dialogs dialogs,
      Chooser chooser,
      Pasteboard pasteboard,
      WebOpener browser,
      Runnable connect,
      Notices notices,
      Words words) {
    ShareCounter counter = new ShareCounter(desk, background, notices);
    CodeActs code =
        new CodeActs(chooser, pasteboard::copyImage, counter, background, notices, words);
    this.words = new ShareWords(words);
    this.connect = connect;
    this.composer =
        new ComposeViewModel(
            dialogs,
            desk,
            background,
            preferences,
            pasteboard::copy,
            browser,
            counter,
            notices,
            words);
    this.pane =
        new ShareViewModel(
            pages, host, notices, pasteboard::copy, browser, counter, code, composer::open, words);
  }

  /** What can be done from the menu and by keys. */
  public ActGroup acts() {
    return new ActGroup(
        "share",
        List.of(
            Act.of("save-qr", pane::saveCode).with(KeyCode.S).when(pane.possible()),
            Act.of("share", pane::seek)
                .with(KeyCode.S, KeyCombination.SHIFT_DOWN)
                .when(pane.forOthers()),
            Act.of("open-page", pane::open).when(pane.possible())));
  }

  /** Copies the links of pages, each on a line of its own, and counts them as shared. */
  public void copyLinks(List<PageItem> pages) {
    pane.copy(pages);
  }

  /** A controller for the pane. */
  public ShareController paneController() {
    return new ShareController(pane, words, connect);
  }

  /** A controller for the dialog in which something is sent. */
  public ComposeController composeController() {
    return new ComposeController(composer);
  }
}
