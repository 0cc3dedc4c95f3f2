package app.manit.platform.tray;

/** What the icon says at a glance. */
public enum TrayMood {
  /** Nothing happens. */
  IDLE,
  /** Something is being done. */
  WORKING,
  /** Something wants to be looked at. */
  ATTENTION
}
