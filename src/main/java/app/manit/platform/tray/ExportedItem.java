package app.manit.platform.tray;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Our icon on the bus. Called on the bus's threads. */
final class ExportedItem implements StatusNotifierItem, Properties {
  private static final String NAME_OF_PROGRAM = "Manit";
  private static final String PICTURES = "a(iiay)";

  private final TrayPictures pictures;
  private final TrayListener listener;
  private volatile TrayFace face;

  /** A picture as D-Bus wants it: {@code (iiay)}, pixels as ARGB32 in the network's order. */
  public static final class Pixmap extends Struct {
    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] pixels;

    public Pixmap(int width, int height, byte[] pixels) {
      this.width = width;
      this.height = height;
      this.pixels = pixels;
    }
  }

  /** What is said while the pointer rests on it: {@code (sa(iiay)ss)}. */
  public static final class Tip extends Struct {
    @Position(0)
    public final String icon;

    @Position(1)
    public final List<Pixmap> pictures;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    public Tip(String icon, List<Pixmap> pictures, String title, String text) {
      this.icon = icon;
      this.pictures = pictures;
      this.title = title;
      this.text = text;
    }
  }

  ExportedItem(TrayFace face, TrayPictures pictures, TrayListener listener) {
    this.face = face;
    this.pictures = pictures;
    this.listener = listener;
  }

  TrayFace face() {
    return face;
  }

  void face(TrayFace next) {
    face = next;
  }

  /** How urgent it is, in the specification's words. */
  static String status(TrayMood mood) {
    return mood == TrayMood.ATTENTION ? "NeedsAttention" : "Active";
  }

  @Override
  public void activate(int x, int y) {
    listener.chosen(face.click());
  }

  @Override
  public void secondaryActivate(int x, int y) {
    listener.chosen(face.click());
  }

  @Override
  public void contextMenu(int x, int y) {
    // Whoever cannot draw our menu shows none: we could not open one at a place on Wayland.
  }

  @Override
  public void scroll(int delta, String orientation) {
    // Means nothing here.
  }

  @Override
  // As the interface has it; null is a property that there is not.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
  public <A> A Get(String type, String name) {
    return (A) GetAll(type).get(name);
  }

  @Override
  public <A> void Set(String type, String name, A value) {
    // Nothing of it can be set.
  }

  @Override
  public Map<String, Variant<?>> GetAll(String type) {
    TrayFace now = face;
    Variant<?> picture = new Variant<>(pixmaps(now.mood()), PICTURES);
    Variant<?> none = new Variant<>(List.of(), PICTURES);
    Map<String, Variant<?>> all = new HashMap<>();
    all.put("Category", new Variant<>("ApplicationStatus"));
    all.put("Id", new Variant<>("manit"));
    all.put("Title", new Variant<>(NAME_OF_PROGRAM));
    all.put("Status", new Variant<>(status(now.mood())));
    all.put("WindowId", new Variant<>(0));
    all.put("IconThemePath", new Variant<>(""));
    all.put("IconName", new Variant<>(""));
    all.put("IconPixmap", picture);
    all.put("OverlayIconName", new Variant<>(""));
    all.put("OverlayIconPixmap", none);
    all.put("AttentionIconName", new Variant<>(""));
    all.put("AttentionIconPixmap", picture);
    all.put("AttentionMovieName", new Variant<>(""));
    all.put(
        "ToolTip",
        new Variant<>(new Tip("", List.of(), NAME_OF_PROGRAM, now.tip()), "(sa(iiay)ss)"));
    all.put("ItemIsMenu", new Variant<>(false));
    all.put("Menu", new Variant<>(new DBusPath(DbusMenu.PATH)));
    return all;
  }

  private List<Pixmap> pixmaps(TrayMood mood) {
    return pictures.of(mood).stream()
        .map(picture -> new Pixmap(picture.side(), picture.side(), picture.bytes()))
        .toList();
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
