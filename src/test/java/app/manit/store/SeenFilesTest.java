package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read again, and which are known. Windows keeps no time of a file's change. */
@DisabledOnOs(OS.WINDOWS)
class SeenFilesTest {
  @TempDir private Path folder;
  private LibraryStore store;
  private Path file;
  private int reads;

  @BeforeEach
  void writeAFile() throws IOException {
    // A minute on: what was written just now has settled, without anybody waiting for it.
    Instant later = Instant.now().plus(Duration.ofMinutes(1));
    store = new LibraryStore(folder.resolve("home"), Clock.fixed(later, ZoneOffset.UTC));
    file = Files.writeString(folder.resolve("page.html"), "hello");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFileThatNobodyTouchedIsNotReadAgain() throws IOException {
    StoredObject first = takeIn();

    assertThat(takeIn()).isEqualTo(first);
    assertThat(takeIn()).isEqualTo(first);
    assertThat(reads).isEqualTo(1);
    assertThat(kept(first)).isEqualTo("hello");
  }

  @Test
  void aFileOfTheSameSizeAndTimeThatIsAnotherIsRead() throws IOException {
    takeIn();
    FileTime time = Files.getLastModifiedTime(file);

    Files.writeString(file, "HELLO");
    Files.setLastModifiedTime(file, time);

    assertThat(kept(takeIn())).isEqualTo("HELLO");
  }

  @Test
  void aFileThatTookThePlaceOfAnotherIsRead() throws IOException {
    takeIn();
    FileTime time = Files.getLastModifiedTime(file);
    Path other = Files.writeString(folder.resolve("other"), "HELLO");
    Files.setLastModifiedTime(other, time);

    Files.delete(file);
    Files.move(other, file);

    assertThat(kept(takeIn())).isEqualTo("HELLO");
  }

  @Test
  void aFileThatWasWrittenAMomentAgoIsReadAgain() {
    store.close();
    store = new LibraryStore(folder.resolve("home"), Clock.systemUTC());

    takeIn();
    takeIn();

    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aFileWhoseContentIsGoneIsReadAgain() throws IOException {
    StoredObject first = takeIn();
    String digest = first.digest();
    Path object =
        folder.resolve("home/objects").resolve(digest.substring(0, 2)).resolve(digest.substring(2));
    Files.writeString(object, "hel");

    assertThat(kept(takeIn())).isEqualTo("hello");
  }

  @Test
  void afterADoubtEverythingIsReadAgain() {
    takeIn();

    store.forgetSeen();
    takeIn();

    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aListThatMakesNoSenseIsNone() throws IOException {
    takeIn();
    try (var lists = Files.list(folder.resolve("home/seen"))) {
      Files.write(lists.findFirst().orElseThrow(), new byte[] {(byte) 0xff, '\n', 'x'});
    }

    takeIn();

    assertThat(reads).isEqualTo(2);
  }

  private StoredObject takeIn() {
    try (Delivery delivery = store.objects().deliver()) {
      SeenFiles seen = store.seen(folder, delivery);
      StoredObject object =
          seen.keep(
              "page.html",
              file,
              () -> {
                reads++;
                return put(delivery);
              });
      delivery.complete();
      seen.note();
      return object;
    }
  }

  private StoredObject put(Delivery delivery) {
    try {
      return delivery.put(Content.of(file), "html");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String kept(StoredObject object) throws IOException {
    return new String(
        store.objects().content(object.digest(), object.size()).bytes(), StandardCharsets.UTF_8);
  }
}
