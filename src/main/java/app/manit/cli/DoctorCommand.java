package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import app.manit.workspace.Doctor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code manit doctor}: tries whether everything works. */
final class DoctorCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command("doctor", this, "Tries whether everything that publishing needs works.")
          .addOption(format.spec());

  DoctorCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    List<Doctor.Check> checks = new ArrayList<>();
    checks.add(new Doctor.Check("program", program(), Optional.empty()));
    checks.add(new Doctor.Check("display", display(), Optional.empty()));
    context.library(); // so that a practice host that is tried does not stay
    checks.addAll(context.doctor().get().examine());
    JsonLines lines = new JsonLines(context.terminal().out());
    for (Doctor.Check check : checks) {
      if (format.json()) {
        lines.print(new CheckReport(check));
      } else {
        print(check);
      }
    }
    boolean well = checks.stream().allMatch(check -> check.trouble().isEmpty());
    return (well ? ExitCode.DONE : ExitCode.FAILED).number();
  }

  private String program() {
    return "manit %s, Java %s, %s"
        .formatted(context.version(), Runtime.version(), System.getProperty("os.name"));
  }

  /** Without a window there is still the command. */
  private String display() {
    return context.display().get().map(why -> "no window: " + why).orElse("a window can be shown");
  }

  private void print(Doctor.Check check) {
    Terminal terminal = context.terminal();
    Optional<Failure> trouble = check.trouble();
    String name = words.say("doctor." + check.name());
    if (trouble.isEmpty()) {
      terminal.out().println(terminal.style().good("✓") + " " + name + ": " + check.found());
    } else {
      FailureText text = FailureText.of(trouble.get(), words.locale());
      terminal.out().println(terminal.style().bad("✗") + " " + name + ": " + text.message());
      terminal.out().println("  " + text.nextStep());
    }
  }
}
