package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.library.VersionId;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.workspace.Doctor;
import app.manit.workspace.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code cli.md}, on which scripts rely, to what the program does. */
class CliContractTest {
  private static final Pattern CELL_BORDER = Pattern.compile(" *(?<!\\\\)\\| *");

  private static String page;

  @BeforeAll
  static void readThePage() throws IOException {
    page = Files.readString(Path.of("src/site/markdown/cli.md"));
  }

  @Test
  void theListOfKindsIsClosedAndComplete() {
    List<String> expected =
        Arrays.stream(FailureKind.values())
            .map(
                kind ->
                    "%s %d %s"
                        .formatted(
                            kind.code(),
                            ExitCode.of(Failure.of(kind)).number(),
                            kind.retryable() ? "yes" : "no"))
            .toList();

    assertThat(rows("| kind | exit code |"))
        .extracting(row -> String.join(" ", row.subList(0, 3)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void theListOfWarningsIsClosedAndComplete() {
    assertThat(rows("| warning |"))
        .extracting(List::getFirst)
        .containsExactlyElementsOf(
            Arrays.stream(SiteWarning.Kind.values()).map(SiteWarning.Kind::code).toList());
  }

  @Test
  void theExitCodesAreTheDocumentedOnes() {
    assertThat(rows("| code | when |"))
        .extracting(List::getFirst)
        .containsExactlyElementsOf(
            Arrays.stream(ExitCode.values()).map(code -> Integer.toString(code.number())).toList());
  }

  @Test
  void everyObjectHasTheDocumentedFieldsInTheirOrder() {
    Failure failure = Failure.of(FailureKind.NOT_JSON, "page.json", "line 1");
    Optional<Failure> why = Optional.of(failure);
    List<String> deploy = fields("## deploy");
    DeployReport report =
        new DeployReport(
            Optional.empty(),
            Optional.empty(),
            HostKind.PRACTICE,
            Optional.of(false),
            Optional.empty(),
            List.of(SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, "")),
            why,
            Map.of(),
            Duration.ZERO);

    JsonNode refused = json(report);
    assertThat(refused.propertyNames()).containsExactlyElementsOf(deploy);
    assertThat(refused.get("error").propertyNames()).containsExactlyElementsOf(fields("## Errors"));
    assertThat(refused.get("warnings").get(0).propertyNames())
        .containsExactlyElementsOf(fields("## Warnings"));

    List<String> history = new ArrayList<>(deploy);
    history.addAll(fields("## history"));
    assertThat(json(HistoryReport.of(PROJECT, DEPLOYMENT, HostKind.PRACTICE)).propertyNames())
        .containsExactlyElementsOf(history);
    assertThat(json(new PageReport(DRAFT, Optional.empty())).propertyNames())
        .containsExactlyElementsOf(fields("## list"));
    assertThat(json(new OpenReport("ana", Optional.empty(), Optional.empty(), why)).propertyNames())
        .containsExactlyElementsOf(fields("## open"));
    assertThat(json(ServerReport.failed(failure)).propertyNames())
        .containsExactlyElementsOf(fields("## preview"));
    assertThat(json(new DeleteReport("ana", Optional.empty(), false, false, why)).propertyNames())
        .containsExactlyElementsOf(fields("## delete"));
    assertThat(json(new CheckReport(new Doctor.Check("library", "", why))).propertyNames())
        .containsExactlyElementsOf(fields("## doctor"));
  }

  @Test
  void everyCommandStandsInTheSynopsis() {
    assertThat(
            Pattern.compile("^    manit (\\w+)", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(result -> result.group(1)))
        .containsExactly(
            "deploy",
            "list",
            "history",
            "open",
            "preview",
            "practice",
            "delete",
            "doctor",
            "completion");
  }

  private static final Project PROJECT =
      new Project(
          ProjectId.random(),
          "ana",
          "Ana",
          Optional.empty(),
          Optional.empty(),
          Instant.EPOCH,
          Instant.EPOCH);

  private static final Version VERSION =
      new Version(
          VersionId.random(), PROJECT.id(), "Ana", SiteRules.NONE, List.of(), "", Instant.EPOCH);

  private static final Deployment DEPLOYMENT =
      Deployment.queued(
          DeploymentId.of(ProjectId.random()),
          VERSION,
          new HostKey("http://x", "a"),
          "ana",
          Instant.EPOCH);

  private static final Page DRAFT =
      new Page(PROJECT, VERSION.id(), Optional.empty(), Optional.empty(), false);

  private static JsonNode json(JsonObject object) {
    StringWriter line = new StringWriter();
    new JsonLines(new PrintWriter(line)).print(object);
    return new JsonMapper().readTree(line.toString());
  }

  /** The first column of the table of fields that follows a heading. */
  private static List<String> fields(String heading) {
    int section = page.indexOf("\n" + heading + "\n");
    assertThat(section).as(heading).isNotNegative();
    return rows("| field | type |", section).stream().map(List::getFirst).toList();
  }

  private static List<List<String>> rows(String head) {
    return rows(head, 0);
  }

  /** The cells of the table with this head, the first of each row without its back quotes. */
  private static List<List<String>> rows(String head, int from) {
    int table = page.indexOf(head, from);
    assertThat(table).as(head).isNotNegative();
    return page.substring(table)
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(CliContractTest::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>(List.of(CELL_BORDER.split(row)));
    cells.removeFirst(); // before the first border
    cells.set(0, cells.getFirst().replace("`", ""));
    return cells;
  }
}
