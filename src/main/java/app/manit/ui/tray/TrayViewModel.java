package app.manit.ui.tray;

import app.manit.platform.tray.TrayFace;
import app.manit.platform.tray.TrayItem;
import app.manit.platform.tray.TrayMood;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/**
 * What the tray shows and does: the pages that changed last, ready to be shared, and whether
 * something is under way or went wrong since the user last looked. Used on the UI thread.
 */
public final class TrayViewModel {
  /** A menu with more is searched, not used. */
  private static final int PAGES = 5;

  /** Wider menus leave the screen. */
  private static final int TITLE_LENGTH = 40;

  private final Pages pages;
  private final TrayActs acts;
  private final Words words;
  private final ReadOnlyObjectWrapper<TrayFace> face = new ReadOnlyObjectWrapper<>(this, "face");
  private final Map<PageItem, Subscription> watched = new HashMap<>();
  private final Set<PageItem> busy = new HashSet<>();
  private final Set<PageItem> troubled = new HashSet<>();
  private Map<String, Runnable> choices = Map.of();

  /** Follows the pages from now on. */
  public TrayViewModel(Pages pages, TrayActs acts, Words words) {
    this.pages = pages;
    this.acts = acts;
    this.words = words;
    pages.items().forEach(this::watch);
    pages.items().addListener(this::pagesChanged);
    update();
  }

  /** What is shown; replaced only by something that differs. */
  public ReadOnlyObjectProperty<TrayFace> face() {
    return face.getReadOnlyProperty();
  }

  /** Does what was chosen; nothing if that is no longer possible. */
  public void choose(String id) {
    choices.getOrDefault(id, () -> {}).run();
  }

  /** The user looks at the window: what went wrong is seen there. */
  public void seen() {
    if (!troubled.isEmpty()) {
      troubled.clear();
      update();
    }
  }

  private void pagesChanged(ListChangeListener.Change<? extends PageItem> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::forget);
      change.getAddedSubList().forEach(this::watch);
    }
    update();
  }

  private void watch(PageItem page) {
    watched.put(page, page.state().subscribe((before, now) -> moved(page)));
  }

  private void forget(PageItem page) {
    Subscription subscription = watched.remove(page);
    if (subscription != null) {
      subscription.unsubscribe();
    }
    busy.remove(page);
    troubled.remove(page);
  }

  private void moved(PageItem page) {
    if (page.now().busy()) {
      if (!busy.add(page)) {
        return; // its progress is not shown here
      }
      troubled.remove(page);
    } else if (busy.remove(page) && page.now().failure().isPresent()) {
      troubled.add(page);
    }
    update();
  }

  private void update() {
    Map<String, Runnable> now = new HashMap<>();
    List<PageItem> recent = recent();
    List<TrayItem> menu = new ArrayList<>();
    if (!recent.isEmpty()) {
      PageItem last = recent.getFirst();
      menu.add(act(now, "copy", words.say("tray.copy-last", title(last)), () -> acts.copy(last)));
      menu.add(new TrayItem.Separator());
      menu.add(
          new TrayItem.Menu(
              words.say("tray.share"), recent.stream().map(page -> share(now, page)).toList()));
    }
    menu.add(act(now, "drop", words.say("tray.drop"), acts::openDropWindow));
    menu.add(new TrayItem.Separator());
    menu.add(act(now, "open", words.say("tray.open"), acts::open));
    menu.add(act(now, "quit", words.say("tray.quit"), acts::quit));
    choices = now;
    TrayFace next = new TrayFace(mood(), tip(), recent.isEmpty() ? "open" : "copy", menu);
    TrayFace before = face.get();
    // The first is not compared: what records do that with is made at run time, before the window.
    if (before == null || !next.equals(before)) {
      face.set(next);
    }
  }

  private TrayItem share(Map<String, Runnable> now, PageItem page) {
    String id = " " + page.id().value();
    return new TrayItem.Menu(
        title(page),
        List.of(
            act(now, "copy" + id, words.say("tray.copy"), () -> acts.copy(page)),
            act(now, "code" + id, words.say("tray.code"), () -> acts.showCode(page)),
            act(now, "publish" + id, words.say("tray.publish"), () -> acts.publish(page))));
  }

  private static TrayItem act(Map<String, Runnable> now, String id, String text, Runnable does) {
    now.put(id, does);
    return new TrayItem.Act(id, text);
  }

  private List<PageItem> recent() {
    return pages.items().stream()
        .filter(page -> page.now().sharedUrl().isPresent())
        .sorted(Comparator.comparing((PageItem page) -> page.now().page().changedAt()).reversed())
        .limit(PAGES)
        .toList();
  }

  private static String title(PageItem page) {
    String title = page.now().page().project().title();
    if (title.codePointCount(0, title.length()) <= TITLE_LENGTH) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, TITLE_LENGTH - 1)).strip() + "…";
  }

  private TrayMood mood() {
    if (!busy.isEmpty()) {
      return TrayMood.WORKING;
    }
    return troubled.isEmpty() ? TrayMood.IDLE : TrayMood.ATTENTION;
  }

  private String tip() {
    return switch (mood()) {
      case WORKING -> words.say("tray.tip.working", busy.size());
      case ATTENTION -> words.say("tray.tip.attention", troubled.size());
      case IDLE -> {
        long live =
            pages.items().stream().filter(page -> page.now().sharedUrl().isPresent()).count();
        yield words.say("tray.tip.idle", live);
      }
    };
  }
}
