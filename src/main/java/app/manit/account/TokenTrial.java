package app.manit.account;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.pages.HostClock;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesProject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds out what a token may do, step by step. Changes nothing at Cloudflare, and keeps nothing
 * here.
 */
public final class TokenTrial {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  /** No project of this name: the answer tells whether one might have asked. */
  private static final String NOBODYS_PROJECT = "manit-asks-whether-it-may-publish";

  private final CloudflareEnvironment environment;
  private final Function<HostEndpoint, PagesClient> clients;
  private final HostClock hostClock;
  private final Clock clock;

  /**
   * @param environment says where the API is
   * @param clients makes a client that nobody keeps: most tokens tried are wrong ones
   */
  public TokenTrial(
      CloudflareEnvironment environment,
      Function<HostEndpoint, PagesClient> clients,
      HostClock hostClock,
      Clock clock) {
    this.environment = environment;
    this.clients = clients;
    this.hostClock = hostClock;
    this.clock = clock;
  }

  /**
   * Tries a token on the calling thread, which may be interrupted.
   *
   * @param pasted with whatever a paste brings along
   * @param wanted the account that is meant: its id, or empty to take the only one
   * @param watcher told of each step, on the calling thread
   * @return how it ended; a failure stands in it
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Trial run(String pasted, Optional<String> wanted, Consumer<Trial> watcher) {
    Steps steps = new Steps(watcher);
    try {
      steps.take(pasted, wanted);
    } catch (FailureException e) {
      steps.say(steps.now.failing(explained(e.failure())));
    }
    return steps.now;
  }

  /** A certificate seems wrong to a computer whose clock is. */
  private Failure explained(Failure failure) {
    return failure.kind() == FailureKind.NOT_TRUSTED
        ? clockOff(hostClock.plainly(environment.baseUrl())).orElse(failure)
        : failure;
  }

  private Optional<Failure> clockOff(Optional<Instant> there) {
    Instant here = clock.instant();
    return there
        .filter(time -> Duration.between(here, time).abs().compareTo(TOLERANCE) > 0)
        .map(
            time ->
                Failure.of(FailureKind.CLOCK_WRONG, MINUTES.format(here), MINUTES.format(time)));
  }

  /** One trial. */
  private final class Steps {
    private final Consumer<Trial> watcher;
    private Trial now = Trial.NONE;

    Steps(Consumer<Trial> watcher) {
      this.watcher = watcher;
    }

    void say(Trial next) {
      now = next;
      watcher.accept(next);
    }

    void take(String pasted, Optional<String> wanted) {
      ApiToken token = ApiToken.parse(pasted);
      say(now.of(token));
      HostEndpoint there = new HostEndpoint(environment.baseUrl(), wanted.orElse(""), token);
      if (!isKnown(there)) {
        return;
      }
      say(now.valid(Right.GRANTED).lists(Right.TRYING, List.of()));
      List<PagesAccount> accounts = clients.apply(there).accounts();
      say(now.lists(accounts.isEmpty() ? Right.LACKING : Right.GRANTED, accounts));
      Optional<PagesAccount> chosen = chosen(there.accountId(), accounts);
      if (chosen.isPresent()) {
        say(now.choosing(chosen.get()).publishes(Right.TRYING));
        mayPublish(there.withAccount(chosen.get().id()));
        say(now.publishes(Right.GRANTED));
      }
    }

    /**
     * Whether the token can be used.
     *
     * @return false if that cannot be found out before somebody says which account is meant: an
     *     account's own token is verified there, and may not list it
     */
    private boolean isKnown(HostEndpoint there) {
      try {
        var status = clients.apply(there).verifyToken();
        say(now.noting(clockOff(hostClock.time(there.baseUrl()))));
        if (!status.active()) {
          throw FailureException.of(FailureKind.TOKEN_INACTIVE, status.state());
        }
        return true;
      } catch (FailureException e) {
        FailureKind kind = e.failure().kind();
        if (kind == FailureKind.ACCOUNT_NOT_FOUND) {
          say(now.valid(Right.UNTRIED).lists(Right.LACKING, List.of()));
          return false;
        }
        if (kind == FailureKind.TOKEN_REFUSED && isOfAnotherAccount(there)) {
          throw FailureException.of(FailureKind.ACCOUNT_REFUSED, there.accountId());
        }
        throw e;
      }
    }

    /** An account's own token is unknown to all others, but not altogether. */
    private boolean isOfAnotherAccount(HostEndpoint there) {
      if (there.accountId().isEmpty()) {
        return false;
      }
      try {
        clients.apply(there.withAccount("")).verifyToken();
        return true;
      } catch (FailureException e) {
        return e.failure().kind() == FailureKind.ACCOUNT_NOT_FOUND;
      }
    }

    private Optional<PagesAccount> chosen(String wanted, List<PagesAccount> accounts) {
      if (!wanted.isEmpty()) {
        return Optional.of(
            accounts.stream()
                .filter(account -> account.id().equals(wanted))
                .findFirst()
                .orElseGet(() -> new PagesAccount(wanted, "")));
      }
      return accounts.size() == 1 ? Optional.of(accounts.getFirst()) : Optional.empty();
    }

    /** Listing projects shows the right to read; an upload token is given to writers only. */
    private void mayPublish(HostEndpoint there) {
      PagesClient client = clients.apply(there);
      String project = readable(client, there.accountId());
      try {
        client.uploadToken(project);
      } catch (FailureException e) {
        FailureKind kind = e.failure().kind();
        if (kind != FailureKind.PROJECT_GONE && kind != FailureKind.HOST_REFUSED) {
          throw e;
        }
      }
    }

    private String readable(PagesClient client, String account) {
      try {
        return client.projects().stream()
            .filter(project -> !project.git())
            .findFirst()
            .map(PagesProject::name)
            .orElse(NOBODYS_PROJECT);
      } catch (FailureException e) {
        boolean listed = now.accounts().stream().anyMatch(one -> one.id().equals(account));
        throw e.failure().kind() == FailureKind.PERMISSION_MISSING && !listed
            ? FailureException.of(FailureKind.ACCOUNT_REFUSED, account)
            : e;
      }
    }
  }
}
