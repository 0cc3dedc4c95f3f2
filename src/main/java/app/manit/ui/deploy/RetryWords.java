package app.manit.ui.deploy;

import app.manit.deploy.RetryNotice;
import app.manit.ui.pages.Retry;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.time.Instant;

/** Counts down to the next attempt. */
final class RetryWords {
  private final Words words;

  RetryWords(Words words) {
    this.words = words;
  }

  RetryLine of(Retry retry, Instant now) {
    RetryNotice notice = retry.notice();
    // Rounded up: "in 0 s" would be said for a second in which nothing happens.
    long seconds = Math.ceilDiv(Duration.between(now, retry.until()).toMillis(), 1000L);
    String when =
        seconds > 0
            ? words.say("deploy.retry.in", seconds, notice.attempt(), notice.attempts())
            : words.say("deploy.retry.now", notice.attempt(), notice.attempts());
    return new RetryLine(words.say(notice.why()).message(), when, seconds > 0);
  }
}
