package app.manit.ui.share;

import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.Verification;
import app.manit.share.HandOver;
import app.manit.share.LinkForm;
import app.manit.share.QrFormat;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** The share pane: the address of the selected page, for others. */
public final class ShareViewModel {
  private final Words words;
  private final Notices notices;
  private final Consumer<String> clipboard;
  private final Consumer<String> browser;
  private final ShareCounter counter;
  private final CodeActs code;
  private final BiConsumer<SharedPage, ShareTarget> composer;
  private final ObservableValue<ShareScreen> screen;
  private Runnable onSeek = () -> {};

  /**
   * @param host where pages go to; its value is empty until that is known
   * @param clipboard takes text to be pasted
   * @param browser opens an address
   * @param composer lets the user write what goes with the address
   */
  ShareViewModel(
      Pages pages,
      ObservableValue<Optional<HostKey>> host,
      Notices notices,
      Consumer<String> clipboard,
      Consumer<String> browser,
      ShareCounter counter,
      CodeActs code,
      BiConsumer<SharedPage, ShareTarget> composer,
      Words words) {
    this.words = words;
    this.notices = notices;
    this.clipboard = clipboard;
    this.browser = browser;
    this.counter = counter;
    this.code = code;
    this.composer = composer;
    this.screen =
        pages
            .selected()
            .flatMap(PageItem::state)
            .flatMap(state -> host.map(to -> screen(state, to)));
    screen.subscribe(now -> counter.look(page().map(SharedPage::id)));
  }

  private ShareScreen screen(PageState state, Optional<HostKey> host) {
    Optional<SharedPage> page = page(state);
    if (page.isEmpty()) {
      return new ShareScreen(page, false, false, words.say("share.not-yet"), false);
    }
    boolean nothingElse = !state.busy() && state.failure().isEmpty() && state.unchangedAt(host);
    boolean onlyHere = !page.get().forOthers();
    // It was practised with, and pages go to an account by now.
    boolean leftBehind = onlyHere && !state.onlineAt(host);
    return new ShareScreen(
        page, !state.busy(), nothingElse, reason(onlyHere, leftBehind), onlyHere && !leftBehind);
  }

  private String reason(boolean onlyHere, boolean leftBehind) {
    if (!onlyHere) {
      return "";
    }
    return words.say(leftBehind ? "share.only-here.publish" : "share.only-here");
  }

  private static Optional<SharedPage> page(PageState state) {
    return state
        .online()
        .filter(online -> online.verification() != Verification.MISMATCH)
        .flatMap(online -> page(state.page().project(), online));
  }

  private static Optional<SharedPage> page(Project project, Deployment online) {
    return online
        .url()
        .map(
            url ->
                new SharedPage(
                    project.id(),
                    online.version(),
                    project.title(),
                    project.slug(),
                    URI.create(url)));
  }

  /** What is shown of the selected page; null when none is. */
  public ObservableValue<ShareScreen> screen() {
    return screen;
  }

  /** Whether there is something to copy, save or open. */
  public ObservableValue<Boolean> possible() {
    return screen.map(now -> now.page().isPresent());
  }

  /** Whether it can be shared with others. */
  public ObservableValue<Boolean> forOthers() {
    return screen.map(ShareScreen::forOthers);
  }

  /** How often the page was shared. */
  ObservableValue<ShareCounts> counts() {
    return counter.counts();
  }

  /** Puts the address where it can be pasted. */
  public void copy() {
    copy(LinkForm.ADDRESS);
  }

  /** Puts the addresses of these pages there, each on a line of its own. */
  void copy(List<PageItem> items) {
    List<SharedPage> online =
        items.stream().map(PageItem::now).flatMap(state -> page(state).stream()).toList();
    if (online.isEmpty()) {
      return;
    }
    clipboard.accept(
        online.stream().map(page -> page.link(LinkForm.ADDRESS)).collect(Collectors.joining("\n")));
    online.forEach(page -> counter.count(page, HandOver.LINK));
    if (online.size() == 1) {
      tellCopied(online.getFirst());
    } else {
      notices.done(words.say("library.copied", online.size()));
    }
  }

  /** Puts the link where it can be pasted, in this form. */
  void copy(LinkForm form) {
    page()
        .ifPresent(
            page -> {
              clipboard.accept(page.link(form));
              counter.count(page, HandOver.LINK);
              tellCopied(page);
            });
  }

  private void tellCopied(SharedPage page) {
    String more = page.forOthers() ? "" : words.say("share.copied.only-here");
    notices.show(new Notice(Tone.SUCCESS, words.say("share.copied"), more));
  }

  /** Asks where the code is to be saved as an image, and saves it there. */
  public void saveCode() {
    saveCode(QrFormat.PNG_1024);
  }

  /** The same in this format. */
  void saveCode(QrFormat format) {
    page().ifPresent(page -> code.save(page, format));
  }

  /** Puts the code where it can be pasted as an image. */
  void copyCode() {
    page().ifPresent(code::copy);
  }

  /** Shows the page in the user's browser. */
  public void open() {
    screenNow().flatMap(ShareScreen::url).ifPresent(browser);
  }

  /** Lets the user write what goes with the address, and sends it on its way. */
  void share(ShareTarget target) {
    page().filter(SharedPage::forOthers).ifPresent(page -> composer.accept(page, target));
  }

  /** The user wants to share: by a key, or from the menu. */
  public void seek() {
    onSeek.run();
  }

  /** What leads them to where they choose on which network. */
  void onSeek(Runnable act) {
    onSeek = act;
  }

  private Optional<SharedPage> page() {
    return screenNow().flatMap(ShareScreen::page);
  }

  private Optional<ShareScreen> screenNow() {
    return Optional.ofNullable(screen.getValue());
  }
}
