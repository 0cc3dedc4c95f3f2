package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.OwnerOnly;
import app.manit.library.Address;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.library.VersionId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that the first released program made, and what every program since makes of it. */
class MigrationsTest {
  private static final ProjectId PAGE =
      new ProjectId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
  private static final VersionId VERSION =
      new VersionId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
  private static final HostKey HOST =
      new HostKey("https://api.cloudflare.com/client/v4", "0123456789abcdef0123456789abcdef");

  /**
   * The scripts as they were released. One that changes would leave libraries behind that no
   * program knows: write a new one instead.
   */
  private static final Map<String, String> RELEASED =
      Map.of(
          "V1__library.sql", "02cfc6ba69942e4bfa6086fbe653a83264838c453644a87a1aaf7239cfefff47",
          "V2__shares.sql", "f99a1d9cd7a69ae0694dba2756fee046987a4c63242aa6c06673d0194aabb34b");

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private Path file;

  @BeforeEach
  void makeALibraryAsTheFirstProgramDid() throws Exception {
    file = home.resolve("library.mv.db");
    OwnerOnly.newFile(file);
    new Schema(1, Schema.CURRENT.scripts()).migrate(Database.url(file));
    try (Connection connection = Database.open(file);
        Statement statement = connection.createStatement()) {
      for (String line : rows().split(";\n")) {
        statement.execute(line);
      }
      connection.commit();
    }
  }

