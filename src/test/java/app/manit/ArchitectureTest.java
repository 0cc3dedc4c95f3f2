package app.manit;

import static app.manit.ArchitectureTest.Technique.HTTP;
import static app.manit.ArchitectureTest.Technique.JAVAFX;
import static app.manit.ArchitectureTest.Technique.JSON;
import static app.manit.ArchitectureTest.Technique.NETWORK;
import static app.manit.ArchitectureTest.Technique.SCENE_GRAPH;
import static app.manit.ArchitectureTest.Technique.SQL;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.wire.WireJson;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the rooms of the program (see architecture.md): which package may import which, and which
 * technique stays out of which.
 */
class ArchitectureTest {

  private static final String ROOT = "app.manit";

  /** One row a package. It may import what lies on the floors below it, and {@code alsoUses}. */
  private static final List<Room> ROOMS =
      List.of(
          room(0, "words").keepsOut(NETWORK, SQL, JAVAFX, JSON),
          room(1, "site").keepsOut(NETWORK, SQL, JAVAFX, JSON),
          room(1, "failure").alsoUses("site").keepsOut(NETWORK, SQL, JAVAFX, JSON),
          room(1, "files").alsoUses("failure").keepsOut(NETWORK, SQL, JAVAFX, JSON),
          room(1, "library").alsoUses("site", "failure").keepsOut(NETWORK, SQL, JAVAFX, JSON),
          room(2, "source").keepsOut(NETWORK, SQL, JAVAFX),
          room(2, "serve").keepsOut(JAVAFX, SQL, JSON),
          room(2, "pages").keepsOut(JAVAFX, SQL),
          room(2, "probe").alsoUses("serve").keepsOut(JAVAFX, SQL, JSON),
          room(2, "store").keepsOut(JAVAFX, HTTP),
          room(2, "share").keepsOut(SCENE_GRAPH, HTTP, SQL, JSON),
          room(2, "settings")
              .usesOnly("words", "failure", "files")
              .keepsOut(NETWORK, JAVAFX, SQL, JSON),
          room(2, "platform").usesOnly("words", "failure", "files").keepsOut(JAVAFX, SQL, JSON),
          room(3, "account").keepsOut(JAVAFX, SQL, JSON),
          room(3, "practice").keepsOut(JAVAFX, SQL),
          room(3, "deploy").keepsOut(JAVAFX, HTTP, SQL, JSON),
          room(3, "workspace")
              .alsoUses("account", "practice", "deploy")
              .keepsOut(JAVAFX, HTTP, SQL, JSON),
          room(4, "ui").keepsOut(SQL, HTTP, JSON),
          room(4, "cli").keepsOut(JAVAFX, SQL, HTTP));

