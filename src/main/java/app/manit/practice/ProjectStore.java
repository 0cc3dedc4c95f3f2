package app.manit.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The projects of the account, in memory and on disk: one folder a project, named by its id. A
 * change is on disk before it is seen.
 */
final class ProjectStore {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectStore.class);
  private static final String PROJECT = "project.json";

  private final PracticeFiles files;
  private final Path folder;
  private final Map<String, StoredProject> byName = new ConcurrentHashMap<>();

  /** By project id, opened when first asked for. */
  private final Map<String, AssetStore> assets = new ConcurrentHashMap<>();

  ProjectStore(PracticeFiles files) {
    this.files = files;
    this.folder = files.folder().resolve("projects");
  }

  /**
   * Reads all projects. A folder without {@code project.json} is the rest of a deleted one; one
   * whose {@code project.json} was damaged stays as it is and is no project any more.
   */
  void load() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path project : found.toList()) {
        if (Files.exists(project.resolve(PROJECT))) {
          load(project);
        } else {
          PracticeFiles.deleteTree(project);
        }
      }
    }
  }

  private void load(Path project) throws IOException {
    try {
      StoredProject stored = files.readJson(project.resolve(PROJECT), StoredProject.class);
      byName.put(stored.name(), stored);
    } catch (UnreadableFile e) {
      LOG.warn("a project of the practice host is damaged and left out", e);
    }
  }

  /** Oldest first. */
  List<StoredProject> all() {
    return byName.values().stream()
        .sorted(Comparator.comparing(StoredProject::createdOn).thenComparing(StoredProject::name))
        .toList();
  }

  Optional<StoredProject> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  Optional<StoredProject> labelled(String label) {
    return byName.values().stream().filter(p -> p.label().equals(label)).findFirst();
  }

  /**
   * Adds a project, one at a time.
   *
   * @param make makes it, knowing all that are there, or throws why it must not be
   */
  synchronized StoredProject insert(Function<Collection<StoredProject>, StoredProject> make) {
    return save(make.apply(byName.values()));
  }

  /**
   * Changes a project, one at a time.
   *
   * @param change gets the project as it is now
   */
  synchronized StoredProject update(String name, Function<StoredProject, StoredProject> change) {
    return save(change.apply(find(name).orElseThrow(Refusal::projectNotFound)));
  }

  private StoredProject save(StoredProject project) {
    try {
      files.writeJson(home(project).resolve(PROJECT), project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byName.put(project.name(), project);
    return project;
  }

  synchronized void delete(StoredProject project) {
    try {
      Files.deleteIfExists(home(project).resolve(PROJECT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byName.remove(project.name());
    assets.remove(project.id());
    PracticeFiles.deleteTree(home(project));
  }

  /** The folder of a project. */
  Path home(StoredProject project) {
    return folder.resolve(project.id());
  }

  AssetStore assets(StoredProject project) {
    return assets.computeIfAbsent(
        project.id(),
        id -> {
          try {
            return new AssetStore(home(project).resolve("assets"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  SiteStore sites(StoredProject project) {
    return new SiteStore(files, home(project).resolve("deployments"), assets(project));
  }
}
