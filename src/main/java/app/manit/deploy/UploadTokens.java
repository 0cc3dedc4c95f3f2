package app.manit.deploy;

import app.manit.pages.HostEndpoint;
import app.manit.pages.UploadToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The permissions to upload that this process was given, to be used again while they are valid. In
 * memory only: they are secrets.
 */
final class UploadTokens {
  /** Less is not worth beginning with: it would have to be renewed on the way. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<ProjectAtHost, UploadToken> given = new ConcurrentHashMap<>();

  UploadTokens(Clock clock) {
    this.clock = clock;
  }

  /** Keeps one, unless it does not say how long it is valid. */
  UploadToken keep(HostEndpoint host, String project, UploadToken token) {
    given.values().removeIf(other -> other.expiredAt(clock.instant()));
    if (token.expiresAt().isPresent()) {
      given.put(new ProjectAtHost(host, project), token);
    }
    return token;
  }

  /** One that is valid for a while. */
  Optional<UploadToken> valid(HostEndpoint host, String project) {
    return Optional.ofNullable(given.get(new ProjectAtHost(host, project)))
        .filter(token -> !token.expiredAt(clock.instant().plus(LEAST)));
  }

  /** The project is gone, and with it what it permitted. */
  void forget(HostEndpoint host, String project) {
    given.remove(new ProjectAtHost(host, project));
  }
}
