package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionId;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents are kept once each, come back as they were, and are swept when nobody needs them. */
class ObjectStoreTest {
  /** BLAKE3 of {@code aGVsbG8=}, which is {@code hello}. */
  private static final String HELLO =
      "324ea05bea4d7f75b8d9ed695e65b2caa2159d95ab7fcdd9e3b1bc86056de792";

  @TempDir Path home;
  private LibraryStore store;
  private ObjectStore objects;

  @BeforeEach
  void open() {
    EmptyLibrary.in(home);
    store = new LibraryStore(home, Clock.systemUTC());
    objects = store.objects();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aContentIsKeptUnderItsDigest() throws IOException {
    StoredObject object = objects.put(Content.of("hello"), "html");

    assertThat(object)
        .isEqualTo(new StoredObject(HELLO, 5, AssetKeyHasher.hash(Content.of("hello"), "html")));
    assertThat(place(HELLO)).hasContent("hello");
    assertThat(left(home.resolve("objects/incoming"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 65_535, 65_536, 65_537, 1_000_003})
  void everyLengthComesBackAsOftenAsAsked(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);

    StoredObject object = objects.put(Content.of(bytes), "bin");
    Content kept = objects.content(object.digest(), object.size());

    assertThat(object.assetKey()).isEqualTo(AssetKeyHasher.hash(Content.of(bytes), "bin"));
    assertThat(kept.size()).isEqualTo(length);
    assertThat(kept.bytes()).isEqualTo(bytes);
    assertThat(kept.bytes()).isEqualTo(bytes);
  }

  @Test
  void theSameContentLiesThereOnceAndHasAKeyForEachExtension() throws IOException {
    StoredObject page = objects.put(Content.of("hello"), "html");
    StoredObject text = objects.put(Content.of("hello"), "txt");

    assertThat(page.digest()).isEqualTo(text.digest());
    assertThat(page.assetKey()).isNotEqualTo(text.assetKey());
    assertThat(left(place(HELLO).getParent())).hasSize(1);
  }

  /** Short, as a process that died leaves it, or of full length with other bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"", "he", "HELLO"})
  void bringingAContentOnceMoreMendsADamagedObject(String damaged) throws IOException {
    objects.put(Content.of("hello"), "html");
    Files.writeString(place(HELLO), damaged);

    objects.put(Content.of("hello"), "html");

    assertThat(place(HELLO)).hasContent("hello");
    assertThat(left(home.resolve("objects/incoming"))).isEmpty();
  }

  @Test
  void anObjectThatIsGoneOrShortCannotBeOpenedAndIsNamedInTheCheck() throws IOException {
    StoredObject object = objects.put(Content.of("hello"), "html");
    Content kept = objects.content(object.digest(), object.size());
    Version version = version(object);
    assertThatCode(() -> objects.requireAll(version)).doesNotThrowAnyException();

    Files.writeString(place(HELLO), "he");
    assertThatIOException().isThrownBy(kept::open);
    assertIncomplete(version);

    Files.delete(place(HELLO));
    assertThatIOException().isThrownBy(kept::open);
    assertIncomplete(version);
  }

  @Test
  void aContentThatCannotBeReadIsNoFailureOfTheLibraryAndLeavesNothingBehind() throws IOException {
    Content broken = new Content.OnDisk(home, 10); // a folder opens, but cannot be read
    Content gone = new Content.OnDisk(home.resolve("gone.html"), 3);

    assertFailure(FailureKind.SOURCE_UNREADABLE, () -> objects.put(broken, "html"));
    assertFailure(FailureKind.SOURCE_UNREADABLE, () -> objects.put(gone, "html"));
    assertThat(left(home.resolve("objects/incoming"))).isEmpty();
  }

  @Test
  void manyThreadsMayBringTheSameContents() throws Exception {
    List<Content> contents =
        IntStream.range(0, 20).mapToObj(i -> Content.of("content " + i)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<StoredObject>>> all =
          threads.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<List<StoredObject>>>mapToObj(
                      _ -> () -> contents.stream().map(c -> objects.put(c, "txt")).toList())
                  .toList());

      List<StoredObject> first = all.getFirst().get();
      for (Future<List<StoredObject>> each : all) {
        assertThat(each.get()).isEqualTo(first);
      }
      for (int i = 0; i < contents.size(); i++) {
        StoredObject object = first.get(i);
        assertThat(objects.content(object.digest(), object.size()).bytes())
            .isEqualTo(contents.get(i).bytes());
      }
    }
    assertThat(left(home.resolve("objects/incoming"))).isEmpty();
  }

  @Test
  void onlyOldContentsThatNoVersionNeedsAreSwept() throws IOException {
    StoredObject wanted = objects.put(Content.of("wanted"), "html");
    StoredObject unwanted = objects.put(Content.of("unwanted"), "html");
    StoredObject young = objects.put(Content.of("young"), "html");
    Version version = version(wanted);
    store.change(
        session -> {
          Project project = Samples.project("p", "P");
          session.insert(project);
          session.insert(
              new Version(
                  version.id(),
                  project.id(),
                  version.title(),
                  version.rules(),
                  version.files(),
                  version.fingerprint(),
                  version.takenAt()));
        });
    Path abandoned = home.resolve("objects/incoming/abandoned");
    Files.createDirectories(abandoned.getParent());
    Files.createFile(abandoned);
    age(place(wanted.digest()));
    age(place(unwanted.digest()));
    age(abandoned);

    assertThat(store.sweep()).isEqualTo(1);

    assertThat(place(wanted.digest())).exists();
    assertThat(place(young.digest())).exists();
    assertThat(place(unwanted.digest())).doesNotExist();
    assertThat(left(home.resolve("objects/incoming"))).isEmpty();
    assertThat(store.sweep()).isZero();
  }

  @Test
  void anOldContentThatIsBroughtAgainIsYoung() throws IOException {
    StoredObject object = objects.put(Content.of("hello"), "html");
    age(place(HELLO));

    objects.put(Content.of("hello"), "html");

    assertThat(objects.sweep(Set.of(), Instant.now().minus(Duration.ofDays(1)))).isEmpty();
    assertThat(objects.content(object.digest(), object.size()).bytes()).hasSize(5);
  }

  @Test
  void nothingIsSweptBesideADamagedLibrary() throws IOException {
    StoredObject object = objects.put(Content.of("hello"), "html");
    age(place(object.digest()));
    Path damaged = Files.createFile(home.resolve("library.mv.db.damaged-20261122T131530Z"));

    assertThat(store.sweep()).isZero();
    assertThat(place(object.digest())).exists();
    Files.delete(damaged);
    assertThat(store.sweep()).isEqualTo(1);
  }

  @Test
  void sweepingAStoreThatWasNeverUsedFindsNothing() {
    assertThat(store.sweep()).isZero();
  }

  @Test
  void onlyTheOwnerCanLookIntoTheDataFolder() throws IOException {
    Path fresh = home.resolve("new/home");
    Project project = Samples.project("p", "P");
    try (LibraryStore own = new LibraryStore(fresh, Clock.systemUTC())) {
      own.objects().put(Content.of("hello"), "html");
      own.change(session -> session.insert(project));
      own.locks().tryLock(project.id()).orElseThrow().close();
    }

    try (Stream<Path> all = Files.walk(fresh)) {
      assertThat(all)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .as(path.toString())
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  private static Version version(StoredObject object) {
    SiteRules rules = SiteRules.NONE;
    return new Version(
        VersionId.random(),
        Samples.project("p", "P").id(),
        "My page",
        rules,
        List.of(
            new VersionFile(
                SitePath.of("index.html"),
                "text/html",
                object.size(),
                object.digest(),
                object.assetKey())),
        "0".repeat(64),
        Samples.NOW);
  }

  private void assertIncomplete(Version version) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> objects.requireAll(version))
        .withMessageContaining("My page")
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_INCOMPLETE));
  }

  private static void assertFailure(FailureKind kind, Runnable work) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }

  private Path place(String digest) {
    return home.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest.substring(2));
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
  }

  private static List<Path> left(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
