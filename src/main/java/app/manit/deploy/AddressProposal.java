package app.manit.deploy;

/**
 * The Pages project's name for a project that has none yet at a host.
 *
 * @param byUser whether the user chose it: then it also replaces a name that was written down but
 *     never came to be
 */
public record AddressProposal(String pagesProject, boolean byUser) {
  /**
   * Whether nobody else can have a project of that name: it was made up, and has a short id in it
   * that cannot be foreseen.
   */
  boolean isOnlyOurs(String name) {
    return !byUser && name.equals(pagesProject);
  }
}
