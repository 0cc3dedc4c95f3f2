package app.manit.interop;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why our preview answers otherwise than {@code wrangler pages dev}. The lines are those of
 * Cloudflare's workers-sdk at commit f8308360; {@code assets.ts} is {@code
 * packages/wrangler/src/miniflare-cli/assets.ts}, which stands in front of the asset server's own
 * handler and looks files up on a disk, where Pages has a manifest.
 */
enum KnownDifference {
  /** Ours, on purpose: a draft is not public, so no page of another origin may embed it. */
  KEPT_FROM_OTHER_ORIGINS {
    @Override
    Set<String> explains(Exchange exchange) {
      return Set.of("cross-origin-resource-policy");
    }
  },

  /**
   * {@code assets.ts:239}, {@code lstatSync(filepath, …)?.isFile()}: throws where a file stands in
   * the place of a folder, and on a NUL in a name; line 67 makes it a 502. Pages finds no such key.
   */
  LOOK_UP_FAILS_ON_DISK {
    @Override
    Set<String> explains(Exchange exchange) {
      String body = exchange.theirs().body();
      boolean failed = body.contains("ENOTDIR") || body.contains("null bytes");
      boolean unseen = exchange.question().method().equals("HEAD");
      return exchange.theirs().status() == 502 && (failed || unseen) ? EVERYTHING : Set.of();
    }
  },

  /**
   * {@code assets.ts:8}, {@code import { …, Response } from "miniflare"}: the handler runs in Node,
   * whose header fields are Latin-1 and throw on other letters. Pages runs it in workerd, which
   * writes UTF-8 ({@link HeaderLettersInterop}).
   */
  LETTERS_OF_HEADERS_BY_NODE {
    @Override
    Set<String> explains(Exchange exchange) {
      if (exchange.theirs().body().contains("to a ByteString")) {
        return EVERYTHING;
      }
      String location = exchange.theirs().field("location");
      String asUtf8 =
          new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return asUtf8.equals(exchange.ours().field("location")) ? Set.of("location") : Set.of();
    }
  },

  /**
   * {@code assets.ts:233}, {@code resolve(join(directory, path))}: folds slashes that follow each
   * other. Pages compares the path with a key, letter by letter.
   */
  SLASHES_FOLDED {
    @Override
    Set<String> explains(Exchange exchange) {
      return decoded(exchange.question()).contains("//") ? EVERYTHING : Set.of();
    }
  },

  /**
   * The same line: without {@code index.html}, {@code handler.ts} asks for {@code .html} in place
   * of {@code /}, which {@code join} finds where Pages has no key without a slash.
   */
  DOT_HTML_FOR_HOME {
    @Override
    Set<String> explains(Exchange exchange) {
      boolean home = exchange.question().target().matches("/(\\?.*)?");
      return home && exchange.theirs().status() == 308 ? EVERYTHING : Set.of();
    }
  },

  /**
   * {@code assets.ts:286}, {@code getType(filepath)}: by the path on disk, where wrangler's upload
   * (and so Pages) goes by the path in the site: {@code .html} alone at the top is a page.
   */
  TYPE_BY_PATH_ON_DISK {
    @Override
    Set<String> explains(Exchange exchange) {
      boolean named = decoded(exchange.question()).matches(".*/(\\.html|html)?");
      return named && exchange.theirs().field("content-type").equals("application/octet-stream")
          ? Set.of("content-type")
          : Set.of();
    }
  },

  /**
   * {@code packages/miniflare/src/workers/core/entry.worker.ts:385}: the program that runs the
   * asset server refuses what accepts no plain bytes, whatever the answer was.
   */
  REFUSED_BEFORE_IT_IS_ASKED {
    @Override
    Set<String> explains(Exchange exchange) {
      return exchange.theirs().status() == 415 ? EVERYTHING : Set.of();
    }
  };

  /** Stands for whatever differs. */
  private static final Set<String> EVERYTHING = Set.of("*");

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Which of the differences it accounts for. */
  abstract Set<String> explains(Exchange exchange);

  private boolean explains(Exchange exchange, String name) {
    Set<String> names = explains(exchange);
    return names.equals(EVERYTHING) || names.contains(name);
  }

  private static String decoded(Question question) {
    String path = question.target().replaceFirst("\\?.*", "").replace("+", "%2B");
    return BROKEN_ESCAPE.matcher(path).find()
        ? path
        : URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  /** The reasons for all that differs; none if anything of it has no reason. */
  static List<KnownDifference> of(Exchange exchange) {
    Set<String> differing = exchange.differences().keySet();
    List<KnownDifference> reasons =
        Stream.of(values())
            .filter(known -> differing.stream().anyMatch(name -> known.explains(exchange, name)))
            .toList();
    boolean all =
        differing.stream()
            .allMatch(name -> reasons.stream().anyMatch(known -> known.explains(exchange, name)));
    return all ? reasons : List.of();
  }
}
