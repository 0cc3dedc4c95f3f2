package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Project;
import app.manit.library.Version;
import app.manit.library.VersionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailFilesTest {
  private static final byte[] PICTURE = {1, 2, 3};

  @TempDir private Path home;

  @Test
  void aPictureIsKeptForItsOwnerAndReplaced() throws Exception {
    ThumbnailFiles files = new ThumbnailFiles(home.resolve("thumbnails"));
    VersionId version = VersionId.random();
    assertThat(files.find(version)).isEmpty();

    files.keep(version, new byte[] {9});
    files.keep(version, PICTURE);
    assertThat(files.find(version)).contains(PICTURE);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("thumbnails/" + version + ".png"))))
        .isEqualTo("rw-------");
  }

  @Test
  void picturesGoWithTheirVersionsButNotAtOnce() throws Exception {
    try (LibraryStore store = new LibraryStore(home, Clock.systemUTC())) {
      Project project = Samples.project("ana", "Ana");
      Version version = Samples.version(project, "plain");
      store.change(
          session -> {
            session.insert(project);
            session.insert(version);
          });
      VersionId gone = VersionId.random();
      store.thumbnails().keep(version.id(), PICTURE);
      store.thumbnails().keep(gone, PICTURE);
      store.sweep();
      assertThat(store.thumbnails().find(gone)).as("its version may be on its way").isPresent();
      for (VersionId each : List.of(version.id(), gone)) {
        Files.setLastModifiedTime(
            home.resolve("thumbnails/" + each + ".png"), FileTime.fromMillis(0));
      }
      store.sweep();

      assertThat(store.thumbnails().find(version.id())).contains(PICTURE);
      assertThat(store.thumbnails().find(gone)).isEmpty();
    }
  }
}
