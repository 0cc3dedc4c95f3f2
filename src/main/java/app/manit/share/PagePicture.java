package app.manit.share;

import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture that stands for a page where pictures are collected. */
public final class PagePicture {
  /** The head of a page lies here. */
  private static final int LOOKED_AT = 64 * 1024;

  private static final Set<String> TYPES =
      Set.of("image/jpeg", "image/png", "image/webp", "image/gif", "image/avif");

  // Bounded everywhere: a hostile page must not make the search quadratic.
  private static final Pattern META =
      Pattern.compile("<meta\\s([^<>]{1,2000}+)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:property|name)\\s{0,9}=\\s{0,9}[\"']?og:image[\"'\\s/]", Pattern.CASE_INSENSITIVE);
  private static final Pattern CONTENT =
      Pattern.compile(
          "content\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,1500})\"|'([^']{1,1500})')",
          Pattern.CASE_INSENSITIVE);

  private PagePicture() {}

  /**
   * The picture that the page names itself ({@code og:image}), else the largest one that it brings;
   * empty when there is none.
   *
   * @param address where the page is online
   * @throws UncheckedIOException if the page cannot be read
   */
  public static Optional<URI> of(Site site, URI address) {
    return named(site, address).or(() -> largest(site, address));
  }

  private static Optional<URI> named(Site site, URI address) {
    return site.file(SitePath.of("index.html"))
        .map(PagePicture::head)
        .flatMap(PagePicture::ogImage)
        .map(reference -> reference.replace("&amp;", "&").strip())
        .flatMap(reference -> resolved(address, reference))
        .filter(uri -> "https".equals(uri.getScheme()));
  }

  private static Optional<String> ogImage(String head) {
    Matcher meta = META.matcher(head);
    while (meta.find()) {
      Matcher content = CONTENT.matcher(meta.group(1));
      if (NAMED.matcher(meta.group(1) + " ").find() && content.find()) {
        return Optional.ofNullable(content.group(1)).or(() -> Optional.of(content.group(2)));
      }
    }
    return Optional.empty();
  }

  private static Optional<URI> largest(Site site, URI address) {
    return site.files().values().stream()
        .filter(file -> TYPES.contains(file.contentType()))
        .max(Comparator.comparingLong(SiteFile::size))
        .flatMap(file -> resolved(address, "/" + path(file.path())));
  }

  private static String path(SitePath path) {
    return UriText.encoded(path.value()).replace("%2F", "/");
  }

  private static Optional<URI> resolved(URI address, String reference) {
    try {
      return Optional.of(URI.create(address + "/").resolve(reference));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // what the page names is no address
    }
  }

  private static String head(SiteFile page) {
    try (InputStream in = page.content().open()) {
      return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
