package app.manit.probe;

import app.manit.library.Verification;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an address whether it serves a site, again and again until it does or time is up.
 *
 * <p>Sends no credentials and follows no redirect: it is a visitor.
 */
public final class Probe {
  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Function<URI, OkHttpClient> http;
  private final Pause pause;
  private final Clock clock;

  /**
   * @param http gives the client that can reach an address, also {@code *.localhost}; shares its
   *     connections
   */
  public Probe(Function<URI, OkHttpClient> http, Pause pause, Clock clock) {
    this.http = http;
    this.pause = pause;
    this.clock = clock;
  }

  /** Connects to an address that is going to be checked soon, without waiting. */
  public void approach(URI base) {
    new Visitor(http.apply(base)).approach(base);
  }

  /**
   * Asks until the expected answers come or the limit passes; at least once.
   *
   * @param before what the address answered before: seeing that again means "not yet"
   * @return {@code VERIFIED}; {@code PENDING} when the address could not be reached or still shows
   *     what was there before; {@code MISMATCH} when it shows anything else
   * @throws InterruptedException if whoever waits is no longer wanted
   */
  public Verification check(
      URI base, Expectation expected, Optional<Expectation> before, Duration limit)
      throws InterruptedException {
    Instant deadline = clock.instant().plus(limit);
    Visitor visitor = new Visitor(http.apply(base));
    Duration wait = FIRST_PAUSE;
    while (true) {
      Verification seen = look(visitor, base, expected, before);
      if (seen == Verification.VERIFIED || clock.instant().plus(wait).isAfter(deadline)) {
        return seen;
      }
      pause.of(wait);
      wait =
          wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
    }
  }

  private static Verification look(
      Visitor visitor, URI base, Expectation expected, Optional<Expectation> before)
      throws InterruptedException {
    Map<String, Optional<Expectation.Answer>> answers =
        visitor.ask(base, expected.answers().keySet());
    Verification seen = Verification.VERIFIED;
    for (Map.Entry<String, Expectation.Answer> wanted : expected.answers().entrySet()) {
      Optional<Expectation.Answer> got = Objects.requireNonNull(answers.get(wanted.getKey()));
      if (got.isEmpty()) {
        return Verification.PENDING;
      }
      if (!got.get().equals(wanted.getValue())) {
        boolean asBefore =
            before.map(b -> b.answers().get(wanted.getKey())).filter(got.get()::equals).isPresent();
        if (!asBefore) {
          LOG.info("{} answers {} to {}", base, got.get(), wanted.getKey());
          return Verification.MISMATCH;
        }
        seen = Verification.PENDING;
      }
    }
    return seen;
  }
}
