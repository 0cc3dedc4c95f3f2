package app.manit.ui.window;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a window that nothing moves in sleep. JavaFX 26 tells its timer to pause then, but the one
 * for Linux goes on and wakes the program sixty times a second, for as long as it is open; there is
 * no setting against it. So another one is put in its place, by reflection: where JavaFX is not as
 * it is known here, everything stays as it was.
 *
 * <p>The packages that this needs are opened by {@code packaging/Launcher.java}.
 */
public final class RestingPulse {
  /** The timer that does not pause; those of the other systems do. */
  private static final String RESTLESS = "com.sun.glass.ui.gtk.GtkTimer";

  private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);

  private RestingPulse() {}

  /** Puts it in. Called on the UI thread, once the toolkit runs. */
  public static void begin() {
    try {
      Toolkit toolkit = Toolkit.getToolkit();
      // The toolkit pauses and resumes its timer under this lock.
      synchronized (toolkit) {
        replace(toolkit, field(toolkit, "pulseTimer"));
      }
    } catch (ReflectiveOperationException | RuntimeException | IllegalAccessError e) {
      LOG.debug("the window cannot sleep", e);
    }
  }

  private static void replace(Toolkit toolkit, Field place) throws ReflectiveOperationException {
    Timer old = (Timer) place.get(toolkit);
    if (old == null || !old.getClass().getName().equals(RESTLESS) || !old.isRunning()) {
      return;
    }
    Runnable tick = (Runnable) field(toolkit, "timerRunnable").get(toolkit);
    int period = field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
    PausingTimer pausing = new PausingTimer(tick, Application.GetApplication().createTimer(tick));
    place.set(toolkit, pausing);
    old.stop();
    pausing.start(period);
  }

  private static Field field(Toolkit toolkit, String name) throws NoSuchFieldException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}
