package app.manit.ui;

import app.manit.ui.deploy.Publisher;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.tray.DropViewModel;
import app.manit.ui.tray.SmallWindows;
import app.manit.ui.tray.TrayActs;
import app.manit.ui.tray.TrayPresence;
import app.manit.ui.tray.TrayViewModel;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The program's part in the tray, put together: icon, menu and small windows. */
final class DesktopTray implements TrayActs {
  private final Surroundings around;
  private final Publisher publisher;
  private final Notices notices;
  private final ObservableValue<Boolean> inFront;
  private final Words words;
  private final Runnable quit;
  private final ObservableList<String> sheets = FXCollections.observableArrayList();
  private final DropViewModel drops;
  private final SmallWindows windows;
  private final TrayPresence presence;

  /**
   * @param inFront whether the user looks at the window
   * @param scale how large everything is, in per cent
   * @param quit what the menu's last item does
   */
  DesktopTray(
      Surroundings around,
      Pages pages,
      Publisher publisher,
      Notices notices,
      ObservableValue<Boolean> inFront,
      ObservableValue<Integer> scale,
      Words words,
      Runnable quit) {
    this.around = around;
    this.publisher = publisher;
    this.notices = notices;
    this.inFront = inFront;
    this.words = words;
    this.quit = quit;
    this.drops =
        new DropViewModel(
            around.desk(),
            pages,
            publisher,
            around.background(),
            around.pasteboard()::copy,
            this::tell,
            this::showCode,
            words);
    this.windows =
        new SmallWindows(drops, around.pasteboard(), around.background(), sheets, scale, words);
    TrayViewModel model = new TrayViewModel(pages, this, words);
    this.presence = new TrayPresence(around.tray().tray(), around.background(), model);
    inFront.subscribe(
        looking -> {
          if (looking) {
            model.seen();
          }
        });
  }

  /** The small windows are dressed as this one is. */
  void dressAs(@Nullable Scene scene) {
    if (scene != null) {
      Bindings.bindContent(sheets, scene.getStylesheets());
    }
  }

  /** Whether a tray really has the icon. */
  ObservableValue<Boolean> there() {
    return presence.there();
  }

  /** Whether the end of this page's publication is told from here. */
  boolean tellsOf(PageItem page) {
    return drops.tellsOf(page);
  }

  /** Shows the icon; once the window is up. */
  void begin() {
    presence.begin();
  }

  /** Takes the icon away; called on a background thread, for it may take a moment. */
  void end() {
    presence.end();
  }

  /** Closes what the tray has opened. */
  void closeWindows() {
    windows.close();
  }

  @Override
  public void copy(PageItem page) {
    page.now()
        .sharedUrl()
        .ifPresent(
            url -> {
              around.pasteboard().copy(url);
              String title = page.now().page().project().title();
              tell(
                  new Notice(Tone.SUCCESS, words.say("tray.copied", title), AddressText.brief(url))
                      .offering(words.say("tray.code"), () -> showCode(page)));
            });
  }

  /** Where the user is: in the window, or outside. */
  private void tell(Notice notice) {
    boolean looking = inFront.getValue();
    if (!looking) {
      around.tray().announcements().announce(notice);
    }
    if (looking || notice.tone() == Tone.DANGER) {
      notices.show(new Notice(notice.tone(), notice.title(), notice.text()));
    }
  }

  @Override
  public void showCode(PageItem page) {
    windows.showCode(page);
  }

  @Override
  public void publish(PageItem page) {
    publisher.publish(page);
  }

  @Override
  public void openDropWindow() {
    windows.openDrop();
  }

  @Override
  public void open() {
    around.frame().show();
  }

  @Override
  public void quit() {
    quit.run();
  }
}
