package app.manit.platform.tray;

import java.util.List;

/** The icon in every mood; drawn when it is asked for, never on the UI thread. */
@FunctionalInterface
public interface TrayPictures {

  /** In all sizes that there are, the smallest first. */
  List<TrayPicture> of(TrayMood mood);
}
