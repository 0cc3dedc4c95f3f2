package app.manit.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.DirectBackground;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WebOpenerTest {
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);

  @Test
  void whatOpensNeedsNoWords() {
    opener(url -> CompletableFuture.completedFuture(true)).accept("https://ana.pages.dev");

    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void anAddressThatNoBrowserTookIsShown() {
    opener(url -> CompletableFuture.completedFuture(false)).accept("https://ana.pages.dev");

    assertThat(notices.shown()).extracting(Notice::text).containsExactly("https://ana.pages.dev");
  }

  @Test
  void neitherAForbiddenNorAMalformedAddressIsAFault() {
    WebOpener opener =
        opener(
            url -> {
              throw new IllegalArgumentException("not ours to open");
            });
    opener.accept("file:///etc/passwd");
    opener.accept("http://a b");

    assertThat(notices.shown()).hasSize(2);
  }

  private WebOpener opener(Function<URI, CompletableFuture<Boolean>> browser) {
    return new WebOpener(browser, new DirectBackground(), notices, words);
  }
}
