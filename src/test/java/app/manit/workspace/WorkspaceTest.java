package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import app.manit.share.HandOver;
import app.manit.share.LinkTarget;
import app.manit.share.ShareCounts;
import app.manit.site.SiteWarning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a creator does with pages, on a real library and the real practice host. */
class WorkspaceTest {
  private static final IntakeTarget BY_SOURCE = new IntakeTarget.BySource();
  private static final PublishOptions PRACTICE = PublishOptions.to(HostKind.PRACTICE);

  @TempDir private Path folder;
  private Manit manit;
  private Workspace workspace;

  @BeforeEach
  void open() {
    manit = new Manit(Map.of("MANIT_HOME", folder.resolve("home").toString()), Clock.systemUTC());
    workspace = manit.workspace();
  }

  @AfterEach
  void close() {
    manit.close();
  }

  @Test
  void aDroppedFileBecomesADraft() throws IOException {
    Intake intake = takeIn(fragment("Ana Links", "hello"));

    assertThat(intake.isNew()).isTrue();
    assertThat(workspace.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.project().title()).isEqualTo("Ana Links");
              assertThat(page.project().slug()).isEqualTo("ana-links");
              assertThat(page.status()).isEmpty();
              assertThat(page.url()).isEmpty();
              assertThat(page.unchanged()).isFalse();
            });
  }

  @Test
  void anotherPrefixHoldsForPagesThatHaveNoAddressYet() throws IOException {
    Intake published = takeIn(write("ana.json", json("Ana", "hello")));
    assertThat(publish(published).status()).isEqualTo(DeploymentStatus.DEPLOYED);
    ProjectId online = published.project().id();
    ProjectId draft = takeIn(write("ben.json", json("Ben", "hello"))).project().id();
    assertThat(addressOf(draft)).startsWith("manit-ben-");

    new SettingsFile(folder.resolve("home"))
        .write(Settings.USUAL.with(Setting.PREFIX, Optional.of("shop")));

    assertThat(addressOf(draft)).startsWith("shop-ben-");
    assertThat(addressOf(online)).startsWith("manit-ana-");
  }

  @Test
  void aPrefixOfTheEnvironmentWins() throws IOException {
    manit.close();
    manit =
        new Manit(
            Map.of(
                "MANIT_HOME",
                folder.resolve("home").toString(),
                "CLOUDFLARE_PROJECT_PREFIX",
                "team"),
            Clock.systemUTC());
    workspace = manit.workspace();
    new SettingsFile(folder.resolve("home"))
        .write(Settings.USUAL.with(Setting.PREFIX, Optional.of("shop")));

    assertThat(addressOf(takeIn(fragment("Ben", "hello")).project().id())).startsWith("team-ben-");
  }

  private String addressOf(ProjectId page) {
    return workspace.plannedAddress(page, HostKind.PRACTICE).name();
  }

  @Test
  void sharesAreCountedByTheWayTheyWent() throws IOException {
    ProjectId page = takeIn(fragment("Ana Links", "hello")).project().id();
    assertThat(workspace.shares(page)).isEqualTo(ShareCounts.NONE);

    workspace.shared(page, LinkTarget.HACKER_NEWS);
    workspace.shared(page, HandOver.LINK);
    ShareCounts counts = workspace.shared(page, HandOver.LINK);

    assertThat(workspace.shares(page)).isEqualTo(counts);
    assertThat(counts.total()).isEqualTo(3);
    assertThat(counts.of(HandOver.LINK)).isEqualTo(2);
    assertThat(counts.of(HandOver.QR_CODE)).isZero();
    assertThat(counts.times()).containsEntry("hacker-news", 1);
  }

  @Test
  void whatThereIsToKnowOfAVersionIsFoundAgainAtAnyTime() throws IOException {
    Path file =
        write(
            "ana.json",
            """
            {"title": "Ana", "files": {
              "index.html": "<a href='About'>About</a><form netlify><input></form>",
              "about.html": "<h1>About</h1>", ".env": "SECRET=1", "_headers": "nonsense"}}
            """);
    Intake first = takeIn(file);
    List<SiteWarning> findings = first.findings().join();
    assertThat(findings)
        .extracting(SiteWarning::kind)
        .containsExactly(
            SiteWarning.Kind.BROKEN_LINK,
            SiteWarning.Kind.NO_404_PAGE,
            SiteWarning.Kind.FORM_NEEDS_SERVER,
            SiteWarning.Kind.RULE_IGNORED);
    assertThat(first.warnings()).hasSize(5).startsWith(first.leftOut().getFirst());

    write("ana.json", json("Ana", "hello"));
    Intake second = takeIn(file);
    assertThat(second.warnings()).isEmpty();
    close();
    open();

    assertThat(workspace.findings(first.version().id())).isEqualTo(findings);
    assertThat(workspace.findings(second.version().id())).isEmpty();
  }

  @Test
  void theSameFileAgainIsTheSamePage() throws IOException {
    Intake first = takeIn(fragment("Ana Links", "one"));
    Intake same = takeIn(fragment("Ana Links", "one"));
    Intake changed = takeIn(fragment("Ana's new links", "two"));

    assertThat(same.unchanged()).isTrue();
    assertThat(same.version()).isEqualTo(first.version());
    assertThat(changed.unchanged()).isFalse();
    assertThat(changed.project().id()).isEqualTo(first.project().id());
    assertThat(workspace.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.project().title()).isEqualTo("Ana's new links");
              assertThat(page.project().slug()).isEqualTo("ana-links");
            });
  }

  @Test
  void aTitleThatTheUserGaveStays() throws IOException {
    Intake first = takeIn(fragment("Fragment", "one"));
    workspace.retitle(first.project().id(), "My links");
    takeIn(fragment("Other", "two"));

    assertThat(workspace.page("fragment").project().title()).isEqualTo("My links");
  }

  @Test
  void equalTitlesAreDifferentPages() throws IOException {
    takeIn(write("a.json", json("Fragment", "a")));
    takeIn(write("b.json", json("Fragment", "b")));

    assertThat(workspace.pages())
        .extracting(page -> page.project().slug())
        .containsExactlyInAnyOrder("fragment", "fragment-2");
  }

  @Test
  void everyFragmentOfAListIsAPageOfItsOwn() throws IOException {
    Path list = write("list.json", "[" + json("One", "1") + "," + json("Two", "2") + "]");

    List<Intake> first = workspace.takeIn(list, BY_SOURCE, IntakeListener.NONE);
    List<Intake> again = workspace.takeIn(list, BY_SOURCE, IntakeListener.NONE);

    assertThat(first).extracting(intake -> intake.project().slug()).containsExactly("one", "two");
    assertThat(again).allMatch(Intake::unchanged);
    assertThat(workspace.pages()).hasSize(2);
    assertThatThrownBy(
            () -> workspace.takeIn(list, new IntakeTarget.Named("x"), IntakeListener.NONE))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NAME_FOR_SEVERAL));
  }

  @Test
  void whatIsRefusedLeavesNoTrace() throws IOException {
    Path list = write("list.json", "[" + json("One", "1") + ",{\"title\":\"Two\",\"files\":{}}]");

    assertThatThrownBy(() -> workspace.takeIn(list, BY_SOURCE, IntakeListener.NONE))
        .isInstanceOf(FailureException.class);
    assertThat(workspace.pages()).isEmpty();
  }

  @Test
  void publishingAndUpdatingKeepsTheAddress() throws IOException {
    Deployment first = publish(takeIn(fragment("Ana Links", "one")));
    assertThat(first.live()).isTrue();
    assertThat(workspace.page("ana-links").unchanged()).isTrue();

    Intake changed = takeIn(fragment("Ana Links", "two"));
    assertThat(workspace.page("ana-links").unchanged()).isFalse();
    Deployment second = publish(changed);

    assertThat(second.url()).isEqualTo(first.url());
    assertThat(second.live()).isTrue();
    assertThat(workspace.history("ana-links"))
        .extracting(Deployment::id)
        .containsExactly(second.id(), first.id());
    assertThat(workspace.page("ana-links").url()).isEqualTo(first.url());
  }

  @Test
  void aWantedNameIsTheAddress() throws IOException {
    Intake intake =
        workspace
            .takeIn(
                fragment("Ana Links", "one"), new IntakeTarget.Named("ana"), IntakeListener.NONE)
            .getFirst();

    Deployment end =
        workspace.publish(intake, PRACTICE.at("ana"), new Cancellation(), DeployListener.NONE);

    assertThat(end.pagesProject()).isEqualTo("ana");
    assertThat(end.url().orElseThrow()).startsWith("http://ana.localhost:");
  }

  @Test
  void publishingFromTheWindowGoesThroughTheQueue() throws Exception {
    Intake intake = takeIn(fragment("Ana Links", "one"));

    Deployment end =
        workspace.publish(intake.project().id(), PRACTICE, DeployListener.NONE).end().get();

    assertThat(end.status()).isEqualTo(DeploymentStatus.DEPLOYED);
    assertThat(workspace.site(end.version()).files()).hasSize(1);
  }

  @Test
  void deletingTakesThePageOfflineAndForgetsIt() throws IOException {
    Deployment online = publish(takeIn(fragment("Ana Links", "one")));

    workspace.delete(workspace.page("ana-links").project().id());

    assertThat(workspace.pages()).isEmpty();
    assertThatThrownBy(() -> workspace.page("ana-links"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NAME_UNKNOWN));
    Deployment again = publish(takeIn(fragment("Ana Links", "one")));
    assertThat(again.url()).isNotEqualTo(online.url());
  }

  @Test
  void forgettingAPageLeavesItOnline() throws IOException {
    publish(takeIn(fragment("Ana Links", "one")));

    workspace.forget(workspace.page("ana-links").project().id());

    assertThat(workspace.pages()).isEmpty();
    assertThat(manit.doctor().examine()).allMatch(check -> check.trouble().isEmpty());
  }

  @Test
  void aPageThatIsBeingPublishedIsNotDeleted() throws IOException {
    Intake intake = takeIn(fragment("Ana Links", "one"));
    List<DeploymentStatus> refused = new ArrayList<>();

    Deployment end =
        workspace.publish(
            intake,
            PRACTICE,
            new Cancellation(),
            new DeployListener() {
              @Override
              public void changed(Deployment deployment) {
                try {
                  workspace.forget(intake.project().id());
                } catch (FailureException e) {
                  assertThat(e.failure().kind()).isEqualTo(FailureKind.ALREADY_DEPLOYING);
                  refused.add(deployment.status());
                }
              }
            });

    assertThat(refused).contains(DeploymentStatus.QUEUED, DeploymentStatus.DEPLOYING);
    assertThat(end.live()).isTrue();
    workspace.forget(intake.project().id());
    assertThat(workspace.pages()).isEmpty();
  }

  @Test
  void whatIsOnlineIsKnownAlsoAfterAFailedUpdate() throws IOException {
    Intake intake = takeIn(fragment("Ana Links", "one"));
    Deployment first = publish(intake);
    takeIn(fragment("Ana Links", "two"));
    Cancellation stopped = new Cancellation();
    stopped.request();
    workspace.publish(
        takeIn(fragment("Ana Links", "three")), PRACTICE, stopped, DeployListener.NONE);

    Page page = workspace.pages().getFirst();

    assertThat(page.status()).contains(DeploymentStatus.CANCELLED);
    assertThat(page.online()).map(Deployment::id).contains(first.id());
    assertThat(page.unchanged()).isFalse();
    assertThat(workspace.page("ana-links")).isEqualTo(page);
  }

  @Test
  void aListDroppedOnAPageBecomesPagesOfItsOwn() throws IOException {
    Intake ana = takeIn(fragment("Ana Links", "one"));
    Path list = write("list.json", "[" + json("One", "1") + "," + json("Two", "2") + "]");

    workspace.takeIn(list, new IntakeTarget.Onto(ana.project().id()), IntakeListener.NONE);

    assertThat(workspace.pages())
        .extracting(page -> page.project().title())
        .containsExactlyInAnyOrder("Ana Links", "One", "Two");
  }

  @Test
  void aPracticeHostWhoseProcessEndsIsBroughtBack() throws IOException {
    Intake intake = takeIn(fragment("Ana Links", "one"));
    Map<String, String> sameHome = Map.of("MANIT_HOME", folder.resolve("home").toString());
    Manit other = new Manit(sameHome, Clock.systemUTC());
    other.workspace().hosts().connect(HostKind.PRACTICE);

    Deployment end =
        workspace.publish(
            intake,
            PRACTICE,
            new Cancellation(),
            new DeployListener() {
              @Override
              public void changed(Deployment deployment) {
                if (deployment.phase().equals(Optional.of(Phase.UPLOAD))) {
                  other.close();
                }
              }
            });

    assertThat(end.live()).isTrue();
    assertThat(workspace.hosts().practiceIsOurs()).isTrue();
  }

  @Test
  void halfACredentialIsNeverPractice() throws IOException {
    try (Manit half =
        new Manit(
            Map.of(
                "MANIT_HOME", folder.resolve("half").toString(),
                "CLOUDFLARE_ACCOUNT_ID", "0".repeat(32)),
            Clock.systemUTC())) {
      Hosts hosts = half.workspace().hosts();

      assertThat(hosts.preferred()).isEqualTo(HostKind.CLOUDFLARE);
      assertThatThrownBy(() -> hosts.connect(hosts.preferred()))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.CREDENTIALS_HALF_SET));
    }
  }

  private Intake takeIn(Path path) {
    return workspace.takeIn(path, BY_SOURCE, IntakeListener.NONE).getFirst();
  }

  private Deployment publish(Intake intake) {
    return workspace.publish(intake, PRACTICE, new Cancellation(), DeployListener.NONE);
  }

  private Path fragment(String title, String text) throws IOException {
    return write("page.json", json(title, text));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String json(String title, String text) {
    return "{\"title\":\"%s\",\"files\":{\"index.html\":\"%s\"}}".formatted(title, text);
  }
}
