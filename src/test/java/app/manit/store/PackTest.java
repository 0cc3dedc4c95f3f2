package app.manit.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many small contents that come together lie in one file, and are as safe there as in many. */
class PackTest {
  private static final int FEW = 32;
  private static final int MANY = 200;

  @TempDir Path folder;
  private Path home;
  private ObjectStore objects;

  @BeforeEach
  void open() {
    home = folder.resolve("objects");
    objects = another();
  }

  /** What another process has, or the next. */
  private ObjectStore another() {
    return new ObjectStore(home, Clock.systemUTC());
  }

  @Test
  void manySmallContentsMakeFewFilesAndComeBackAsTheyWere() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));

    assertThat(packs()).hasSize(1);
    assertThat(loose()).isEmpty();
    assertThat(incoming()).isEmpty();
    assertReadable(objects, brought);
    assertReadable(another(), brought);
    assertThat(brought.getLast())
        .isEqualTo(
            new StoredObject(
                brought.getLast().digest(),
                contents(MANY).getLast().size(),
                AssetKeyHasher.hash(contents(MANY).getLast(), "txt")));
  }

  @Test
  void oneMoreThanAFewMakesAPack() throws IOException {
    List<StoredObject> few = bring(objects, contents(FEW));
    assertThat(packs()).isEmpty();
    assertThat(loose()).hasSize(FEW);

    List<StoredObject> more = bring(objects, contents(1_000, 1_000 + FEW + 1).toList());
    assertThat(packs()).hasSize(1);
    assertThat(loose()).hasSize(FEW);
    assertReadable(another(), few);
    assertReadable(another(), more);
  }

  @Test
  void fewMakeNoPackHoweverManyAreThereAlready() throws IOException {
    bring(objects, contents(MANY));

    bring(another(), Stream.concat(contents(MANY).stream(), contents(1_000, 1_008)).toList());

    assertThat(packs()).hasSize(1);
    assertThat(loose()).hasSize(8);
  }

  @Test
  void largeContentsAndEmptyOnesMayComeAmongThem() throws IOException {
    byte[] large = new byte[AssetKeyHasher.PIECE];
    Arrays.fill(large, (byte) 7);
    List<Content> contents =
        Stream.of(
                contents(0, 100),
                Stream.of(Content.of(large), Content.of("")),
                Stream.of(Content.of(Arrays.copyOf(large, large.length - 1))))
            .flatMap(all -> all)
            .toList();

    List<StoredObject> brought = bring(objects, contents);

    assertThat(loose()).hasSize(1);
    for (int i = 0; i < contents.size(); i++) {
      StoredObject object = brought.get(i);
      assertThat(another().content(object.digest(), object.size()).bytes())
          .isEqualTo(contents.get(i).bytes());
    }
  }

  @Test
  void threadsMayBringTheSameContentsToOneDelivery() throws Exception {
    List<Content> contents = contents(MANY);
    try (Delivery delivery = objects.deliver();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<List<StoredObject>> bring =
          () -> contents.stream().map(content -> delivery.put(content, "txt")).toList();
      List<Future<List<StoredObject>>> brought =
          threads.invokeAll(List.of(bring, bring, bring, bring));
      delivery.complete();
      for (Future<List<StoredObject>> each : brought) {
        assertReadable(another(), each.get());
      }
    }
    assertThat(packs()).hasSize(1);
    assertThat(incoming()).isEmpty();
  }

  @Test
  void severalMayBringTheSameContentsAtOnce() throws Exception {
    List<ObjectStore> stores = Stream.generate(this::another).limit(4).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<StoredObject>>> brought =
          threads.invokeAll(
              stores.stream()
                  .<Callable<List<StoredObject>>>map(store -> () -> bring(store, contents(MANY)))
                  .toList());
      for (Future<List<StoredObject>> each : brought) {
        for (ObjectStore store : stores) {
          assertReadable(store, each.get());
        }
      }
    }
    assertThat(incoming()).isEmpty();
  }

  @Test
  void aPackIsFoundByWhoeverReadTheOthersBeforeItCame() throws IOException {
    ObjectStore early = another();
    List<StoredObject> first = bring(objects, contents(MANY));
    assertReadable(early, first);

    List<StoredObject> second = bring(objects, contents(1_000, 1_200).toList());

    assertThat(packs()).hasSize(2);
    assertReadable(early, second);
    assertThatCode(() -> early.requireAll(version(second))).doesNotThrowAnyException();
    assertThatCode(() -> another().requireAll(version(first))).doesNotThrowAnyException();
  }

  @Test
  void nothingOfAPackIsThereBeforeTheDeliveryIsComplete() throws IOException {
    try (Delivery delivery = objects.deliver()) {
      List<StoredObject> brought =
          contents(MANY).stream().map(content -> delivery.put(content, "txt")).toList();
      assertThat(packs()).isEmpty();
      assertIncomplete(another(), brought);
    }
    assertThat(packs()).isEmpty();
    assertThat(incoming()).isEmpty();
  }

  @Test
  void aSourceThatFailsInTheMiddleLeavesNoPack() throws IOException {
    Content gone = new Content.OnDisk(folder.resolve("gone.html"), 3);

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(
            () -> bring(objects, Stream.concat(contents(0, MANY), Stream.of(gone)).toList()))
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.SOURCE_UNREADABLE));

    assertThat(packs()).isEmpty();
    assertThat(incoming()).isEmpty();
  }

  /** How much a power cut left, by what is missing of it. */
  enum Left {
    NOTHING,
    HALF_THE_CONTENTS,
    ALL_CONTENTS,
    HALF_THE_INDEX,
    NO_FOOTER,
    HALF_THE_FOOTER,
    ALL_BUT_A_BYTE,
    ZEROS;

    byte[] of(byte[] pack) {
      int entries = MANY * PackIndex.ENTRY_BYTES;
      int contents = pack.length - entries - PackIndex.FOOTER_BYTES;
      return switch (this) {
        case NOTHING -> new byte[0];
        case HALF_THE_CONTENTS -> Arrays.copyOf(pack, contents / 2);
        case ALL_CONTENTS -> Arrays.copyOf(pack, contents);
        case HALF_THE_INDEX -> Arrays.copyOf(pack, contents + entries / 2);
        case NO_FOOTER -> Arrays.copyOf(pack, contents + entries);
        case HALF_THE_FOOTER -> Arrays.copyOf(pack, pack.length - PackIndex.FOOTER_BYTES / 2);
        case ALL_BUT_A_BYTE -> Arrays.copyOf(pack, pack.length - 1);
        case ZEROS -> new byte[pack.length];
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingCountsInACutPackAndBringingItsContentsAgainMendsThat(Left left) throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    Path cut = pack();
    Files.write(cut, left.of(Files.readAllBytes(cut)));
    ObjectStore next = another();
    assertIncomplete(next, brought);
    assertThatIOException().isThrownBy(() -> read(next, brought.getLast()));

    assertThat(bring(next, contents(MANY))).isEqualTo(brought);

    assertReadable(next, brought);
    assertReadable(another(), brought);
    assertReadable(objects, brought);
    age(cut);
    assertThat(next.sweep(digests(brought), yesterday())).isEmpty();
    assertThat(cut).doesNotExist();
    assertReadable(objects, brought);
  }

  @Test
  void anIndexThatIsDamagedIsNone() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    byte[] bytes = Files.readAllBytes(pack());
    bytes[bytes.length - PackIndex.FOOTER_BYTES - PackIndex.ENTRY_BYTES / 2] ^= 1;
    Files.write(pack(), bytes);

    assertIncomplete(another(), brought);
  }

  /** By whoever has read the pack before, and by others. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aContentThatWasDamagedCannotBeOpenedAndBringingItAgainMendsIt(boolean readBefore)
      throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    StoredObject last = brought.getLast();
    ObjectStore store = readBefore ? objects : another();
    damage(pack(), contents(MANY).getLast());
    assertThatIOException().isThrownBy(() -> read(store, last));

    bring(store, contents(MANY));

    assertReadable(store, brought);
    assertReadable(another(), brought);
    assertThat(packs()).hasSize(1);
  }

  @Test
  void aDamagedContentIsMendedByThoseThatComeTogetherWithIt() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    for (Content content : contents(MANY)) {
      damage(pack(), content);
    }

    bring(another(), contents(MANY));

    assertReadable(another(), brought);
    assertReadable(objects, brought);
  }

  @Test
  void whatIsInAPackIsYoungWhenItIsBroughtAgainAndIsNotWrittenAgain() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    ageAll();

    bring(another(), contents(MANY));

    assertThat(packs()).hasSize(1);
    assertThat(objects.sweep(Set.of(), yesterday())).isEmpty();
    assertReadable(objects, brought);
  }

  @Test
  void whatIsInAPackIsYoungWhenItIsRenewed() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    ageAll();

    try (Delivery delivery = another().deliver()) {
      assertThat(brought).allMatch(delivery::renew);
    }

    assertThat(objects.sweep(Set.of(), yesterday())).isEmpty();
    assertReadable(objects, brought);
  }

  @Test
  void whatWasSweptIsMissedByWhoeverKnewIt() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    assertReadable(objects, brought);
    ageAll();

    assertThat(another().sweep(Set.of(), yesterday())).isEqualTo(digests(brought));

    assertThat(packs()).isEmpty();
    assertThat(loose()).isEmpty();
    assertIncomplete(objects, brought);
    assertThatIOException().isThrownBy(() -> read(objects, brought.getLast()));
    try (Delivery delivery = objects.deliver()) {
      assertThat(brought).noneMatch(delivery::renew);
    }
    assertThat(bring(objects, contents(MANY))).isEqualTo(brought);
    assertReadable(another(), brought);
  }

  @Test
  void aPackOfWhichMostIsWantedStays() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    ageAll();
    Path pack = pack();

    assertThat(another().sweep(digests(brought.subList(0, 150)), yesterday())).isEmpty();

    assertThat(packs()).containsExactly(pack);
    assertReadable(objects, brought);
  }

  @Test
  void aYoungPackStaysThoughNothingOfItIsWanted() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));

    assertThat(another().sweep(Set.of(), yesterday())).isEmpty();

    assertReadable(objects, brought);
  }

  @Test
  void aPackOfWhichLittleIsWantedIsWrittenAnewAndFoundByWhoeverKnewTheOld() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    assertReadable(objects, brought);
    ageAll();
    Path old = pack();
    long size = Files.size(old);
    List<StoredObject> wanted = brought.subList(0, 60);

    assertThat(another().sweep(digests(wanted), yesterday()))
        .isEqualTo(digests(brought.subList(60, MANY)));

    assertThat(old).doesNotExist();
    assertThat(Files.size(pack())).isLessThan(size / 3);
    assertThat(incoming()).isEmpty();
    assertReadable(objects, wanted);
    assertReadable(another(), wanted);
    assertThatCode(() -> objects.requireAll(version(wanted))).doesNotThrowAnyException();
    assertIncomplete(objects, brought);
    assertThat(another().sweep(digests(wanted), yesterday())).isEmpty();
  }

  @Test
  void whatIsDamagedIsNotTakenOverWhenAPackIsWrittenAnew() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    damage(pack(), contents(MANY).get(50));
    ageAll();

    Set<String> removed = another().sweep(digests(brought.subList(0, 60)), yesterday());

    assertThat(removed).contains(brought.get(50).digest());
    assertIncomplete(another(), brought.subList(0, 60));
    bring(another(), contents(MANY).subList(0, 60));
    assertReadable(objects, brought.subList(0, 60));
  }

  /** As two processes leave it that write a pack anew at the same time. */
  @Test
  void ofTwoPacksOfTheSameContentsOneStays() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    Files.copy(pack(), home.resolve("packs/twin.pack"));
    ageAll();

    assertThat(another().sweep(digests(brought), yesterday())).isEmpty();

    assertThat(packs()).hasSize(1);
    assertReadable(objects, brought);
  }

  @Test
  void aPackThatIsRenewedWhileItIsTakenAwayIsPutBack() throws IOException {
    List<StoredObject> brought = bring(objects, contents(MANY));
    Path pack = pack();

    assertThat(new Incoming(home.resolve("incoming")).takeAway(pack, yesterday())).isFalse();

    assertThat(pack).exists();
    assertThat(incoming()).isEmpty();
    assertReadable(objects, brought);
  }

  @Test
  void whatIsNoPackIsLeftAlone() throws IOException {
    bring(objects, contents(MANY));
    Path later = Files.writeString(home.resolve("packs/of-a-later-program.pack2"), "?");
    ageAll();
    age(later);

    objects.sweep(Set.of(), yesterday());

    assertThat(later).exists();
  }

  @ParameterizedTest
  @CsvSource({"packs, rwx------", "packs/*, rw-------"})
  @DisabledOnOs(OS.WINDOWS)
  void nobodyButTheOwnerCanLookIntoAPack(String path, String permissions) throws IOException {
    bring(objects, contents(MANY));
    Path looked = path.endsWith("*") ? pack() : home.resolve(path);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(looked)))
        .isEqualTo(permissions);
  }

  private static List<Content> contents(int count) {
    return contents(0, count).toList();
  }

  private static Stream<Content> contents(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> Content.of("content %d, and more of it. ".formatted(i).repeat(5)));
  }

  private static List<StoredObject> bring(ObjectStore store, List<Content> contents) {
    try (Delivery delivery = store.deliver()) {
      List<StoredObject> brought =
          contents.stream().map(content -> delivery.put(content, "txt")).toList();
      delivery.complete();
      return brought;
    }
  }

  private static void assertReadable(ObjectStore store, List<StoredObject> brought)
      throws IOException {
    for (StoredObject object : brought) {
      assertThat(digest(Content.of(read(store, object)))).isEqualTo(object.digest());
    }
  }

  private static byte[] read(ObjectStore store, StoredObject object) throws IOException {
    return store.content(object.digest(), object.size()).bytes();
  }

  private static String digest(Content content) throws IOException {
    AssetKeyHasher hasher = new AssetKeyHasher();
    byte[] bytes = content.bytes();
    hasher.update(bytes, 0, bytes.length);
    return hasher.digest();
  }

  private static Set<String> digests(Collection<StoredObject> objects) {
    return objects.stream().map(StoredObject::digest).collect(Collectors.toSet());
  }

  /** Changes a byte of a content. */
  private static void damage(Path pack, Content content) throws IOException {
    byte[] bytes = Files.readAllBytes(pack);
    int at = new String(bytes, ISO_8859_1).indexOf(new String(content.bytes(), ISO_8859_1));
    assertThat(at).isNotNegative();
    bytes[at] ^= 1;
    Files.write(pack, bytes);
  }

  private static void assertIncomplete(ObjectStore store, List<StoredObject> objects) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> store.requireAll(version(objects)))
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_INCOMPLETE));
  }

  private static Version version(List<StoredObject> objects) {
    return new Version(
        VersionId.random(),
        Samples.project("p", "P").id(),
        "My page",
        SiteRules.NONE,
        IntStream.range(0, objects.size())
            .mapToObj(
                i ->
                    new VersionFile(
                        SitePath.of(i + ".txt"),
                        "text/plain",
                        objects.get(i).size(),
                        objects.get(i).digest(),
                        objects.get(i).assetKey()))
            .toList(),
        "0".repeat(64),
        Samples.NOW);
  }

  private static Instant yesterday() {
    return Instant.now().minus(Duration.ofDays(1));
  }

  private void ageAll() throws IOException {
    for (Path file : Stream.concat(packs().stream(), loose().stream()).toList()) {
      age(file);
    }
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
  }

  private Path pack() throws IOException {
    assertThat(packs()).hasSize(1);
    return packs().getFirst();
  }

  private List<Path> packs() throws IOException {
    return FolderEntries.of(home.resolve("packs"));
  }

  private List<Path> incoming() throws IOException {
    return FolderEntries.of(home.resolve("incoming"));
  }

  private List<Path> loose() throws IOException {
    Set<Path> loose = new HashSet<>();
    for (Path shard : FolderEntries.of(home)) {
      if (shard.getFileName().toString().length() == 2) {
        loose.addAll(FolderEntries.of(shard));
      }
    }
    return List.copyOf(loose);
  }
}