  /** What a room can be kept free of. */
  enum Technique {
    JAVAFX(
        "the command and the tests of everything but the window run without a toolkit",
        resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp.ikonli..")),
    SCENE_GRAPH(
        "it draws images, which the window and the command both show in their own way",
        resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp.ikonli..")
            .and(not(resideInAnyPackage("javafx.scene.image..", "javafx.scene.paint..")))),
    SQL(
        "only the store knows how the library is kept",
        resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.flywaydb..")),
    HTTP(
        "calls to a host go through pages and probe, which know its limits and its failures",
        resideInAnyPackage("okhttp3..", "okio..", "java.net.http..", "com.sun.net.httpserver..")
            .or(belongToAnyOf(HttpURLConnection.class))),
    NETWORK(
        "what it says must not depend on a network",
        HTTP.classes.or(
            DescribedPredicate.describe(
                "sockets",
                type ->
                    Stream.of(
                            Socket.class,
                            ServerSocket.class,
                            DatagramSocket.class,
                            InetAddress.class,
                            URLConnection.class,
                            NetworkChannel.class)
                        .anyMatch(type::isAssignableTo)))),
    JSON(
        "JSON is read and written where it enters or leaves; Cloudflare's is known to pages only",
        resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."));

    private final String reason;
    private final DescribedPredicate<JavaClass> classes;

    Technique(String reason, DescribedPredicate<JavaClass> classes) {
      this.reason = reason;
      this.classes = classes;
    }
  }

  /** A row of the table. {@code usesOnly} replaces the floors below. */
  private record Room(
      int floor, String name, Set<String> alsoUses, boolean belowToo, Set<Technique> keptOut) {

    Room alsoUses(String... rooms) {
      return new Room(floor, name, Set.of(rooms), true, keptOut);
    }

    Room usesOnly(String... rooms) {
      return new Room(floor, name, Set.of(rooms), false, keptOut);
    }

    Room keepsOut(Technique... techniques) {
      return new Room(floor, name, alsoUses, belowToo, Set.of(techniques));
    }

    boolean mayUse(Room other) {
      return other.name.equals(name)
          || alsoUses.contains(other.name)
          || (belowToo && other.floor < floor);
    }

    String packages() {
      return ROOT + "." + name + "..";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Room room(int floor, String name) {
    return new Room(floor, name, Set.of(), true, Set.of());
  }

  private static JavaClasses program;

  @BeforeAll
  static void readTheProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  static List<Room> rooms() {
    return ROOMS;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomImportsOnlyWhatLiesBelowItOrItsRowNames(Room room) {
    String[] forbidden =
        Stream.concat(
                Stream.of(ROOT), // the composition root itself, not its sub-packages
                ROOMS.stream().filter(other -> !room.mayUse(other)).map(Room::packages))
            .toArray(String[]::new);

    check(
        noClasses()
            .that()
            .resideInAPackage(room.packages())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden)
            .because(
                "%s lies on floor %d and may use %s"
                    .formatted(
                        room,
                        room.floor,
                        ROOMS.stream()
                            .filter(other -> !other.equals(room) && room.mayUse(other))
                            .map(Room::name)
                            .collect(joining(", ")))));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKeepsOutWhatItsRowSays(Room room) {
    for (Technique technique : room.keptOut) {
      check(
          noClasses()
              .that()
              .resideInAPackage(room.packages())
              .should()
              .dependOnClassesThat(technique.classes)
              .because(technique.reason));
    }
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : program) {
      if (!type.getPackageName().equals(ROOT)) {
        found.add(type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]);
      }
    }

    assertThat(ROOMS).extracting(Room::name).containsAll(found);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    check(
        slices()
            .matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a circle can be understood, tested and replaced together only"));
  }

  @Test
  void nothingStaticChanges() {
    check(
        fields()
            .that()
            .areStatic()
            .should()
            .beFinal()
            .because("state has an owner, so that two of everything can live side by side"));
  }

  @Test
  void theTimeComesFromAClock() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(
                target(owner(belongToAnyOf(Clock.class))).and(target(nameMatching("system.*"))))
            .because("tests turn an injected clock instead of waiting"));
  }

  @Test
  void whatWaitsForSocketsHoldsUpNoEnd() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".pages..", ROOT + ".probe..", ROOT + ".serve..")
            .should()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
            .because(
                "a process that had a virtual thread wait for a socket takes 0.3 s more to end"));
  }

  @Test
  void theClientReadsWithoutDataBinding() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".pages..")
            .and()
            .doNotHaveFullyQualifiedName(WireJson.class.getName())
            .should()
            .dependOnClassesThat(
                resideInAPackage("tools.jackson.databind..").or(belongToAnyOf(WireJson.class)))
            .because("a short command would take longer to bind its few answers than to ask"));
  }

  @Test
  void onlyTheCommandWritesToTheTerminal() {
    check(
        noClasses()
            .that(not(resideInAPackage(ROOT).or(resideInAPackage(ROOT + ".cli.."))))
            .should(ACCESS_STANDARD_STREAMS)
            .because("scripts rely on what the command prints, to the letter"));
  }

  private static void check(ArchRule rule) {
    // A room may still be empty.
    rule.allowEmptyShould(true).check(program);
  }
}
