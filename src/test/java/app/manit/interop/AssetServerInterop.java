package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.serve.PreviewServer;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks Cloudflare's own asset server and our preview the same: {@code -Dinterop.sites=8
 * -Dinterop.seed=5}. What differs must be one of the {@link KnownDifference}s.
 */
class AssetServerInterop {
  private static final int SITES = Integer.getInteger("interop.sites", 8);
  private static final long SEED = Long.getLong("interop.seed", 5);

  /** Both are asked under the same name, for rules can be for a host. */
  private static final String AUTHORITY = "site.localhost";

  @TempDir private Path folder;

  private int compared;
  private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);
  private final List<String> unexplained = new ArrayList<>();

  @Test
  void thePreviewAnswersAsCloudflaresServerDoes() throws IOException {
    for (long seed = SEED; seed < SEED + SITES; seed++) {
      compare(seed);
    }
    System.out.printf(
        "interop: seeds %d to %d: %d answers compared, %d kinds of difference %s, %d unexplained%n",
        SEED, SEED + SITES - 1, compared, known.size(), known, unexplained.size());
    assertThat(unexplained).isEmpty();
  }

  private void compare(long seed) throws IOException {
    GeneratedSite generated = new GeneratedSite(seed);
    Path path = generated.write(Files.createDirectory(folder.resolve("site-" + seed)));
    Site site = new SourceReader(Limits.PAGES).read(path).getFirst().site();
    int before = unexplained.size();
    try (DevServer theirs = DevServer.ofSite(path, folder.resolve("home-" + seed));
        PreviewServer ours = PreviewServer.start(site, 0)) {
      for (String target : generated.targets()) {
        compare(new Question("GET", target, Optional.empty()), theirs, ours, generated.random());
      }
    }
    if (unexplained.size() > before) {
      unexplained.add("by seed " + seed + ", " + generated);
    }
  }

  /** And asks once more, in another way, as chance has it. */
  private void compare(Question question, DevServer theirs, PreviewServer ours, Random random) {
    HttpAnswer first = answer(question, theirs.port());
    compare(question, first, answer(question, ours.uri().getPort()));
    Question next = question.varied(first, random);
    compare(next, answer(next, theirs.port()), answer(next, ours.uri().getPort()));
  }

  private static HttpAnswer answer(Question question, int port) {
    return HttpAnswer.of(port, question.method(), question.target(), AUTHORITY, question.lines());
  }

  private void compare(Question question, HttpAnswer theirs, HttpAnswer ours) {
    compared++;
    Exchange exchange = new Exchange(question, theirs, ours);
    if (exchange.differences().isEmpty()) {
      return;
    }
    List<KnownDifference> explained = KnownDifference.of(exchange);
    if (explained.isEmpty()) {
      unexplained.add(exchange.toString());
    }
    explained.forEach(difference -> known.merge(difference, 1, Integer::sum));
  }
}
