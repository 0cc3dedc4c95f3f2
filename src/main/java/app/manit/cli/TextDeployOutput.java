package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.Project;
import app.manit.library.Verification;
import java.io.PrintWriter;

/** For people: a line a phase, and at the end the address, or what to do. */
final class TextDeployOutput implements DeployOutput {
  private final Terminal terminal;
  private final Words words;
  private final PhaseView phases;
  private final boolean namesSources;
  private final boolean alwaysDrawsCode;

  /**
   * @param namesSources whether there are several, so that each is announced
   * @param alwaysDrawsCode draw the QR code even where nobody may be watching
   */
  TextDeployOutput(
      Terminal terminal,
      Words words,
      PhaseView phases,
      boolean namesSources,
      boolean alwaysDrawsCode) {
    this.terminal = terminal;
    this.words = words;
    this.phases = phases;
    this.namesSources = namesSources;
    this.alwaysDrawsCode = alwaysDrawsCode;
  }

  @Override
  public void begins(String source) {
    if (namesSources) {
      terminal.out().println(style().strong(source));
      terminal.out().flush();
    }
  }

  @Override
  public PhaseView phases() {
    return phases;
  }

  @Override
  public void ends(DeployReport report) {
    new WarningLines(terminal, words).print(report.warnings());
    report.failure().ifPresent(failure -> explain(report, failure));
    if (report.published()) {
      report.deployment().ifPresent(deployment -> celebrate(report, deployment));
    } else if (report.status().equals(Outcome.CANCELLED)) {
      terminal.err().println(style().note("!") + " " + words.say("deploy.cancelled"));
    }
    terminal.out().flush();
    terminal.err().flush();
  }

  private void explain(DeployReport report, Failure failure) {
    FailureText text = FailureText.of(failure, words.locale());
    String what =
        report
            .project()
            .map(project -> words.say("deploy." + verdict(report), project.title()))
            .orElseGet(() -> words.say("deploy.refused"));
    PrintWriter err = terminal.err();
    err.println();
    err.println(style().bad("✗") + " " + style().strong(what));
    err.println("  " + text.message());
    err.println("  " + text.nextStep());
  }

  private static String verdict(DeployReport report) {
    return report
        .deployment()
        .map(
            deployment ->
                switch (deployment.status()) {
                  case DEPLOYED -> "mismatch";
                  case UNKNOWN -> "unknown";
                  case QUEUED, DEPLOYING, FAILED, CANCELLED -> "failed";
                })
        .orElse("failed");
  }

  private void celebrate(DeployReport report, Deployment deployment) {
    String title = report.project().map(Project::title).orElse("");
    PrintWriter out = terminal.out();
    out.println();
    out.println(
        style().good("✓") + " " + style().strong(words.say("deploy." + state(deployment), title)));
    out.println();
    deployment.url().ifPresent(this::printAddress);
    out.println("  " + figures(report, deployment.figures()));
    if (report.host() == HostKind.PRACTICE) {
      out.println("  " + words.say("deploy.practice"));
    }
    report
        .project()
        .ifPresent(project -> out.println("  " + words.say("deploy.next", project.slug())));
  }

  private static String state(Deployment deployment) {
    return deployment.verification() == Verification.VERIFIED
        ? "live"
        : "published-" + deployment.verification().code();
  }

  private void printAddress(String url) {
    PrintWriter out = terminal.out();
    out.println("    " + style().strong(url));
    out.println();
    if (terminal.traits().person() || alwaysDrawsCode) {
      new QrBlock(terminal, words).print(url);
    }
  }

  private String figures(DeployReport report, DeploymentFigures figures) {
    String took = Amounts.time(report.took());
    String files = words.files(figures.files());
    return figures.uploadedFiles() == 0
        ? words.say("deploy.figures-unchanged", files, took)
        : words.say(
            "deploy.figures",
            Integer.toString(figures.uploadedFiles()),
            files,
            Amounts.bytes(figures.uploadedBytes()),
            took);
  }

  private Style style() {
    return terminal.style();
  }
}
