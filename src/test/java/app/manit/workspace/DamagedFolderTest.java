package app.manit.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.VersionFile;
import app.manit.platform.InstanceMessage;
import app.manit.platform.RunningInstance;
import app.manit.platform.SingleInstance;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import app.manit.store.EmptyLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the data folder beside the library is damaged. */
@Timeout(60)
class DamagedFolderTest {
  @TempDir Path folder;
  private Path home;
  private Path page;

  /** What happens to a file. */
  enum Damage {
    MISSING,
    EMPTY,
    CUT,
    GARBAGE,
    ZEROS;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case MISSING -> Files.delete(file);
        case EMPTY -> Files.write(file, new byte[0]);
        case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        case GARBAGE -> {
          new Random(bytes.length).nextBytes(bytes);
          Files.write(file, bytes);
        }
        case ZEROS -> Files.write(file, new byte[bytes.length]);
      }
    }
  }

  @BeforeEach
  void begin() throws IOException {
    home = folder.resolve("home");
    EmptyLibrary.in(home);
    page = Files.writeString(folder.resolve("page.html"), "<title>Page</title>hello, hello");
  }

  @ParameterizedTest
  @EnumSource
  void aContentThatIsDamagedIsNotPublishedAndBringingThePageAgainMendsIt(Damage damage)
      throws IOException {
    try (Manit manit = open()) {
      Intake intake = takeIn(manit);
      VersionFile file = intake.version().files().getFirst();
      damage.to(
          home.resolve("objects")
              .resolve(file.digest().substring(0, 2))
              .resolve(file.digest().substring(2)));

      assertThat(failure(manit, intake))
          .isIn(FailureKind.DATA_INCOMPLETE, FailureKind.CONTENT_CHANGED);
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPackThatIsDamagedIsNotPublishedAndBringingThePageAgainMendsIt(Damage damage)
      throws IOException {
    page = Files.createDirectory(folder.resolve("site"));
    Files.writeString(page.resolve("index.html"), "<title>Page</title>hello");
    for (int i = 0; i < 100; i++) {
      Files.writeString(page.resolve(i + ".txt"), ("text " + i).repeat(50));
    }
    try (Manit manit = open()) {
      Intake intake = takeIn(manit);
      try (Stream<Path> packs = Files.list(home.resolve("objects/packs"))) {
        damage.to(packs.findFirst().orElseThrow());
      }

      assertThat(failure(manit, intake))
          .isIn(FailureKind.DATA_INCOMPLETE, FailureKind.CONTENT_CHANGED);
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
    }
  }

  private static FailureKind failure(Manit manit, Intake intake) {
    try {
      return publish(manit, intake).failure().map(Failure::kind).orElseThrow();
    } catch (FailureException e) {
      return e.failure().kind();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY", "CUT", "GARBAGE"})
  void practiceStartsWithoutItsEndpoint(Damage damage) throws IOException {
    try (Manit manit = open()) {
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
    }
    damage.to(home.resolve("practice/endpoint.json"));

    try (Manit manit = open()) {
      assertThat(manit.workspace().pages()).hasSize(1);
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
      assertThat(manit.workspace().history("page")).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CUT", "ZEROS"})
  void practiceStartsWithoutAPageThatIsDamaged(Damage damage) throws IOException {
    try (Manit manit = open()) {
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
    }
    try (Stream<Path> files = Files.walk(home.resolve("practice/projects"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().equals("project.json")).toList()) {
        damage.to(file);
      }
    }

    try (Manit manit = open()) {
      Files.writeString(page, "<title>Page</title>changed");
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.properties", "account.properties"})
  void settingsThatMakeNoSenseCountAsNone(String name) throws IOException {
    byte[] garbage = new byte[3000];
    new Random(4).nextBytes(garbage);
    for (byte[] content :
        List.of(garbage, new byte[500], "theme=\\uZZZZ\nprefix=\\".getBytes(UTF_8), new byte[0])) {
      Files.write(home.resolve(name), content);

      try (Manit manit = open()) {
        assertThat(manit.workspace().hosts().preferred()).isEqualTo(HostKind.PRACTICE);
        assertThat(manit.workspace().pages()).isEmpty();
      }
      assertThat(new SettingsFile(home).read().get(Setting.PREFIX))
          .isEqualTo(Settings.USUAL.get(Setting.PREFIX));
    }
    new SettingsFile(home).write(Settings.USUAL);
    assertThat(new SettingsFile(home).read()).isEqualTo(Settings.USUAL);
  }

  @Test
  void picturesAndNotesThatAreDamagedHinderNobody() throws IOException {
    Files.write(home.resolve("preview-loading"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.createFile(Files.createDirectory(home.resolve("thumbnails")).resolve("some.new"));

    try (Manit manit = open()) {
      Intake intake = takeIn(manit);
      assertThat(publish(manit, intake).live()).isTrue();
      assertThat(manit.workspace().loadNotes().standing()).isNotNull();
      manit.workspace().loadNotes().begin("a page");
      assertThat(manit.workspace().loadNotes().standing()).contains("a page");
      assertThat(manit.workspace().thumbnails().find(intake.version().id())).isEmpty();
      manit.workspace().tidy();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/nowhere/at/all.sock", "\u0000", "x"})
  void aSocketThatIsNoneIsAsGoodAsNoWindow(String text) throws IOException {
    Files.writeString(home.resolve("window.socket"), text);

    assertThat(new RunningInstance(home, Duration.ofSeconds(5)).tell(new InstanceMessage.Changed()))
        .isFalse();
    Optional<SingleInstance> window = SingleInstance.claim(home, Map.of(), message -> {});
    assertThat(window).isPresent();
    window.orElseThrow().close();
  }

  @Test
  void aFileInThePlaceOfTheLocksIsNamed() throws IOException {
    Files.createFile(home.resolve("locks"));

    try (Manit manit = open()) {
      Intake intake = takeIn(manit);
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> publish(manit, intake))
          .satisfies(
              e -> {
                assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE);
                assertThat(e.getMessage()).contains("locks");
              });
      Files.delete(home.resolve("locks"));
      assertThat(publish(manit, intake).live()).isTrue();
    }
  }

  private Manit open() {
    return new Manit(Map.of("MANIT_HOME", home.toString()), Clock.systemUTC());
  }

  private Intake takeIn(Manit manit) {
    return manit
        .workspace()
        .takeIn(page, new IntakeTarget.BySource(), IntakeListener.NONE)
        .getFirst();
  }

  private static Deployment publish(Manit manit, Intake intake) {
    return manit
        .workspace()
        .publish(
            intake, PublishOptions.to(HostKind.PRACTICE), new Cancellation(), DeployListener.NONE);
  }
}
