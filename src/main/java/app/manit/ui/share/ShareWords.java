package app.manit.ui.share;

import app.manit.share.HandOver;
import app.manit.share.Network;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.ui.words.Words;

/** How ways of sharing are called. */
final class ShareWords {
  private final Words words;

  ShareWords(Words words) {
    this.words = words;
  }

  /** The name of a way. */
  String name(ShareTarget target) {
    return switch (target) {
      case Network network -> network.brand();
      case HandOver way -> words.say("share.way." + way.key());
    };
  }

  /** What a button does that goes this way. */
  String act(ShareTarget target) {
    return target instanceof Network network
        ? words.say("share.on", network.brand())
        : name(target);
  }

  /** What a QR code is to a screen reader. */
  String code(String address) {
    return words.say("share.code", address);
  }

  /** How often a page was shared in all ways; empty for never. */
  String total(ShareCounts counts) {
    return times(counts.total());
  }

  /** What a button does, and how often it did. */
  String tip(ShareTarget target, ShareCounts counts) {
    int times = counts.of(target);
    return times == 0 ? act(target) : act(target) + " · " + times(times);
  }

  private String times(int times) {
    return times == 0 ? "" : words.say("share.times", times);
  }
}
