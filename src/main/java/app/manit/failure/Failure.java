package app.manit.failure;

import java.util.List;

/**
 * A typed, explained reason. What it says to the user comes from {@link FailureText}; what is done
 * about it follows from its {@link #kind()}.
 *
 * <p>Arguments are parts of the sentence (a file's name, a place in it, the host's own words) and
 * may be shown and stored, so they never hold a secret; neither does the detail.
 */
public sealed interface Failure {

  /** Which reason it is. */
  FailureKind kind();

  /** The parts of the sentence, in the order in which the sentence numbers them. */
  List<String> arguments();

  /** Technical words for a report, folded away in the window; may be empty. */
  String detail();

  /** Whether doing the same again can help. */
  default boolean retryable() {
    return kind().retryable();
  }

  /** A source or a word of the user that cannot be taken; nothing was sent or stored. */
  record Refused(FailureKind kind, List<String> arguments, String detail) implements Failure {
    /** Checks that the kind belongs here. */
    public Refused {
      arguments = checked(kind, FailureKind.Family.REFUSED, arguments);
    }
  }

  /** Credentials that are missing, malformed or refused. */
  record AccountProblem(FailureKind kind, List<String> arguments, String detail)
      implements Failure {
    /** Checks that the kind belongs here. */
    public AccountProblem {
      arguments = checked(kind, FailureKind.Family.ACCOUNT, arguments);
    }
  }

  /** The host could not be reached, or the line broke. */
  record NetworkProblem(FailureKind kind, List<String> arguments, String detail)
      implements Failure {
    /** Checks that the kind belongs here. */
    public NetworkProblem {
      arguments = checked(kind, FailureKind.Family.NETWORK, arguments);
    }
  }

  /** The host answered, but with a refusal or a fault. */
  record HostProblem(FailureKind kind, List<String> arguments, String detail) implements Failure {
    /** Checks that the kind belongs here. */
    public HostProblem {
      arguments = checked(kind, FailureKind.Family.HOST, arguments);
    }
  }

  /** A deployment that did not end as it should. */
  record DeploymentProblem(FailureKind kind, List<String> arguments, String detail)
      implements Failure {
    /** Checks that the kind belongs here. */
    public DeploymentProblem {
      arguments = checked(kind, FailureKind.Family.DEPLOYMENT, arguments);
    }
  }

  /** Something on this computer. */
  record LocalProblem(FailureKind kind, List<String> arguments, String detail) implements Failure {
    /** Checks that the kind belongs here. */
    public LocalProblem {
      arguments = checked(kind, FailureKind.Family.LOCAL, arguments);
    }
  }

  /** The failure of this kind, in its own family: how it is made and how it is read back. */
  static Failure of(FailureKind kind, List<String> arguments, String detail) {
    return switch (kind.family()) {
      case REFUSED -> new Refused(kind, arguments, detail);
      case ACCOUNT -> new AccountProblem(kind, arguments, detail);
      case NETWORK -> new NetworkProblem(kind, arguments, detail);
      case HOST -> new HostProblem(kind, arguments, detail);
      case DEPLOYMENT -> new DeploymentProblem(kind, arguments, detail);
      case LOCAL -> new LocalProblem(kind, arguments, detail);
    };
  }

  /** Short for a failure without technical detail. */
  static Failure of(FailureKind kind, String... arguments) {
    return of(kind, List.of(arguments), "");
  }

  private static List<String> checked(
      FailureKind kind, FailureKind.Family family, List<String> arguments) {
    if (kind.family() != family) {
      throw new IllegalArgumentException(kind + " is not of the family " + family);
    }
    return List.copyOf(arguments);
  }
}
