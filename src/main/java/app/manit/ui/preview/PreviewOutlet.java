package app.manit.ui.preview;

import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** Links lead into the user's browser; what a page does by itself is told, and left to the user. */
final class PreviewOutlet implements PageOutlet {
  private static final int LONGEST = 160;

  private final Consumer<String> browser;
  private final Notices notices;
  private final Words words;

  PreviewOutlet(Consumer<String> browser, Notices notices, Words words) {
    this.browser = browser;
    this.notices = notices;
    this.words = words;
  }

  @Override
  public void followed(String address) {
    browser.accept(address);
  }

  @Override
  public void strayed(String address) {
    notices.show(
        new Notice(Tone.NEUTRAL, words.say("preview.strays"), cut(host(address)))
            .offering(words.say("preview.strays.open"), () -> browser.accept(address)));
  }

  @Override
  public void said(String text) {
    notices.show(new Notice(Tone.NEUTRAL, words.say("preview.says"), cut(text)));
  }

  private static String host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST
        ? line
        : line.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            + "…";
  }
}
