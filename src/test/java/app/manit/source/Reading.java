package app.manit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.failure.FailureText;
import app.manit.serve.check.SiteCheck;
import app.manit.site.Limits;
import app.manit.site.Site;
import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How the tests of this room read a source and look at what came of it. */
final class Reading {
  static final SourceReader READER = new SourceReader(Limits.PAGES);

  private Reading() {}

  /** The only page in a file or folder. */
  static Site site(Path path) {
    List<Source> sources = READER.read(path);
    assertThat(sources).hasSize(1);
    return sources.getFirst().site();
  }

  /** The only page in a fragment's text, which is called {@code page.json}. */
  static Site fragment(String json) {
    List<Source> sources = READER.readText(json, "page.json");
    assertThat(sources).hasSize(1);
    return sources.getFirst().site();
  }

  /** The paths of a page, in order. */
  static List<String> paths(Site site) {
    return site.files().keySet().stream().map(SitePath::value).toList();
  }

  static String content(Site site, String path) {
    try {
      return new String(
          site.file(SitePath.of(path)).orElseThrow().content().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All that is said of a page, in short: {@code secret-left-out .env}, {@code no-index.rename
   * home.html}.
   */
  static List<String> warnings(Site site) {
    return Stream.concat(site.warnings().stream(), SiteCheck.of(site).stream())
        .map(Reading::brief)
        .toList();
  }

  private static String brief(SiteWarning warning) {
    return Stream.concat(
            Stream.of(
                warning.kind().code() + (warning.reason().isEmpty() ? "" : "." + warning.reason()),
                warning.path()),
            warning.details().stream())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Expects a refusal of this kind, and returns its sentence. */
  static String refused(FailureKind kind, ThrowingCallable act) {
    FailureException thrown = catchThrowableOfType(FailureException.class, act);
    assertThat(thrown).as("refusal").isNotNull();
    Failure failure = thrown.failure();
    assertThat(failure.kind()).as(thrown.getMessage()).isEqualTo(kind);
    assertThat(failure).isInstanceOf(Failure.Refused.class);
    return FailureText.english(failure).message();
  }

  /** Writes files of text into a folder. */
  static Path write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  /** Writes an empty file for each path. */
  static Path touch(Path folder, String... paths) throws IOException {
    for (String path : paths) {
      write(folder, Map.of(path, ""));
    }
    return folder;
  }
}
