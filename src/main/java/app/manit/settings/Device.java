package app.manit.settings;

/** On which kind of screen pages are previewed. */
public enum Device {
  PHONE,
  TABLET,
  DESKTOP
}
