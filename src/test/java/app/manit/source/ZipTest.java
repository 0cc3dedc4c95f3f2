package app.manit.source;

import static app.manit.source.Reading.READER;
import static app.manit.source.Reading.content;
import static app.manit.source.Reading.paths;
import static app.manit.source.Reading.refused;
import static app.manit.source.Reading.site;
import static app.manit.source.Reading.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Content;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTest {
  private static final int MIB = 1 << 20;

  @TempDir private Path temp;

  private Path zip(String... names) {
    RawZip zip = new RawZip();
    for (String name : names) {
      zip.add(name, "");
    }
    return zip.write(temp.resolve("page.zip"));
  }

  private Path zip(RawZip zip) {
    return zip.write(temp.resolve("page.zip"));
  }

  @Test
  void aZipIsReadAsAFolderIs() throws IOException {
    Path file = temp.resolve("Ana’s links.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "index.html", "<title>Ana</title>");
      entry(zip, "img/", "");
      entry(zip, "img/🌸.svg", "<svg/>");
      entry(zip, "_redirects", "/a /b");
      entry(zip, ".env", "KEY=1");
      entry(zip, "node_modules/x.js", "");
    }

    Source source = READER.read(file).getFirst();

    Site site = source.site();
    assertThat(source.path()).contains(file.toRealPath());
    assertThat(site.title()).isEqualTo("Ana");
    assertThat(paths(site)).containsExactly("img/🌸.svg", "index.html");
    assertThat(content(site, "img/🌸.svg")).isEqualTo("<svg/>");
    assertThat(site.rules().redirects()).isEqualTo("/a /b");
    assertThat(warnings(site))
        .containsExactly("secret-left-out .env", "ignored-left-out node_modules/x.js");
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  @Test
  void aPageWithoutATitleIsCalledAsTheZip() {
    assertThat(site(zip("index.html")).title()).isEqualTo("page");
  }

  @ParameterizedTest
  @CsvSource({
    "my page/index.html my page/a.css, index.html a.css",
    "p/index.html p/.DS_Store __MACOSX/p/._index.html .DS_Store p/._a, index.html",
    "p\\index.html p\\img\\a.png, index.html img/a.png",
    "p/index.html q/a.css, p/index.html q/a.css",
    "p/index.html a.css, p/index.html a.css",
    "p/q/index.html p/q/a.css, q/index.html q/a.css",
    ".well-known/a, .well-known/a",
  })
  void aSingleTopFolderIsNoPartOfThePage(String names, String expected) {
    String[] entries = names.replace("my page", "my~page").split(" ");
    Site site =
        site(
            zip(Arrays.stream(entries).map(name -> name.replace('~', ' ')).toArray(String[]::new)));

    assertThat(paths(site)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void rulesAndServerCodeAreSeenBelowTheTopFolder() {
    assertThat(site(zip("p/index.html", "p/_headers")).files()).hasSize(1);
    assertThat(refused(FailureKind.SERVER_CODE, () -> site(zip("p/index.html", "p/_worker.js"))))
        .contains("“page.zip”", "_worker.js");
    refused(FailureKind.NOT_STATIC, () -> site(zip("p/package.json", "p/app/page.tsx")));
  }

  @Test
  void contentsCanBeReadAgainAndBigOnesStayInTheFile() throws IOException {
    byte[] big = new byte[3 * MIB];
    new Random(1).nextBytes(big);
    Site site =
        site(
            zip(
                new RawZip()
                    .add("index.html", "<p>")
                    .add("photo.jpg", new RawZip.Entry().content(big))));

    Content photo = site.file(SitePath.of("photo.jpg")).orElseThrow().content();

    assertThat(photo).isInstanceOf(ZipContent.class);
    assertThat(photo.size()).isEqualTo(big.length);
    assertThat(photo.bytes()).isEqualTo(big);
    assertThat(photo.bytes()).isEqualTo(big);
    assertThat(site.file(SitePath.of("index.html")).orElseThrow().content())
        .isInstanceOf(Content.InMemory.class);
  }

  @Test
  void namesInOldEncodings() {
    Charset old = Charset.forName("IBM437");
    RawZip.Entry plain = new RawZip.Entry().withoutUtf8Flag();

    assertThat(paths(site(zip(new RawZip().names(old).add("Grüße.png", plain)))))
        .containsExactly("Grüße.png");
    assertThat(paths(site(zip(new RawZip().add("Grüße.png", plain))))).containsExactly("Grüße.png");
  }

  @ParameterizedTest
  @CsvSource({
    "PATH_CLIMBS_OUT, ../evil.html",
    "PATH_CLIMBS_OUT, a/../../evil.html",
    "PATH_CLIMBS_OUT, ..\\evil.html",
    "PATH_ABSOLUTE, /etc/passwd",
    "PATH_ABSOLUTE, \\\\server\\share\\a",
    "PATH_DRIVE_LETTER, C:\\evil.html",
    "PATH_DRIVE_LETTER, C:/evil.html",
    "PATH_INVALID, a{NUL}b.html",
    "PATH_INVALID, a{LF}b.html",
  })
  void pathsThatCouldHarm(FailureKind kind, String name) {
    String path = name.replace("{NUL}", "\0").replace("{LF}", "\n");
    assertThat(refused(kind, () -> site(zip("index.html", path)))).contains("“page.zip”");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, a.html",
    "a.html, ./a.html",
    "a/b.html, a\\b.html",
    "a, a/b",
    "café.html, cafe\u0301.html"
  })
  void pathsOfWhichOneWouldOverwriteTheOther(String one, String other) {
    assertThat(refused(FailureKind.PATH_COLLISION, () -> site(zip("index.html", one, other))))
        .contains("“page.zip”");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 19})
  void linksAreNotFollowed(int system) {
    RawZip.Entry link =
        new RawZip.Entry().content("/etc/passwd".getBytes(StandardCharsets.UTF_8)).link(system);

    Site site = site(zip(new RawZip().add("index.html", "").add("passwd", link)));

    assertThat(paths(site)).containsExactly("index.html");
    assertThat(warnings(site)).containsExactly("link-not-followed passwd");
  }

  @Test
  void aPassword() {
    RawZip zip =
        new RawZip().add("index.html", "").add("secret.html", new RawZip.Entry().encrypted());

    assertThat(refused(FailureKind.ZIP_ENCRYPTED, () -> site(zip(zip))))
        .contains("“page.zip”", "secret.html");
  }

  @Test
  void nothingToPublish() {
    assertThat(refused(FailureKind.NO_FILES, () -> site(zip()))).contains("“page.zip”");
    refused(FailureKind.NO_FILES, () -> site(zip("folder/", "__MACOSX/._x")));
  }

  @Test
  void aChecksumThatIsWrong() {
    RawZip zip =
        new RawZip().add("a.html", new RawZip.Entry().content(new byte[9]).wrongChecksum());

    assertThat(refused(FailureKind.ZIP_BROKEN, () -> site(zip(zip))))
        .contains("“page.zip”", "a.html");
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 9_999, 10_001, 20_000})
  void aSizeThatIsALie(long size) {
    RawZip zip =
        new RawZip().add("a.html", new RawZip.Entry().content(new byte[10_000]).says(size));

    assertThat(refused(FailureKind.ZIP_BROKEN, () -> site(zip(zip))))
        .contains("“page.zip”", "a.html");
  }

  @ParameterizedTest
  @ValueSource(longs = {(25L << 20) + 1, 0xffff_fffeL})
  void aSizeBeyondTheLimitIsRefusedUnread(long size) {
    RawZip zip = new RawZip().add("a.bin", new RawZip.Entry().says(size).wrongChecksum());

    assertThat(refused(FailureKind.FILE_TOO_BIG, () -> site(zip(zip))))
        .contains("“page.zip”", "a.bin");
  }

  @Test
  void aBomb() {
    RawZip.Entry zeros = new RawZip.Entry().content(new byte[8 * MIB]);
    RawZip zip = new RawZip();
    for (int i = 0; i < 9; i++) {
      zip.add("%d.bin".formatted(i), zeros);
    }

    assertThat(refused(FailureKind.SOURCE_TOO_BIG, () -> site(zip(zip))))
        .contains("“page.zip”", "more than 64 MiB");
  }

  @Test
  void moreFilesThanPagesTakes() {
    SourceReader two = new SourceReader(new Limits(MIB, 2, MIB, 64, 1024));

    refused(FailureKind.TOO_MANY_FILES, () -> two.read(zip("1.html", "2.html", "3.html")));
  }

  @Test
  void aFileThatIsNoZip() throws IOException {
    Path text = Files.writeString(temp.resolve("text.zip"), "hello");
    Path empty = Files.writeString(temp.resolve("empty.zip"), "");

    assertThat(refused(FailureKind.ZIP_BROKEN, () -> site(text))).contains("“text.zip”");
    assertThat(refused(FailureKind.ZIP_BROKEN, () -> site(empty))).contains("“empty.zip”");
  }

  @Test
  void aDirectoryThatSaysItIsHuge() throws IOException {
    byte[] bytes = new RawZip().add("index.html", "").bytes();
    int end = bytes.length - 22;
    Arrays.fill(bytes, end + 12, end + 16, (byte) 0x7f);
    Path zip = Files.write(temp.resolve("page.zip"), bytes);

    assertThat(refused(FailureKind.ZIP_BROKEN, () -> site(zip))).contains("“page.zip”");
  }

  /** Nothing but a refusal may come of a damaged zip file, wherever it is damaged. */
  @Test
  void aZipCutOrChangedAnywhereIsReadOrRefused() throws IOException {
    byte[] valid = new RawZip().add("index.html", "<p>hello").add("img/a.svg", "<svg/>").bytes();
    Path file = temp.resolve("page.zip");
    Random random = new Random(20261122);
    int refused = 0;
    for (int at = 0; at < valid.length; at++) {
      refused += isRefused(Files.write(file, Arrays.copyOf(valid, at)));
      byte[] changed = valid.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      refused += isRefused(Files.write(file, changed));
    }
    assertThat(refused).isGreaterThan(valid.length);
  }

  private static int isRefused(Path zip) {
    try {
      READER.read(zip);
      return 0;
    } catch (FailureException e) {
      assertThat(e.failure()).isInstanceOf(Failure.Refused.class);
      return 1;
    }
  }

  @Test
  void aZipThatEndsAsBigOnesDo() {
    assertThat(paths(site(zip(new RawZip().add("index.html", "<p>").zip64()))))
        .containsExactly("index.html");
  }

  @Test
  void aZipBehindAnotherFile() throws IOException {
    byte[] zip = new RawZip().add("index.html", "<p>").bytes();
    Path file = temp.resolve("page.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
      out.write(zip);
    }

    assertThat(paths(site(file))).containsExactly("index.html");
  }
}
