package app.manit.source;

import static app.manit.source.Reading.READER;
import static app.manit.source.Reading.paths;
import static app.manit.source.Reading.refused;
import static app.manit.source.Reading.site;
import static app.manit.source.Reading.touch;
import static app.manit.source.Reading.warnings;
import static app.manit.source.Reading.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.manit.failure.FailureKind;
import app.manit.site.Content;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("Ana’s page"));
  }

  @Test
  void everyFileOfAFolderWithItsContentLeftOnDisk() throws IOException {
    write(folder, Map.of("index.html", "<p>", "img/a/b.svg", "<svg/>", ".well-known/x", "y"));
    Files.createDirectory(folder.resolve("empty"));

    List<Source> sources = READER.read(folder);

    assertThat(sources).hasSize(1);
    assertThat(sources.getFirst().path()).contains(folder.toRealPath());
    Site site = sources.getFirst().site();
    assertThat(paths(site)).containsExactly(".well-known/x", "img/a/b.svg", "index.html");
    assertThat(site.warnings()).isEmpty();
    assertThat(site.file(SitePath.of("img/a/b.svg")).orElseThrow().content())
        .isEqualTo(new Content.OnDisk(folder.toRealPath().resolve("img/a/b.svg"), 6));
  }

  @Test
  void titleIsThatOfThePage() throws IOException {
    write(folder, Map.of("index.html", "<head><TITLE lang=en>\n Ana &amp; Tom&#39;s </title>"));

    assertThat(site(folder).title()).isEqualTo("Ana & Tom's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>no title", "<title> </title>", "<title>never closed", "\u0000\u0001"})
  void titleIsTheFoldersNameWhereThePageHasNone(String html) throws IOException {
    write(folder, Map.of("index.html", html));

    assertThat(site(folder).title()).isEqualTo("Ana’s page");
    assertThat(site(folder.resolve("../Ana’s page/.")).title()).isEqualTo("Ana’s page");
  }

  @Test
  void titleIsTheFoldersNameWhereThePageSaysASentenceOrIsNoUtf8() throws IOException {
    write(folder, Map.of("index.html", "<title>%s</title>".formatted("word ".repeat(20))));
    assertThat(site(folder).title()).isEqualTo("Ana’s page");

    Files.write(folder.resolve("index.html"), new byte[] {(byte) 0xff, (byte) 0xfe, '<', 0});
    assertThat(site(folder).title()).isEqualTo("Ana’s page");
  }

  @Test
  void whatIsLeftOut() throws IOException {
    touch(
        folder,
        "index.html",
        ".DS_Store",
        ".git/HEAD",
        ".wrangler/x",
        "node_modules/a/b.js",
        "vendor/node_modules/c.js",
        ".env",
        "certs/site.pem",
        ".ssh/id_rsa");

    Site site = site(folder);

    assertThat(paths(site)).containsExactly("index.html");
    assertThat(warnings(site))
        .containsExactlyInAnyOrder(
            "secret-left-out .env",
            "secret-left-out .ssh",
            "secret-left-out certs/site.pem",
            "ignored-left-out node_modules",
            "ignored-left-out vendor/node_modules");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_worker.js", "_worker.js/index.js", "_routes.json", "functions/a.js"})
  void serverCode(String path) throws IOException {
    touch(folder, "index.html", path);

    assertThat(refused(FailureKind.SERVER_CODE, () -> site(folder)))
        .startsWith("“Ana’s page” has %s. Such files (".formatted(path));
  }

  @Test
  void emptyFolderOfFunctionsIsNone() throws IOException {
    touch(folder, "index.html");
    Files.createDirectory(folder.resolve("functions"));

    assertThat(site(folder).warnings()).isEmpty();
  }

  @Test
  void ruleFilesAreNotServed() throws IOException {
    Files.write(folder.resolve("_headers"), new byte[] {'/', (byte) 0xff});
    write(folder, Map.of("index.html", "", "_redirects", "/a /b\r\n"));

    Site site = site(folder);

    assertThat(paths(site)).containsExactly("index.html");
    assertThat(site.rules().headers()).isEqualTo("/\uFFFD");
    assertThat(site.rules().redirects()).isEqualTo("/a /b\r\n");
  }

  @Test
  void nothingToPublish() throws IOException {
    assertThat(refused(FailureKind.NO_FILES, () -> site(folder)))
        .contains("“Ana’s page”", folder.toRealPath().toString());

    touch(folder, ".git/HEAD", "_headers");
    refused(FailureKind.NO_FILES, () -> site(folder));
  }

  @Test
  void noIndex() throws IOException {
    touch(folder, "home.html");

    assertThat(warnings(site(folder))).containsExactly("no-index.rename home.html");
  }

  @Test
  void aFileOfExactly25MiBIsTakenAndOneByteMoreIsNot() throws IOException {
    Path video = touch(folder, "index.html").resolve("video.mp4");
    sparse(video, 25L << 20);
    assertThat(site(folder).totalBytes()).isEqualTo(25L << 20);

    sparse(video, (25L << 20) + 1);
    assertThat(refused(FailureKind.FILE_TOO_BIG, () -> site(folder)))
        .contains("“Ana’s page”", "video.mp4");

    sparse(video, 500L << 30);
    assertThat(refused(FailureKind.FILE_TOO_BIG, () -> site(folder))).contains("511999.9 MiB");
  }

  @Test
  void bigFilesThatAreNotPublishedDoNotMatter() throws IOException {
    touch(folder, "index.html", "node_modules/x");
    sparse(folder.resolve("node_modules/x"), 500L << 30);
    sparse(folder.resolve("a.pem"), 500L << 30);

    assertThat(paths(site(folder))).containsExactly("index.html");
  }

  private static void sparse(Path file, long size) throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
      random.setLength(size);
    }
  }

  @Test
  void moreFilesThanPagesTakes() throws IOException {
    touch(folder, "1.html", "2.html", "3.html", "4.html");
    SourceReader three = new SourceReader(new Limits(1 << 20, 3, 1 << 20, 64, 1024));

    assertThat(refused(FailureKind.TOO_MANY_FILES, () -> three.read(folder)))
        .contains("“Ana’s page” has more than 3 files");
    Files.delete(folder.resolve("4.html"));
    assertThat(three.read(folder).getFirst().site().files()).hasSize(3);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksInsideTheFolderAreFollowed() throws IOException {
    write(folder, Map.of("index.html", "", "img/a.png", "a"));
    Files.createSymbolicLink(folder.resolve("b.png"), Path.of("img/a.png"));
    Files.createSymbolicLink(folder.resolve("pictures"), Path.of("img"));

    Site site = site(folder);

    assertThat(paths(site)).containsExactly("b.png", "img/a.png", "index.html", "pictures/a.png");
    assertThat(Reading.content(site, "b.png")).isEqualTo("a");
    assertThat(site.warnings()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void otherLinksAreNot() throws IOException {
    Path outside = write(temp, Map.of("secret.txt", "s")).resolve("secret.txt");
    touch(folder, "index.html", "a/x.html", ".env", "node_modules/m.js");
    Files.createSymbolicLink(folder.resolve("out.txt"), outside);
    Files.createSymbolicLink(folder.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("broken"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("a/back"), Path.of("../a"));
    Files.createSymbolicLink(folder.resolve("innocent.txt"), Path.of(".env"));
    Files.createSymbolicLink(folder.resolve("lib"), Path.of("node_modules"));

    Site site = site(folder);

    assertThat(paths(site)).containsExactly("a/x.html", "index.html");
    assertThat(warnings(site))
        .containsExactlyInAnyOrder(
            "secret-left-out .env",
            "ignored-left-out node_modules",
            "link-not-followed out.txt",
            "link-not-followed up",
            "link-not-followed passwd",
            "link-not-followed broken",
            "link-not-followed self",
            "link-not-followed loop",
            "link-not-followed a/back",
            "link-not-followed innocent.txt",
            "link-not-followed lib");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void foldersThatLinkToEachOtherEnd() throws IOException {
    touch(folder, "index.html", "a/1.html", "b/2.html");
    Files.createSymbolicLink(folder.resolve("a/to-b"), Path.of("../b"));
    Files.createSymbolicLink(folder.resolve("b/to-a"), Path.of("../a"));

    Site site = site(folder);

    assertThat(paths(site))
        .containsExactly("a/1.html", "a/to-b/2.html", "b/2.html", "b/to-a/1.html", "index.html");
    assertThat(warnings(site))
        .containsExactly("link-not-followed a/to-b/to-a", "link-not-followed b/to-a/to-b");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToTheFolderItself() throws IOException {
    touch(folder, "index.html");
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

    Source source = READER.read(link).getFirst();

    assertThat(source.path()).contains(folder.toRealPath());
    assertThat(paths(source.site())).containsExactly("index.html");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesAreComposedAndTwinsRefused() throws IOException {
    touch(folder, "index.html", "cafe\u0301.png");
    assertThat(paths(site(folder))).containsExactly("café.png", "index.html");
    assertThat(warnings(site(folder))).containsExactly("unicode-form-changed café.png");

    touch(folder, "café.png");
    assertThat(refused(FailureKind.PATH_COLLISION, () -> site(folder))).contains("“Ana’s page”");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void namesThatOnlyCaseTellsApart() throws IOException {
    touch(folder, "index.html", "Photo.JPG", "photo.jpg");

    assertThat(warnings(site(folder))).containsExactly("same-but-for-case photo.jpg Photo.JPG");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aBackslashInANameIsASlashAsForWrangler() throws IOException {
    touch(folder, "index.html", "img\\a.png");
    assertThat(paths(site(folder))).containsExactly("img/a.png", "index.html");

    touch(folder, "img/a.png");
    refused(FailureKind.PATH_COLLISION, () -> site(folder));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesThatCannotBeAskedFor() throws IOException {
    touch(folder, "index.html", "line\nbreak.html");

    assertThat(refused(FailureKind.PATH_INVALID, () -> site(folder)))
        .contains("line\\u000abreak.html");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatMayNotBeRead() throws IOException {
    touch(folder, "index.html", "locked.png");
    Path locked = folder.resolve("locked.png");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(locked), "root reads everything");

    assertThat(refused(FailureKind.SOURCE_UNREADABLE, () -> site(folder)))
        .contains("“Ana’s page”", "locked.png");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatMayNotBeRead() throws IOException {
    touch(folder, "index.html", "locked/a.png");
    Path locked = folder.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(locked), "root reads everything");

    assertThat(refused(FailureKind.SOURCE_UNREADABLE, () -> site(folder)))
        .contains("“Ana’s page”", "locked");
  }
}
