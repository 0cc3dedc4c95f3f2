package app.manit.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.Pages;
import app.manit.ui.words.Words;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IntakeViewModelTest {
  private static final List<SiteWarning> FINDINGS =
      List.of(
          SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "index.html", "a.png"),
          SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "index.html", "b.png"),
          SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, ""));

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final IntakeViewModel model =
      new IntakeViewModel(desk, pages, background, notices, words, this::told);
  private final List<IntakeTarget> targets = new ArrayList<>();
  private final List<ProjectId> told = new ArrayList<>();

  @Test
  void whatIsDroppedAppearsAndIsSelected() {
    desk.library.add(PageSamples.draft("Old", PageSamples.NOW));
    pages.refresh();
    takeEverything(List.of(), false);
    model.takePaths(List.of(Path.of("Ana")));

    assertThat(title()).isEqualTo("Ana");
    assertThat(notices.shown()).isEmpty();
  }

  @Test
  void aRefusedOneSaysWhyAndTheRestGoOn() {
    desk.intake =
        (name, target) -> {
          if (name.equals("cat.gif")) {
            throw FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, name);
          }
          return List.of(taken(name, List.of(), false));
        };
    model.takePaths(List.of(Path.of("Ana"), Path.of("cat.gif"), Path.of("Ben")));

    assertThat(pages.items()).hasSize(2);
    assertThat(notices.shown())
        .singleElement()
        .satisfies(notice -> assertThat(notice.title()).startsWith("“cat.gif” is not"));
  }

  @Test
  void whatIsReadIsSaidWhileItIsRead() {
    takeEverything(List.of(), false);
    background.hold();
    model.takePaths(List.of(Path.of("folder/Ana"), Path.of("Ben")));
    assertThat(model.reading().get()).isEqualTo("Reading “Ana”…");

    background.release();
    assertThat(model.reading().get()).isEqualTo("Reading “Ben”…");
    background.release();
    background.release();
    assertThat(model.reading().get()).isEmpty();
  }

  @Test
  void aDropOnACardIsItsNewVersion() {
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    pages.refresh();
    takeEverything(List.of(), true);
    model.takeOnto(pages.items().getFirst(), incoming("new.json"));
    model.takeOnto(pages.items().getFirst(), incoming("one.json", "two.json"));

    assertThat(targets)
        .containsExactly(
            new IntakeTarget.Onto(pages.items().getLast().id()),
            new IntakeTarget.BySource(),
            new IntakeTarget.BySource());
  }

  @Test
  void whatWasLeftOutIsSaidButNotAllOfFifty() {
    takeEverything(
        List.of(
            SiteWarning.about(SiteWarning.Kind.SECRET_LEFT_OUT, ".env"),
            SiteWarning.about(SiteWarning.Kind.LINK_NOT_FOLLOWED, "link"),
            SiteWarning.about(SiteWarning.Kind.LINK_NOT_FOLLOWED, "link2"),
            SiteWarning.about(SiteWarning.Kind.LINK_NOT_FOLLOWED, "link3"),
            SiteWarning.about(SiteWarning.Kind.LINK_NOT_FOLLOWED, "link4"),
            SiteWarning.about(SiteWarning.Kind.LINK_NOT_FOLLOWED, "link5")),
        false);
    model.takePaths(List.of(Path.of("Ana")));

    assertThat(notices.shown())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.tone()).isEqualTo(Tone.WARNING);
              assertThat(notice.text())
                  .startsWith(
                      "“.env” looks like a password or key, so it is not published.\n“link”")
                  .endsWith("\nAnd 2 more like this.");
              assertThat(notice.act()).isEmpty();
            });
  }

  @Test
  void whatStandsBesideThePageIsNotRepeatedButLedTo() {
    takeEverything(List.of(), FINDINGS, false);
    model.takePaths(List.of(Path.of("Ana")));

    Notice notice = notices.shown().getFirst();
    assertThat(notice.title()).isEqualTo("“Ana” was taken in.");
    assertThat(notice.text()).isEmpty();
    assertThat(notice.stays()).isFalse();
    assertThat(notice.act().orElseThrow().label()).isEqualTo("2 things to know");
    notices.accept(notice);
    assertThat(told).containsExactly(pages.items().getFirst().id());
  }

  @Test
  void whatWasLeftOutLeadsThereToo() {
    takeEverything(
        List.of(SiteWarning.about(SiteWarning.Kind.SECRET_LEFT_OUT, ".env")), FINDINGS, true);
    model.takePaths(List.of(Path.of("Ana")));

    assertThat(notices.shown())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.text()).startsWith("“.env”").doesNotContain("404");
              assertThat(notice.act().orElseThrow().label()).isEqualTo("2 things to know");
            });
  }

  @Test
  void thePageIsThereBeforeItIsLookedThrough() {
    takeEverything(List.of(), FINDINGS, false);
    background.hold();
    model.takePaths(List.of(Path.of("Ana")));
    background.release(); // it is taken in
    background.release(); // the library is read
    assertThat(title()).isEqualTo("Ana");
    assertThat(notices.shown()).isEmpty();

    background.release(); // it is looked through
    assertThat(notices.shown()).hasSize(1);
  }

  @Test
  void theSamePageAgainSaysSo() {
    takeEverything(List.of(), true);
    model.takeText("{}");

    assertThat(notices.shown()).extracting(Notice::title).containsExactly("“{}” has not changed.");
  }

  @Test
  void ofManyTheLastThatWasTakenInIsLookedAt() {
    desk.library.add(PageSamples.draft("Old", PageSamples.NOW));
    pages.refresh();
    desk.intake =
        (name, target) -> {
          if (name.equals("cat.gif")) {
            throw FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, name);
          }
          return List.of(taken(name, List.of(), false));
        };
    model.takePaths(List.of(Path.of("Ana"), Path.of("Ben"), Path.of("cat.gif"), Path.of("Cleo")));

    assertThat(pages.items()).hasSize(4);
    assertThat(title()).isEqualTo("Cleo");
    model.takePaths(List.of(Path.of("Dora"), Path.of("cat.gif")));
    assertThat(title()).isEqualTo("Dora");
  }

  @Test
  void textThatNamesFilesIsThoseFiles() {
    List<String> names = new ArrayList<>();
    desk.intake =
        (name, target) -> {
          names.add(name);
          return List.of();
        };
    model.takeText("/home/ana/links.json\n'/home/ana/my page'\n");
    model.takeText("file:///home/ana/a%20b.zip");
    model.takeText("{\"files\": {}}");
    model.takeText("/home/ana/links.json and more\n{");

    assertThat(names)
        .containsExactly(
            "/home/ana/links.json",
            "/home/ana/my page",
            "/home/ana/a b.zip",
            "{\"files\": {}}",
            "/home/ana/links.json and more\n{");
  }

  @Test
  void theSampleIsAPageLikeAnyOther() {
    List<String> texts = new ArrayList<>();
    desk.intake =
        (text, target) -> {
          texts.add(text);
          return List.of(taken("Sample", List.of(), false));
        };
    model.takeSample();

    assertThat(texts).singleElement().asString().contains("index.html");
    assertThat(title()).isEqualTo("Sample");
  }

  private void told(ProjectId page) {
    told.add(page);
  }

  private String title() {
    return pages.selected().get().now().page().project().title();
  }

  private static Incoming incoming(String... names) {
    return new Incoming(List.of(names).stream().map(Path::of).toList(), Optional.empty());
  }

  private void takeEverything(List<SiteWarning> leftOut, boolean unchanged) {
    takeEverything(leftOut, List.of(), unchanged);
  }

  private void takeEverything(
      List<SiteWarning> leftOut, List<SiteWarning> findings, boolean unchanged) {
    desk.intake =
        (name, target) -> {
          targets.add(target);
          return List.of(
              taken(
                  Path.of(name).getFileName().toString(),
                  leftOut,
                  CompletableFuture.completedFuture(findings),
                  unchanged));
        };
  }

  private Intake taken(String title, List<SiteWarning> leftOut, boolean unchanged) {
    return taken(title, leftOut, CompletableFuture.completedFuture(List.of()), unchanged);
  }

  private Intake taken(
      String title,
      List<SiteWarning> leftOut,
      CompletableFuture<List<SiteWarning>> findings,
      boolean unchanged) {
    Page page = PageSamples.draft(title, PageSamples.NOW);
    desk.library.add(page);
    Project project = page.project();
    Version version =
        new Version(
            page.version(),
            project.id(),
            title,
            SiteRules.NONE,
            List.of(),
            "0".repeat(64),
            PageSamples.NOW);
    return new Intake(project, version, leftOut, findings, !unchanged, unchanged, Map.of());
  }
}
