package app.manit.ui.share;

import app.manit.settings.Setting;
import app.manit.share.HandOver;
import app.manit.share.LinkForm;
import app.manit.share.LinkTarget;
import app.manit.share.Mailto;
import app.manit.share.PagePicture;
import app.manit.share.PasteTarget;
import app.manit.share.ShareTarget;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.settings.Preferences;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The dialog in which the user writes what goes with the address, and sends it on its way. */
public final class ComposeViewModel {
  private static final Dialog DIALOG = new Dialog(ComposeController.class, "compose.fxml");

  private final Dialogs dialogs;
  private final Desk desk;
  private final Background background;
  private final Preferences preferences;
  private final Consumer<String> clipboard;
  private final WebOpener browser;
  private final ShareCounter counter;
  private final Notices notices;
  private final Words words;
  private final ComposeScreens screens;
  private final ObjectProperty<Optional<Draft>> draft =
      new SimpleObjectProperty<>(this, "draft", Optional.empty());
  private final ObservableValue<ComposeScreen> screen;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final StringProperty server = new SimpleStringProperty(this, "server", "");

  ComposeViewModel(
      Dialogs dialogs,
      Desk desk,
      Background background,
      Preferences preferences,
      Consumer<String> clipboard,
      WebOpener browser,
      ShareCounter counter,
      Notices notices,
      Words words) {
    this.dialogs = dialogs;
    this.desk = desk;
    this.background = background;
    this.preferences = preferences;
    this.clipboard = clipboard;
    this.browser = browser;
    this.counter = counter;
    this.notices = notices;
    this.words = words;
    this.screens = new ComposeScreens(words);
    this.screen = draft.map(now -> now.map(screens::of).orElse(null));
    text.subscribe(now -> change(old -> old.written(now)));
    server.subscribe(now -> change(old -> old.toServer(now)));
    dialogs.shown().subscribe(this::shown);
  }

  /** Opens the dialog for one way of sharing a page. */
  void open(SharedPage page, ShareTarget target) {
    String first = screens.firstWords(target, page.title());
    String known = target == LinkTarget.MASTODON ? preferences.get(Setting.MASTODON_SERVER) : "";
    draft.set(
        Optional.of(
            new Draft(page, target, first, known, new Draft.Sought(), Draft.Sending.NOT_YET)));
    text.set(first);
    server.set(known);
    if (target == LinkTarget.PINTEREST) {
      seekPicture(page);
    }
    dialogs.open(DIALOG);
  }

  private void seekPicture(SharedPage page) {
    background.run(
        () -> PagePicture.of(desk.site(page.online()), page.address()),
        found ->
            change(
                old ->
                    old.page().equals(page)
                        ? old.with(
                            found
                                .<Draft.Picture>map(Draft.Found::new)
                                .orElseGet(Draft.Missing::new))
                        : old),
        failure -> {
          change(old -> old.with(new Draft.Missing()));
          notices.failed(failure);
        });
  }

  /** What the dialog shows; null while it is closed. */
  ObservableValue<ComposeScreen> screen() {
    return screen;
  }

  /** What the user writes. */
  StringProperty text() {
    return text;
  }

  /** Where they have a Mastodon account; may be empty. */
  StringProperty server() {
    return server;
  }

  /** Cuts the words to what the place takes. */
  void shorten() {
    draft.get().map(Draft::fitting).ifPresent(text::set);
  }

  /** Sends it on its way: opens the network's page, or the mail; or copies the address. */
  void send() {
    draft.get().ifPresent(this::send);
  }

  private void send(Draft now) {
    if (now.target() instanceof PasteTarget) {
      copy(now, now.page().link(LinkForm.ADDRESS), words.say("share.copied"));
    } else {
      now.link().ifPresent(link -> open(now, link));
    }
  }

  private void open(Draft now, URI link) {
    if (now.target() == HandOver.EMAIL) {
      change(old -> old.with(Draft.Sending.UNDER_WAY));
      browser.open(link, opened -> mailed(now, opened));
      return;
    }
    if (now.target() == LinkTarget.MASTODON) {
      preferences.set(Setting.MASTODON_SERVER, now.server().strip());
    }
    browser.accept(link.toString());
    finish(now);
  }

  private void mailed(Draft sent, boolean opened) {
    boolean stillOpen = draft.get().filter(now -> now.page().equals(sent.page())).isPresent();
    if (opened && stillOpen) {
      finish(sent);
    } else if (opened) {
      counter.count(sent.page(), sent.target());
    } else {
      change(old -> old.with(Draft.Sending.REFUSED));
    }
  }

  /** Puts the message where it can be pasted into any mail program. */
  void copyMessage() {
    draft
        .get()
        .ifPresent(
            now ->
                copy(
                    now,
                    Mailto.message(now.text(), now.page().address()),
                    words.say("share.message-copied")));
  }

  private void copy(Draft now, String copied, String told) {
    clipboard.accept(copied);
    notices.done(told);
    finish(now);
  }

  private void finish(Draft sent) {
    counter.count(sent.page(), sent.target());
    close();
  }

  /** Nothing is sent. */
  void close() {
    dialogs.close();
  }

  /** The dialog may also be closed by a key, or give way to another. */
  private void shown(Optional<Dialog> dialog) {
    if (!dialog.equals(Optional.of(DIALOG))) {
      draft.set(Optional.empty());
    }
  }

  private void change(UnaryOperator<Draft> by) {
    draft.set(draft.get().map(by));
  }
}
