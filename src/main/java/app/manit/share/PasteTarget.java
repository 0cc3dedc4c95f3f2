package app.manit.share;

/**
 * A place that takes no link with a prepared text: the address is copied, and the user told where
 * to paste it. For a link-in-bio page these are the main places.
 */
public enum PasteTarget implements Network {
  INSTAGRAM("Instagram"),
  TIKTOK("TikTok"),
  SNAPCHAT("Snapchat"),
  YOUTUBE("YouTube"),
  DISCORD("Discord");

  private final String brand;

  PasteTarget(String brand) {
    this.brand = brand;
  }

  @Override
  public String brand() {
    return brand;
  }
}
