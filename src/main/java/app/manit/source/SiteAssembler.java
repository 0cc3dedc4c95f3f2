package app.manit.source;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Content;
import app.manit.site.ContentTypes;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts a site together from the files that a reader finds, by the same rules for every source: what
 * is an asset, what a rule file, what is left out, what refused. One assembler makes one site.
 */
final class SiteAssembler {
  /**
   * Bytes of a rule file: 2,100 lines of 2,000 characters, which is all that Pages would look at.
   * It is held in memory and read again whenever the page is shown.
   */
  private static final long MAX_RULES = 4L * 1024 * 1024;

  /** More than anybody reads; hostile sources have one for each of 200,000 entries. */
  private static final int MAX_WARNINGS = 1_000;

  private final SourceName source;
  private final String place;
  private final Limits limits;

  private final SortedMap<SitePath, SiteFile> files = new TreeMap<>();
  private final Map<SitePath, String> givenPaths = new HashMap<>();
  private final List<SiteWarning> warnings = new ArrayList<>();
  private String headers = "";
  private String redirects = "";

  /**
   * @param place where the files are looked for, for the sentence when there are none
   */
  SiteAssembler(SourceName source, String place, Limits limits) {
    this.source = source;
    this.place = place;
    this.limits = limits;
  }

  /**
   * Takes a file.
   *
   * @param given the path as the source spells it, for sentences
   */
  void add(SitePath path, String given, Content content) {
    PathRole role = PathRole.ofFile(path);
    if (!role.published()) {
      leaveOut(path, role);
      return;
    }
    claim(path, given);
    if (content.size() > limits.maxFileBytes()) {
      throw Refusal.fileTooBig(source, given, content.size());
    }
    if (role == PathRole.ASSET) {
      addAsset(path, content);
    } else {
      addRules(path, role, content);
    }
  }

  private void claim(SitePath path, String given) {
    String earlier = givenPaths.putIfAbsent(path, given);
    if (earlier != null) {
      throw Refusal.collision(source, earlier, given);
    }
    String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
    if (!composed.equals(given) && composed.endsWith(path.name())) {
      warn(SiteWarning.Kind.UNICODE_FORM_CHANGED, path);
    }
  }

  private void addAsset(SitePath path, Content content) {
    if (files.size() == limits.maxFiles()) {
      throw Refusal.tooManyFiles(source, limits.maxFiles());
    }
    files.put(path, new SiteFile(path, ContentTypes.of(path), content));
  }

  /** Rule files go to the host as text, which wrangler decodes leniently as well. */
  private void addRules(SitePath path, PathRole role, Content content) {
    if (content.size() > MAX_RULES) {
      throw Refusal.tooBig(source, Shown.mebibytes(MAX_RULES) + " in its " + path.name());
    }
    try {
      String text = new String(content.bytes(), StandardCharsets.UTF_8);
      if (role == PathRole.HEADERS) {
        headers = text;
      } else {
        redirects = text;
      }
    } catch (IOException e) {
      throw Refusal.unreadable(source, Path.of(path.value()), e);
    }
  }

  /** Leaves out a file or all that lies below a folder, for the reason that its role is. */
  void leaveOut(SitePath path, PathRole role) {
    switch (role) {
      case SERVER_CODE ->
          throw FailureException.of(
              FailureKind.SERVER_CODE, source.shown(), Shown.text(path.value()));
      case IGNORED -> warn(SiteWarning.Kind.IGNORED_LEFT_OUT, path);
      case SECRET -> warn(SiteWarning.Kind.SECRET_LEFT_OUT, path);
      case NOISE, ASSET, HEADERS, REDIRECTS -> {}
    }
  }

  /** Says of a link that it was not followed. */
  void linkNotFollowed(SitePath path) {
    warn(SiteWarning.Kind.LINK_NOT_FOLLOWED, path);
  }

  private void warn(SiteWarning.Kind kind, SitePath path) {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(SiteWarning.about(kind, Shown.text(path.value())));
    }
  }

  /**
   * The site.
   *
   * @param title what the source calls it; empty to take the {@code <title>} of its first page, or
   *     else the source's own name
   */
  Site assemble(Optional<String> title, SiteOrigin origin) {
    NotStatic.check(source, files);
    if (files.isEmpty()) {
      throw FailureException.of(FailureKind.NO_FILES, source.shown(), Shown.text(place));
    }
    refuseFilesInTheWayOfFolders();
    return new Site(
        title.or(() -> PageTitle.of(files)).orElse(source.title()),
        files,
        new SiteRules(headers, redirects),
        origin,
        warnings);
  }

  private void refuseFilesInTheWayOfFolders() {
    NavigableSet<String> paths = new TreeSet<>();
    files.keySet().forEach(path -> paths.add(path.value()));
    for (SitePath path : files.keySet()) {
      String folder = path.value() + "/";
      String inside = paths.ceiling(folder);
      if (inside != null && inside.startsWith(folder)) {
        throw Refusal.collision(source, givenPath(path), givenPath(SitePath.of(inside)));
      }
    }
  }

  private String givenPath(SitePath path) {
    return givenPaths.getOrDefault(path, path.value());
  }
}