  private static String rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MigrationsTest.class.getResourceAsStream("library-v1.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aReleasedScriptNeverChanges() throws Exception {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> scripts =
        Files.list(
            Path.of(Objects.requireNonNull(Schema.class.getResource("migrations")).toURI()))) {
      for (Path script : scripts.toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(script));
        sums.put(script.getFileName().toString(), HexFormat.of().formatHex(digest));
      }
    }

    assertThat(sums).containsAllEntriesOf(RELEASED);
  }

  @Test
  void everyRowIsThereAfterACopyWasMade() throws Exception {
    Map<String, List<String>> before = tables(file);
    assertThat(before.get("DEPLOYMENTS")).hasSize(DeploymentStatus.values().length);

    try (LibraryStore store = open(Schema.CURRENT)) {
      store.read(LibrarySession::projects);
      assertThat(store.notices()).isEmpty();
    }

    Map<String, List<String>> after = tables(file);
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after).containsKey("SHARES");
    try (Stream<Path> copies = Files.list(home.resolve("backups"))) {
      assertThat(copies)
          .singleElement()
          .satisfies(copy -> assertThat(tablesOfCopy(copy)).isEqualTo(before));
    }
  }

  @Test
  void everyRowMeansWhatItMeant() {
    try (LibraryStore store = open(Schema.CURRENT)) {
      Project page = store.<Project>read(session -> session.project(PAGE).orElseThrow());
      assertThat(page.slug()).isEqualTo("ana-links");
      assertThat(page.title()).isEqualTo("Ana’s Links 👩🏽‍🚀");
      assertThat(page.source().orElseThrow().index()).isEqualTo(3);
      assertThat(page.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456789Z"));

      Version version = store.<Version>read(session -> session.version(VERSION).orElseThrow());
      assertThat(version.rules().headers()).startsWith("/*\n");
      assertThat(version.files())
          .extracting(found -> found.path() + " " + found.contentType() + " " + found.size())
          .containsExactly("a/b.css text/css 7", "index.html text/html 26214400");

      Address address = store.<Address>read(session -> session.address(PAGE, HOST).orElseThrow());
      assertThat(address.subdomain()).contains("manit-ana-links.pages.dev");

      List<Deployment> history = store.read(session -> session.deployments(PAGE));
      assertThat(history)
          .extracting(Deployment::status)
          .containsExactly(
              DeploymentStatus.QUEUED,
              DeploymentStatus.DEPLOYING,
              DeploymentStatus.CANCELLED,
              DeploymentStatus.UNKNOWN,
              DeploymentStatus.FAILED,
              DeploymentStatus.DEPLOYED);
      Deployment failed = history.get(4);
      assertThat(failed.failure().orElseThrow().kind()).isEqualTo(FailureKind.PROJECT_NAME_TAKEN);
      assertThat(failed.failure().orElseThrow().arguments()).containsExactly("a", "b");
      assertThat(history.getLast().live()).isTrue();
      assertThat(history.getLast().figures().phases()).hasSize(7);
      assertThat(store.<Optional<String>>read(session -> session.setting("tour"))).contains("seen");
    }
  }

  @Test
  void theLibraryGoesOn() {
    DeploymentId queued = new DeploymentId("6".repeat(40));
    try (LibraryStore store = open(Schema.CURRENT)) {
      store.change(
          session -> {
            Deployment found = session.deployment(queued).orElseThrow();
            session.update(found.cancelled(clock.instant()));
            session.countShare(PAGE, "copy");
            session.insert(Samples.queued(session.latestVersion(PAGE).orElseThrow(), HOST));
          });

      // The order of arrival goes on where it was.
      assertThat(store.<List<Deployment>>read(session -> session.deployments(PAGE)))
          .extracting(Deployment::status)
          .startsWith(DeploymentStatus.QUEUED, DeploymentStatus.CANCELLED)
          .hasSize(7);
    }
  }

  @Test
  void aNewLayoutThatFailsHalfWayLeavesTheFileAsItWas() throws Exception {
    byte[] before = Files.readAllBytes(file);
    Map<String, List<String>> rows = tables(file);
    // Makes a table, then stumbles.
    Schema broken =
        new Schema(3, List.of(Schema.CURRENT.scripts().getFirst(), "app/manit/store/broken"));

    try (LibraryStore store = open(broken)) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> store.read(LibrarySession::projects))
          .satisfies(
              e -> {
                assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE);
                assertThat(e.getMessage()).startsWith("The data folder cannot be used");
              });
    }

    assertThat(tables(file)).isEqualTo(rows);
    assertThat(file).hasBinaryContent(before);
    try (LibraryStore store = open(Schema.CURRENT)) {
      assertThat(store.<List<Project>>read(LibrarySession::projects)).hasSize(2);
      assertThat(store.notices()).isEmpty();
    }
  }

  private LibraryStore open(Schema schema) {
    return new LibraryStore(home, clock, schema, LibraryStore.PATIENCE, Duration.ZERO);
  }

  /** All rows of all tables but Flyway's, as text. */
  private Map<String, List<String>> tables(Path library) throws Exception {
    Path twin = home.resolve("twin.mv.db");
    Files.copy(library, twin);
    try (Connection connection = Database.open(twin);
        Statement statement = connection.createStatement()) {
      Map<String, List<String>> tables = new TreeMap<>();
      for (String name :
          column(
              statement,
              "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND"
                  + " table_name <> 'flyway_schema_history'")) {
        tables.put(name, rows(statement, name));
      }
      return tables;
    } finally {
      Files.delete(twin);
    }
  }

  private Map<String, List<String>> tablesOfCopy(Path copy) throws Exception {
    Path restored = home.resolve("restored.mv.db");
    OwnerOnly.newFile(restored);
    Database.readScript(restored, copy);
    return tables(restored);
  }

  private static List<String> rows(Statement statement, String table) throws Exception {
    List<String> columns =
        column(
            statement,
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND"
                + " table_name = '"
                + table
                + "' ORDER BY column_name");
    return column(
        statement,
        "SELECT CONCAT_WS('|', "
            + String.join(", ", columns)
            + ") AS text FROM "
            + table
            + " ORDER BY text");
  }

  private static List<String> column(Statement statement, String query) throws Exception {
    try (ResultSet result = statement.executeQuery(query)) {
      Stream.Builder<String> values = Stream.builder();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values.build().toList();
    }
  }
}
