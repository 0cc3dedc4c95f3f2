package app.manit.site;

/**
 * How much a site may be. The first two are Cloudflare Pages' own (wrangler's {@code
 * pages/constants.ts}); the others keep a hostile file from eating the memory.
 *
 * @param maxFileBytes the largest file; one byte more is refused
 * @param maxFiles files in one deployment (an account may be allowed more; its upload token says)
 * @param maxFragmentBytes the longest fragment file that is read
 * @param maxJsonDepth nesting inside a fragment file
 * @param maxPathLength characters in one path
 */
public record Limits(
    long maxFileBytes, int maxFiles, long maxFragmentBytes, int maxJsonDepth, int maxPathLength) {

  /** 25 MiB a file, 20,000 files. */
  public static final Limits PAGES =
      new Limits(25L * 1024 * 1024, 20_000, 256L * 1024 * 1024, 64, 1_024);
}
