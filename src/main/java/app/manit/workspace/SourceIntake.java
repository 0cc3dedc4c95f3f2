package app.manit.workspace;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Slug;
import app.manit.library.SourceRef;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionFingerprint;
import app.manit.library.VersionId;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import app.manit.source.Source;
import app.manit.source.SourceReader;
import app.manit.store.LibrarySession;
import app.manit.store.LibraryStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes sources in: reads and checks them, stores their contents, and makes them versions of
 * projects. What is refused leaves no trace.
 */
final class SourceIntake {
  private final SourceReader reader;
  private final LibraryStore store;
  private final Clock clock;
  private final SiteContents contents;
  private final SiteChecks checks = new SiteChecks();

  SourceIntake(SourceReader reader, LibraryStore store, Clock clock) {
    this.reader = reader;
    this.store = store;
    this.clock = clock;
    this.contents = new SiteContents(store);
  }

  /**
   * Takes in every page of a file or folder; all of them or, if one is refused, none.
   *
   * @param publishing where they are published at once: told of the page before its contents are
   *     stored, if there is just one; what it gives is run when they are
   */
  List<Intake> takeIn(
      Path path,
      IntakeTarget target,
      IntakeListener listener,
      Optional<Function<ComingPage, Runnable>> publishing) {
    return takeIn(() -> reader.read(path), target, listener, publishing);
  }

  /** Takes in pasted text. */
  List<Intake> takeInText(String text, String name, IntakeTarget target, IntakeListener listener) {
    return takeIn(() -> reader.readText(text, name), target, listener, Optional.empty());
  }

  private List<Intake> takeIn(
      Supplier<List<Source>> read,
      IntakeTarget target,
      IntakeListener listener,
      Optional<Function<ComingPage, Runnable>> publishing) {
    Instant start = clock.instant();
    listener.progress(Phase.READ, 0, 0, 0, 0);
    List<Source> sources = read.get();
    if (sources.size() > 1 && target instanceof IntakeTarget.Named(String slug)) {
      throw FailureException.of(
          FailureKind.NAME_FOR_SEVERAL, slug, Integer.toString(sources.size()));
    }
    IntakeTarget each = sources.size() > 1 ? new IntakeTarget.BySource() : target;
    Duration reading = Duration.between(start, clock.instant());
    List<Intake> intakes = new ArrayList<>();
    for (Source source : sources) {
      ProjectId id = ProjectId.random();
      Optional<Runnable> stored =
          publishing.map(
              next -> sources.size() == 1 ? next.apply(coming(id, source, each)) : () -> {});
      Duration share = reading.dividedBy(sources.size());
      intakes.add(takeIn(source, each, id, share, listener, stored));
    }
    return intakes;
  }

  private ComingPage coming(ProjectId id, Source source, IntakeTarget target) {
    return new ComingPage(
        id,
        source.site().title(),
        isNew(source, target),
        session -> project(session, source, target));
  }

  private boolean isNew(Source source, IntakeTarget target) {
    return target instanceof IntakeTarget.BySource
        && source.path().filter(store::hasSeen).isEmpty();
  }

  private Intake takeIn(
      Source source,
      IntakeTarget target,
      ProjectId id,
      Duration reading,
      IntakeListener listener,
      Optional<Runnable> publishedNext) {
    Instant start = clock.instant();
    Site site = source.site();
    List<VersionFile> files = contents.store(site, source.path(), listener);
    publishedNext.ifPresent(Runnable::run);
    Map<Phase, Duration> took = new EnumMap<>(Phase.class);
    took.put(Phase.READ, reading);
    took.put(Phase.HASH, Duration.between(start, clock.instant()));
    Function<LibrarySession, Written> work = session -> write(session, source, target, id, files);
    // The record of a deployment comes next, and with it all this is on the disk.
    Written written = publishedNext.isPresent() ? store.writeFirst(work) : store.write(work);
    // Not before: until here there is work for all processors, and what follows waits for a host.
    CompletableFuture<List<SiteWarning>> findings = checks.begin(site);
    return new Intake(
        written.project(),
        written.version(),
        site.warnings(),
        findings,
        written.isNew(),
        written.unchanged(),
        took);
  }

  /** What the library has of a source. */
  private record Written(Project project, Version version, boolean isNew, boolean unchanged) {}

  private Written write(
      LibrarySession session,
      Source source,
      IntakeTarget target,
      ProjectId id,
      List<VersionFile> files) {
    Optional<Project> known = project(session, source, target);
    Project project =
        known
            .map(p -> renewed(session, p, source))
            .orElseGet(() -> created(id, session, source, target));
    Version version = version(session, project, source.site(), files);
    boolean unchanged = known.isPresent() && isLatest(session, version);
    if (!unchanged) {
      session.insert(version);
    }
    return new Written(project, version, known.isEmpty(), unchanged);
  }

  private static boolean isLatest(LibrarySession session, Version version) {
    return session.version(version.id()).isPresent();
  }

  private Optional<Project> project(LibrarySession session, Source source, IntakeTarget target) {
    return switch (target) {
      case IntakeTarget.BySource() -> ref(source).flatMap(session::projectFrom);
      case IntakeTarget.Named(String slug) -> session.projectNamed(Slug.check(slug));
      case IntakeTarget.Onto(ProjectId id) -> session.project(id);
    };
  }

  /** A title that the user gave stays; one that came with the version before changes with it. */
  private Project renewed(LibrarySession session, Project project, Source source) {
    boolean asBefore =
        session
            .latestVersion(project.id())
            .map(version -> version.title().equals(project.title()))
            .orElse(true);
    Project renewed =
        project.renewed(
            asBefore ? source.site().title() : project.title(),
            ref(source).or(project::source),
            source.site().origin().sandboxUrl().map(URI::toString).or(project::sandboxUrl),
            clock.instant());
    session.update(renewed);
    return renewed;
  }

  private Project created(
      ProjectId id, LibrarySession session, Source source, IntakeTarget target) {
    String slug =
        switch (target) {
          case IntakeTarget.Named(String name) -> Slug.check(name);
          case IntakeTarget.BySource(), IntakeTarget.Onto(ProjectId _) ->
              Slug.unique(
                  Slug.of(source.site().title()), taken -> session.projectNamed(taken).isPresent());
        };
    Instant now = clock.instant();
    Project project =
        new Project(
            id,
            slug,
            source.site().title(),
            ref(source),
            source.site().origin().sandboxUrl().map(URI::toString),
            now,
            now);
    session.insert(project);
    return project;
  }

  private Version version(
      LibrarySession session, Project project, Site site, List<VersionFile> files) {
    String fingerprint = VersionFingerprint.of(files, site.rules());
    return session
        .latestVersion(project.id())
        .filter(latest -> latest.fingerprint().equals(fingerprint))
        .orElseGet(
            () ->
                new Version(
                    VersionId.random(),
                    project.id(),
                    site.title(),
                    site.rules(),
                    files,
                    fingerprint,
                    clock.instant()));
  }

  private static Optional<SourceRef> ref(Source source) {
    return source.path().map(path -> new SourceRef(path.toString(), source.index()));
  }
}
