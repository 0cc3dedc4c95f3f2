package app.manit.serve.check;

import app.manit.serve.AssetSource;
import app.manit.serve.Destinations;
import app.manit.serve.Destinations.Destination;
import app.manit.serve.ServedAsset;
import app.manit.serve.WebUrl;
import app.manit.site.AssetKey;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A site as visitors find it, before anybody knows its address. */
final class Ground {
  /** A name that no site can have, so that no link leads to this site by it. */
  private static final WebUrl ROOT = WebUrl.parse("https://page.invalid/");

  /** Nobody asks for the entity tag, and hashing all files that are linked takes its time. */
  private static final AssetKey UNHASHED = new AssetKey("0".repeat(32));

  private final Site site;
  private final Map<String, SiteFile> files = new HashMap<>();
  private final Map<String, SiteFile> folded = new HashMap<>();
  private final IdentityHashMap<Content, SiteFile> byContent = new IdentityHashMap<>();
  private final Map<String, Optional<SiteFile>> byName = new HashMap<>();
  private final Destinations destinations;
  private final Destinations withoutRules;
  private final Destinations spelledAnyhow;

  Ground(Site site) {
    this.site = site;
    for (SiteFile file : site.files().values()) {
      files.put(file.path().manifestKey(), file);
      folded.putIfAbsent(fold(file.path().manifestKey()), file);
      byContent.put(file.content(), file);
      String address = address(file.path()).path();
      byName.merge(
          address.substring(address.lastIndexOf('/') + 1),
          Optional.of(file),
          (one, other) -> Optional.empty());
    }
    this.destinations = new Destinations(assets(files), site.rules());
    this.withoutRules = new Destinations(assets(files), SiteRules.NONE);
    this.spelledAnyhow =
        new Destinations(
            key -> assets(folded).find(fold(key)), new SiteRules("", site.rules().redirects()));
  }

  private static AssetSource assets(Map<String, SiteFile> files) {
    return key ->
        Optional.ofNullable(files.get(key))
            .map(file -> new ServedAsset(UNHASHED, file.contentType(), file.content()));
  }

  private static String fold(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  Site site() {
    return site;
  }

  /** The address of the whole. */
  WebUrl root() {
    return ROOT;
  }

  /** The address of one of its files. */
  WebUrl address(SitePath path) {
    return ROOT.file(path.manifestKey());
  }

  /** Whether an address is one of this site. */
  boolean has(WebUrl url) {
    return url.origin().equals(ROOT.origin());
  }

  /** Where a link ends. */
  Destination follow(WebUrl link) {
    return destinations.of(link);
  }

  /** Where it would end without redirect rules. */
  Destination followWithoutRules(WebUrl link) {
    return withoutRules.of(link);
  }

  /** Where it would end if capital letters and the form of accents did not count. */
  Destination followAnyhow(WebUrl link) {
    return spelledAnyhow.of(link);
  }

  /**
   * The file that a link means whose folder is wrong: the one without the first folder, for a page
   * that was made for such a folder; else the only one of its name.
   */
  Optional<SiteFile> elsewhere(WebUrl link) {
    int next = link.path().indexOf('/', 1);
    int name = link.path().lastIndexOf('/') + 1;
    if (name == link.path().length()) {
      return Optional.empty();
    }
    return (next < 0 ? Optional.<WebUrl>empty() : ROOT.link(link.path().substring(next)))
        .flatMap(url -> file(follow(url)))
        .or(() -> byName.getOrDefault(link.path().substring(name), Optional.empty()));
  }

  /** The work of following a link in all three ways. */
  long work(WebUrl link) {
    return 3 * destinations.work(link);
  }

  /** The file that a link ends at. */
  Optional<SiteFile> file(Destination destination) {
    return destination instanceof Destination.File(Content content)
        ? Optional.ofNullable(byContent.get(content))
        : Optional.empty();
  }
}
