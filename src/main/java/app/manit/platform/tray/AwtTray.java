package app.manit.platform.tray;

import java.awt.AWTException;
import java.awt.Font;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * AWT's tray: of Windows and macOS, and of X11 where a panel embeds windows (XEmbed). AWT begins
 * with the first call, so it comes after JavaFX, and neither ever waits for the other: it is called
 * on a thread that belongs to none of them.
 */
final class AwtTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

  /** The property that says whether there is a tray. */
  private static final String TRAY_ITSELF = "systemTray";

  /** AWT's own size of menus, in points. */
  private static final int MENU_TEXT = 12;

  private final TrayPictures pictures;
  private final TrayListener listener;
  private final PropertyChangeListener trayChanged = this::changed;
  private volatile @Nullable TrayIcon icon;
  private volatile @Nullable TrayFace shown;

  /** Went with its tray. AWT would show it again, beside a new one, when a tray is back. */
  private @Nullable TrayIcon lost;

  private volatile boolean stale;
  private boolean watching;

  AwtTray(TrayPictures pictures, TrayListener listener) {
    this.pictures = pictures;
    this.listener = listener;
  }

  @Override
  public void show(TrayFace face) {
    boolean supported = SystemTray.isSupported();
    if (stale || !supported) {
      stale = false;
      lost = icon == null ? lost : icon;
      icon = null;
    }
    if (!supported) {
      return;
    }
    watch();
    if (lost != null) {
      SystemTray.getSystemTray().remove(lost);
      lost = null;
    }
    TrayIcon there = icon;
    if (there == null) {
      add(face);
    } else {
      update(there, face);
    }
  }

  /** Panels come and go; AWT tells of it once it has found one. */
  private void watch() {
    if (!watching) {
      SystemTray.getSystemTray().addPropertyChangeListener(TRAY_ITSELF, trayChanged);
      watching = true;
    }
  }

  /** On one of AWT's threads, which may hold its lock: only takes a note. */
  private void changed(PropertyChangeEvent event) {
    stale = true;
    listener.changed();
  }

  private void add(TrayFace face) {
    TrayIcon fresh = new TrayIcon(image(face.mood()), face.tip());
    fresh.setImageAutoSize(true);
    fresh.setPopupMenu(menu(face.menu()));
    fresh.addMouseListener(new Click());
    try {
      SystemTray.getSystemTray().add(fresh);
      icon = fresh;
      shown = face;
    } catch (AWTException e) {
      LOG.info("The tray does not take the icon: {}", e.toString());
    }
  }

  private void update(TrayIcon there, TrayFace face) {
    TrayFace before = shown;
    shown = face;
    if (before == null || before.mood() != face.mood()) {
      there.setImage(image(face.mood()));
    }
    if (before == null || !before.tip().equals(face.tip())) {
      there.setToolTip(face.tip());
    }
    if (before == null || !before.menu().equals(face.menu())) {
      there.setPopupMenu(menu(face.menu()));
    }
  }

  /** The main button does the likeliest; the other one opens the menu, as everywhere. */
  private final class Click extends MouseAdapter {
    @Override
    public void mouseClicked(MouseEvent event) {
      TrayFace face = shown;
      if (event.getButton() == MouseEvent.BUTTON1 && !event.isPopupTrigger() && face != null) {
        listener.chosen(face.click());
      }
    }
  }

  private BufferedImage image(TrayMood mood) {
    int side = SystemTray.getSystemTray().getTrayIconSize().height;
    List<TrayPicture> sizes = pictures.of(mood);
    TrayPicture picture =
        sizes.stream().filter(p -> p.side() >= side).findFirst().orElseGet(sizes::getLast);
    BufferedImage image =
        new BufferedImage(picture.side(), picture.side(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, picture.side(), picture.side(), picture.argb(), 0, picture.side());
    return image;
  }

  private PopupMenu menu(List<TrayItem> items) {
    PopupMenu menu = new PopupMenu();
    fill(menu, items);
    if (menu.getItemCount() > 0) {
      // What a click on the icon does stands out.
      menu.getItem(0).setFont(new Font(Font.DIALOG, Font.BOLD, MENU_TEXT));
    }
    return menu;
  }

  private void fill(Menu menu, List<TrayItem> items) {
    for (TrayItem item : items) {
      switch (item) {
        case TrayItem.Act(String id, String text) -> {
          MenuItem entry = new MenuItem(text);
          entry.addActionListener(event -> listener.chosen(id));
          menu.add(entry);
        }
        case TrayItem.Menu(String text, List<TrayItem> inner) -> {
          Menu entry = new Menu(text);
          fill(entry, inner);
          menu.add(entry);
        }
        case TrayItem.Separator() -> menu.addSeparator();
      }
    }
  }

  @Override
  public boolean taken() {
    return icon != null;
  }

  @Override
  public void close() {
    TrayIcon there = icon;
    icon = null;
    if (watching && SystemTray.isSupported()) {
      SystemTray.getSystemTray().removePropertyChangeListener(TRAY_ITSELF, trayChanged);
      SystemTray.getSystemTray().remove(there);
    }
  }
}
