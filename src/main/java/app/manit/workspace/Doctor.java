package app.manit.workspace;

import app.manit.account.ConnectedAccount;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Standing;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.TokenStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Tries what publishing needs, and says of each thing whether it works. Changes nothing. */
public final class Doctor {
  private static final long ENOUGH_SPACE = 100L * 1024 * 1024;

  private final Path home;
  private final Workspace workspace;
  private final Function<HostEndpoint, PagesClient> clients;

  /**
   * @param home the data folder
   */
  public Doctor(Path home, Workspace workspace, Function<HostEndpoint, PagesClient> clients) {
    this.home = home;
    this.workspace = workspace;
    this.clients = clients;
  }

  /**
   * One thing that was tried.
   *
   * @param name {@code data-folder}, {@code disk-space}, {@code library}, {@code practice}, {@code
   *     cloudflare-token}, {@code cloudflare-account}
   * @param found what was found, in a few words
   * @param trouble why it does not work; empty when it does, or when it is not needed
   */
  public record Check(String name, String found, Optional<Failure> trouble) {}

  /** Tries everything, one after the other. */
  public List<Check> examine() {
    List<Check> checks = new ArrayList<>();
    checks.add(check("data-folder", () -> home.toString()));
    checks.add(check("disk-space", this::space));
    checks.add(check("library", this::library));
    checks.add(check("practice", this::practice));
    if (workspace.hosts().preferred() == HostKind.CLOUDFLARE) {
      checks.add(check("cloudflare-token", this::token));
      checks.add(check("cloudflare-account", this::account));
    } else {
      checks.add(
          new Check("cloudflare-token", "not connected: pages go to practice", Optional.empty()));
    }
    return checks;
  }

  private static Check check(String name, Callable<String> attempt) {
    try {
      return new Check(name, attempt.call(), Optional.empty());
    } catch (FailureException e) {
      return new Check(name, "", Optional.of(e.failure()));
    } catch (Exception e) {
      return new Check(
          name,
          "",
          Optional.of(Failure.of(FailureKind.PROGRAM_FAULT, e.getClass().getSimpleName())));
    }
  }

  private String space() throws IOException {
    long free = Files.getFileStore(home).getUsableSpace();
    if (free < ENOUGH_SPACE) {
      throw FailureException.of(FailureKind.DISK_FULL, home.toString());
    }
    return "%,d MiB free".formatted(free / (1024 * 1024));
  }

  private String library() {
    workspace.reconcile();
    return "%d pages".formatted(workspace.pages().size());
  }

  private String practice() {
    Hosts hosts = workspace.hosts();
    boolean before = hosts.practiceIsRunning();
    Connection connection = hosts.connect(HostKind.PRACTICE);
    clients.apply(connection.endpoint()).projects();
    return before ? "running at " + connection.endpoint().baseUrl() : "can be started";
  }

  private String token() {
    TokenStatus status = workspace.hosts().cloudflare().verify();
    if (!status.active()) {
      throw FailureException.of(FailureKind.TOKEN_INACTIVE, status.state());
    }
    return switch (workspace.hosts().cloudflare().standing()) {
      case Standing.Connected(ConnectedAccount account, boolean _) ->
          switch (account.keeping()) {
            case KEYCHAIN -> "valid, kept in the keychain";
            case FILE -> "valid, kept in a file with a passphrase";
            case SESSION -> "valid, kept in memory";
          };
      case Standing.FromEnvironment(), Standing.Practising() -> "valid, from the environment";
    };
  }

  private String account() {
    Connection connection = workspace.hosts().connect(HostKind.CLOUDFLARE);
    int projects = clients.apply(connection.endpoint()).projects().size();
    return "%s, %d projects".formatted(connection.label(), projects);
  }
}
