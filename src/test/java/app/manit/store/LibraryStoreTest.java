package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostDeployment;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.SourceRef;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.library.VersionId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the library keeps, and what it refuses. */
class LibraryStoreTest {
  private static final HostKey CLOUDFLARE = new HostKey("https://api.example/client/v4", "acc");
  private static final HostKey PRACTICE = new HostKey("http://127.0.0.1:1/client/v4", "acc");

  @TempDir Path home;
  private LibraryStore store;

  @BeforeEach
  void begin() {
    EmptyLibrary.in(home);
    open();
  }

  private void open() {
    store = new LibraryStore(home, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  static List<String> oddTexts() {
    return Samples.ODD_TEXTS;
  }

  @ParameterizedTest
  @MethodSource("oddTexts")
  void everythingComesBackAsItWentInWhateverItsTexts(String odd) {
    Project project = Samples.project("p", odd);
    Version version = Samples.version(project, odd);
    Address address = Address.planned(project.id(), new HostKey(odd, odd), odd).createdAs(odd);
    Deployment deployment =
        Deployment.queued(
                DeploymentId.of(ProjectId.random()), version, address.host(), odd, Samples.NOW)
            .enters(Phase.UPLOAD)
            .with(
                new DeploymentFigures(
                    1,
                    2,
                    Long.MAX_VALUE,
                    3,
                    Map.of(Phase.READ, Duration.ofNanos(1), Phase.UPLOAD, Duration.ofDays(1_000))))
            .at(odd)
            .knownAs(new HostDeployment(odd, odd))
            .failed(
                Failure.of(FailureKind.HOST_REFUSED, List.of(odd, "", odd), odd),
                Samples.NOW.plusNanos(123_456_789));
    write(project, version, address, deployment);
    store.change(
        session -> {
          session.setting(odd, odd);
        });
    reopen();

    look(
        session -> {
          assertThat(session.project(project.id())).contains(project);
          assertThat(session.projectNamed(project.slug())).contains(project);
          assertThat(session.projectFrom(project.source().orElseThrow())).contains(project);
          assertThat(session.projects()).containsExactly(project);
          assertThat(session.version(version.id())).contains(version);
          assertThat(session.latestVersion(project.id())).contains(version);
          assertThat(session.address(project.id(), address.host())).contains(address);
          assertThat(session.addresses(project.id())).containsExactly(address);
          assertThat(session.deployment(deployment.id())).contains(deployment);
          assertThat(session.deployments(project.id())).containsExactly(deployment);
          assertThat(session.setting(odd)).contains(odd);
        });
  }

  @Test
  void whatIsNotThereIsEmpty() {
    ProjectId nobody = ProjectId.random();

    look(
        session -> {
          assertThat(session.projects()).isEmpty();
          assertThat(session.project(nobody)).isEmpty();
          assertThat(session.projectNamed("nobody")).isEmpty();
          assertThat(session.projectFrom(new SourceRef("/nowhere", 0))).isEmpty();
          assertThat(session.version(VersionId.random())).isEmpty();
          assertThat(session.latestVersion(nobody)).isEmpty();
          assertThat(session.latestVersions()).isEmpty();
          assertThat(session.address(nobody, CLOUDFLARE)).isEmpty();
          assertThat(session.addresses(nobody)).isEmpty();
          assertThat(session.deployment(DeploymentId.of(ProjectId.random()))).isEmpty();
          assertThat(session.deployments(nobody)).isEmpty();
          assertThat(session.latestDeployments()).isEmpty();
          assertThat(session.unfinished()).isEmpty();
          assertThat(session.setting("nothing")).isEmpty();
        });
  }

  @Test
  void sharesAreCountedByTheWayTheyWent() {
    Project project = Samples.project("p", "P");
    Project other = Samples.project("q", "Q");
    write(project);
    write(other);

    for (String target : List.of("link", "x", "link", "später:neu")) {
      store.change(session -> session.countShare(project.id(), target));
    }

    look(
        session -> {
          assertThat(session.shares(project.id()))
              .containsExactlyInAnyOrderEntriesOf(Map.of("link", 2, "x", 1, "später:neu", 1));
          assertThat(session.shares(other.id())).isEmpty();
        });

    delete(project);
    look(session -> assertThat(session.shares(project.id())).isEmpty());
    assertThatFailure(
        FailureKind.NAME_UNKNOWN,
        () -> store.change(session -> session.countShare(project.id(), "link")));
  }

  @Test
  void aProjectMadeFromPastedTextHasNoSource() {
    Project project = Samples.pasted("pasted");
    write(project);

    look(session -> assertThat(session.project(project.id())).contains(project));
  }

  @Test
  void theProjectOfASourceIsTheOneThatChangedLast() {
    Project first = Samples.project("first", "First");
    Project second =
        Samples.project("second", "Second")
            .renewed("Second", first.source(), Optional.empty(), Samples.NOW.plusSeconds(1));
    write(first);
    write(second);

    look(session -> assertThat(session.projectFrom(first.source().orElseThrow())).contains(second));
    look(
        session ->
            assertThat(session.projectFrom(new SourceRef(first.source().orElseThrow().path(), 1)))
                .isEmpty());
    assertThat(store.read(LibrarySession::projects)).containsExactly(second, first);
  }

  @Test
  void aSlugNamesOneProject() {
    Project first = Samples.project("same", "First");
    Project second = Samples.project("same", "Second");
    Project third = Samples.project("third", "Third");
    write(first);
    write(third);

    assertThatFailure(FailureKind.NAME_IN_USE, () -> write(second));
    assertThatFailure(
        FailureKind.NAME_IN_USE,
        () ->
            store.change(
                session -> {
                  session.update(third.named("same", Samples.NOW));
                }));
    assertThat(store.read(LibrarySession::projects)).containsExactlyInAnyOrder(first, third);
  }

  @Test
  void aProjectIsRenamedAndRetitled() {
    Project project = Samples.project("old", "Old");
    write(project);
    Project changed = project.named("new", Samples.NOW).titled("New", Samples.NOW.plusSeconds(5));

    store.change(
        session -> {
          session.update(changed);
        });

    look(session -> assertThat(session.project(project.id())).contains(changed));
    look(session -> assertThat(session.projectNamed("old")).isEmpty());
  }

  @Test
  void addingToADeletedProjectSaysThatItIsGone() {
    Project project = Samples.project("gone", "Gone");
    Version version = Samples.version(project, "v");
    write(project, version, null, null);
    delete(project);

    assertThatFailure(FailureKind.NAME_UNKNOWN, () -> update(project));
    assertThatFailure(FailureKind.NAME_UNKNOWN, () -> write(null, version, null, null));
    assertThatFailure(
        FailureKind.NAME_UNKNOWN,
        () -> write(null, null, Address.planned(project.id(), CLOUDFLARE, "a"), null));
    assertThatFailure(
        FailureKind.NAME_UNKNOWN,
        () -> write(null, null, null, Samples.queued(version, CLOUDFLARE)));
  }

  @Test
  void aDeletedProjectTakesEverythingWithItAndLeavesTheOthers() {
    Project gone = Samples.project("gone", "Gone");
    Project kept = Samples.project("kept", "Kept");
    Version goneVersion = Samples.version(gone, "v");
    Version keptVersion = Samples.version(kept, "v");
    Deployment goneDeployment = Samples.queued(goneVersion, CLOUDFLARE);
    Deployment keptDeployment = Samples.queued(keptVersion, CLOUDFLARE);
    write(gone, goneVersion, Address.planned(gone.id(), CLOUDFLARE, "gone-1"), goneDeployment);
    write(kept, keptVersion, Address.planned(kept.id(), CLOUDFLARE, "kept-1"), keptDeployment);

    delete(gone);
    delete(gone);

    look(
        session -> {
          assertThat(session.projects()).containsExactly(kept);
          assertThat(session.version(goneVersion.id())).isEmpty();
          assertThat(session.addresses(gone.id())).isEmpty();
          assertThat(session.deployment(goneDeployment.id())).isEmpty();
          assertThat(session.latestVersions()).isEqualTo(Map.of(kept.id(), keptVersion.id()));
          assertThat(session.latestDeployments()).isEqualTo(Map.of(kept.id(), keptDeployment));
          assertThat(session.addresses(kept.id())).hasSize(1);
        });
  }

  @Test
  void aProjectHasOneAddressAtEachHost() {
    Project project = Samples.project("p", "P");
    Address practice = Address.planned(project.id(), PRACTICE, "p-1");
    Address planned = Address.planned(project.id(), CLOUDFLARE, "p-1");
    Address created = planned.createdAs("p-1.pages.dev");
    write(project, null, practice, null);
    write(null, null, planned, null);
    write(null, null, created, null);

    look(
        session ->
            assertThat(session.addresses(project.id()))
                .containsExactlyInAnyOrder(practice, created));
    look(session -> assertThat(session.address(project.id(), CLOUDFLARE)).contains(created));
  }

  @Test
  void twoProjectsNeverShareAPagesProject() {
    Project first = Samples.project("first", "First");
    Project second = Samples.project("second", "Second");
    write(first, null, Address.planned(first.id(), CLOUDFLARE, "taken"), null);
    write(second, null, Address.planned(second.id(), PRACTICE, "taken"), null);

    assertThatFailure(
        FailureKind.NAME_IN_USE,
        () -> write(null, null, Address.planned(second.id(), CLOUDFLARE, "taken"), null));
  }

  @Test
  void theLatestVersionAndDeploymentAreTheOnesAddedLastWhateverTheClockSays() {
    Project project = Samples.project("p", "P");
    Version older = Samples.version(project, "older");
    Version newer = Samples.version(project, "newer");
    Deployment first = Samples.queued(older, CLOUDFLARE);
    Deployment second =
        Deployment.queued(
            DeploymentId.of(ProjectId.random()),
            newer,
            CLOUDFLARE,
            "p",
            Samples.NOW.minusSeconds(9));
    write(project, older, null, first);
    write(null, newer, null, second);

    look(
        session -> {
          assertThat(session.latestVersion(project.id())).contains(newer);
          assertThat(session.latestVersions()).containsEntry(project.id(), newer.id());
          assertThat(session.deployments(project.id())).containsExactly(second, first);
          assertThat(session.latestDeployments()).containsEntry(project.id(), second);
        });
  }

  @Test
  void unfinishedDeploymentsAreTheOnesWhoseEndIsNotKnown() {
    Project project = Samples.project("p", "P");
    Version version = Samples.version(project, "v");
    write(project, version, null, null);
    Map<DeploymentStatus, Deployment> all = Samples.inEachStatus(version, CLOUDFLARE);
    all.values().forEach(deployment -> write(null, null, null, deployment));

    assertThat(store.read(LibrarySession::unfinished))
        .containsExactly(
            all.get(DeploymentStatus.QUEUED),
            all.get(DeploymentStatus.DEPLOYING),
            all.get(DeploymentStatus.UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource(DeploymentStatus.class)
  void aDeploymentGoesOnlyWhereItMay(DeploymentStatus from) {
    Project project = Samples.project("p", "P");
    Version version = Samples.version(project, "v");
    write(project, version, null, null);
    for (DeploymentStatus to : DeploymentStatus.values()) {
      DeploymentId id = DeploymentId.of(ProjectId.random());
      Deployment before = Samples.inEachStatus(id, version, CLOUDFLARE).get(from);
      Deployment after = Samples.inEachStatus(id, version, CLOUDFLARE).get(to);
      write(null, null, null, before);

      if (from.mayBecome(to)) {
        update(after);
        look(session -> assertThat(session.deployment(id)).contains(after));
      } else {
        assertThatIllegalStateException()
            .isThrownBy(() -> update(after))
            .withMessageContaining(from + " and cannot become " + to);
        look(session -> assertThat(session.deployment(id)).contains(before));
      }
    }
  }

  @Test
  void theLiveCheckIsWrittenDownAfterTheEnd() {
    Project project = Samples.project("p", "P");
    Version version = Samples.version(project, "v");
    Deployment deployed = Samples.inEachStatus(version, CLOUDFLARE).get(DeploymentStatus.DEPLOYED);
    write(project, version, null, deployed);
    Deployment verified = deployed.verified(Verification.VERIFIED, Optional.empty());

    update(verified);

    look(session -> assertThat(session.deployment(deployed.id())).contains(verified));
  }

  @Test
  void aDeploymentThatIsNotThereAnyMoreIsNotWritten() {
    Project project = Samples.project("p", "P");
    Version version = Samples.version(project, "v");
    write(project, version, null, null);

    Deployment gone = Samples.queued(version, CLOUDFLARE);

    assertThat(store.<Boolean>write(session -> session.update(gone))).isFalse();
    look(session -> assertThat(session.deployments(project.id())).isEmpty());
  }

  @Test
  void nothingOfAFailedWriteStays() {
    Project project = Samples.project("p", "P");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                store.change(
                    session -> {
                      session.insert(project);
                      throw new IllegalArgumentException("the work gave up");
                    }));

    assertThat(store.read(LibrarySession::projects)).isEmpty();
  }

  @Test
  void aMistakeOfTheProgramIsNoFailureOfTheLibrary() {
    Project project = Samples.project("p", "P");
    write(project);
    Project sameId =
        new Project(
            project.id(),
            "other",
            "T",
            Optional.empty(),
            Optional.empty(),
            Samples.NOW,
            Samples.NOW);

    assertThatIllegalStateException().isThrownBy(() -> write(sameId));
    assertThat(store.read(LibrarySession::projects)).containsExactly(project);
  }

  @Test
  void aReadingSessionCannotWrite() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                look(
                    session -> {
                      session.setting("a", "b");
                    }));
  }

  @Test
  void aSessionInsideASessionIsRefusedInsteadOfWaitingForever() {
    assertThatIllegalStateException()
        .isThrownBy(() -> store.read(_ -> store.read(LibrarySession::projects)));
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();

    assertThatIllegalStateException().isThrownBy(() -> store.read(LibrarySession::projects));
    store.close();
  }

  @Test
  void anInterruptedCallerStillGetsHisAnswerAndKeepsHisInterrupt() {
    Project project = Samples.project("p", "P");
    Thread.currentThread().interrupt();

    write(project);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.read(LibrarySession::projects)).containsExactly(project);
  }

  private void look(Consumer<LibrarySession> work) {
    store.read(
        session -> {
          work.accept(session);
          return true;
        });
  }

  private void reopen() {
    store.close();
    open();
  }

  private void write(Project project) {
    write(project, null, null, null);
  }

  private void write(Project project, Version version, Address address, Deployment deployment) {
    store.change(
        session -> {
          if (project != null) {
            session.insert(project);
          }
          if (version != null) {
            session.insert(version);
          }
          if (address != null) {
            session.put(address);
          }
          if (deployment != null) {
            session.insert(deployment);
          }
        });
  }

  private void update(Project project) {
    store.change(
        session -> {
          session.update(project);
        });
  }

  private void update(Deployment deployment) {
    store.change(
        session -> {
          session.update(deployment);
        });
  }

  private void delete(Project project) {
    store.change(
        session -> {
          session.delete(project.id());
        });
  }

  private static void assertThatFailure(FailureKind kind, Runnable work) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(work::run)
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }
}
