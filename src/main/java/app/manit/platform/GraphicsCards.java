package app.manit.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a card of this machine could draw the window.
 *
 * <p>On Linux JavaFX asks OpenGL for one and so loads Mesa with its compiler, 60 MB that stay, only
 * to refuse when OpenGL would draw by the processor. Without the device of a card no other answer
 * is possible; there JavaFX is told to draw by itself from the beginning.
 */
public final class GraphicsCards {
  /** What JavaFX draws by: names, the first that works is taken. */
  private static final String DRAWING = "prism.order";

  /** Of the kernel's drivers, of NVIDIA's own, and of Windows' for its Linux. */
  private static final List<String> DEVICES = List.of("dri", "nvidiactl", "dxg", "mali0");

  private final OperatingSystem os;
  private final Path devices;

  /** Those of this machine. */
  public static GraphicsCards ofThisMachine() {
    return new GraphicsCards(OperatingSystem.current(), Path.of("/dev"));
  }

  /**
   * Those of a machine.
   *
   * @param devices the folder of the devices
   */
  GraphicsCards(OperatingSystem os, Path devices) {
    this.os = os;
    this.devices = devices;
  }

  /** Whether none could draw, as far as can be told without asking it. */
  boolean surelyNone() {
    return os == OperatingSystem.LINUX
        && DEVICES.stream().map(devices::resolve).noneMatch(Files::exists);
  }

  /** Tells JavaFX what to draw by, unless whoever started Java has; before the toolkit starts. */
  public void chooseDrawing() {
    if (surelyNone() && System.getProperty(DRAWING) == null) {
      System.setProperty(DRAWING, "sw");
    }
  }
}
