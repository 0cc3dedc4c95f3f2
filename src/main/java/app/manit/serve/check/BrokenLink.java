package app.manit.serve.check;

/**
 * What is wrong with a link.
 *
 * @param target where it leads, or the link itself if that is no address of the site
 * @param near the file that it seems to mean; empty if none does
 * @param showsHome whether visitors get the home page for it
 * @param perhapsView whether a script of the home page might show something of its own then
 */
record BrokenLink(
    LinkFault why, String target, String near, boolean showsHome, boolean perhapsView) {

  BrokenLink(LinkFault why, String target) {
    this(why, target, "", false, false);
  }
}
