package app.manit.library;

/**
 * How far the Pages project of an {@link Address} has come. The middle state is what makes a lost
 * answer harmless: a project found under a name that was free when we asked for it is ours.
 */
public enum AddressState {
  /** The name is written down; nobody was asked for it. A project found under it is foreign. */
  PLANNED,
  /**
   * The name was free, and the host has been asked to make it. A project found under it is ours.
   */
  REQUESTED,
  /** The host has made it. */
  CREATED
}
