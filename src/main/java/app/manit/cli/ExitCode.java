package app.manit.cli;

import app.manit.failure.Failure;

/** How a command ended, for the shell. The numbers are a contract with scripts. */
enum ExitCode {
  /** Done; also a page whose live check is still pending. */
  DONE(0),
  /** Tried and failed, or not known to have worked. */
  FAILED(1),
  /** Bad usage, an unknown name, a refused input: nothing was sent or stored. */
  REFUSED(2),
  /** Credentials missing, half-set, or refused. */
  ACCOUNT(3),
  /** Stopped by Ctrl-C before it was done: the shell's 128 + SIGINT. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** What the shell sees. */
  int number() {
    return number;
  }

  /** How a command ends that fails for this reason. */
  static ExitCode of(Failure failure) {
    return switch (failure) {
      case Failure.Refused _ -> REFUSED;
      case Failure.AccountProblem _ -> ACCOUNT;
      case Failure.NetworkProblem _,
          Failure.HostProblem _,
          Failure.DeploymentProblem _,
          Failure.LocalProblem _ ->
          FAILED;
    };
  }

  /** The one with the higher number: how several independent things ended. */
  ExitCode or(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
