package app.manit.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibrariesTest {
  /** What only tests use. */
  private static final List<String> TESTS =
      List.of(
          "junit-",
          "opentest4j-",
          "apiguardian-",
          "assertj-",
          "byte-buddy-",
          "mockwebserver3-",
          "archunit-",
          "testfx-",
          "hamcrest-",
          "jmh-",
          "jopt-simple-",
          "commons-codec-",
          "commons-math3-",
          "org.osgi.core-",
          "jacoco",
          "surefire-",
          "org.jacoco");

  @Test
  void everyLibraryIsNamedWithItsLicence() {
    List<String> named =
        Libraries.all().stream()
            .flatMap(library -> Arrays.stream(library.artifacts().split(",")))
            .toList();

    assertThat(jars().filter(jar -> TESTS.stream().noneMatch(jar::startsWith)))
        .isNotEmpty()
        .allMatch(jar -> named.stream().anyMatch(jar::startsWith));
    assertThat(Libraries.all())
        .allSatisfy(
            library -> {
              assertThat(library.licence()).isNotBlank();
              assertThat(library.home()).startsWith("https://");
            });
  }

  private static Stream<String> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> new File(path).getName())
        .filter(name -> name.endsWith(".jar"));
  }
}
