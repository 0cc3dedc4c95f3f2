package app.manit.pages;

import app.manit.pages.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deployment at the host.
 *
 * @param url the address of this one immutable deployment, with scheme; empty if the host did not
 *     say or named one that it can have no site at
 * @param latestStage how far it has come
 * @param commitHash what the client named it; ours is our own deployment id
 * @param createdOn by the host's clock; {@link Instant#EPOCH} if the host did not say
 * @param aliases further addresses with scheme
 * @param skipReason why the host decided not to do it, if it did so
 */
public record PagesDeployment(
    String id,
    String url,
    Environment environment,
    Stage latestStage,
    Optional<String> commitHash,
    Instant createdOn,
    List<String> aliases,
    Optional<String> skipReason) {

  /** Whether it goes to the permanent address or to a preview of its own. */
  public enum Environment {
    PRODUCTION,
    PREVIEW
  }

  /**
   * A step and its state, in the host's words.
   *
   * @param name {@code queued}, {@code initialize}, {@code clone_repo}, {@code build}, {@code
   *     deploy}
   * @param status {@code idle}, {@code active}, {@code success}, {@code failure}, {@code canceled}
   */
  public record Stage(String name, String status) {
    static Stage of(@Nullable Json json) {
      return json == null
          ? new Stage("", "")
          : new Stage(
              Objects.requireNonNullElse(json.text("name"), ""),
              Objects.requireNonNullElse(json.text("status"), ""));
    }
  }

  /** Copies the list. */
  public PagesDeployment {
    aliases = List.copyOf(aliases);
  }

  static Optional<PagesDeployment> of(Json json, SiteHosts hosts) {
    return Optional.ofNullable(json.text("id"))
        .filter(Routes::isSegment)
        .map(
            id ->
                new PagesDeployment(
                    id,
                    Optional.ofNullable(json.text("url")).flatMap(hosts::url).orElse(""),
                    "preview".equals(json.text("environment"))
                        ? Environment.PREVIEW
                        : Environment.PRODUCTION,
                    Stage.of(json.at("latest_stage")),
                    commitHash(json.at("deployment_trigger")),
                    Optional.ofNullable(json.text("created_on"))
                        .flatMap(Instants::parse)
                        .orElse(Instant.EPOCH),
                    json.texts("aliases"),
                    Boolean.TRUE.equals(json.flag("is_skipped"))
                        ? Optional.of(Objects.requireNonNullElse(json.text("skip_reason"), ""))
                        : Optional.empty()));
  }

  private static Optional<String> commitHash(@Nullable Json trigger) {
    Json metadata = trigger == null ? null : trigger.at("metadata");
    return Optional.ofNullable(metadata == null ? null : metadata.text("commit_hash"))
        .filter(hash -> !hash.isEmpty());
  }

  /** Whether it is online: an earlier stage's success is not yet an end. */
  public boolean succeeded() {
    return latestStage.equals(new Stage("deploy", "success"));
  }

  /** Whether it has ended without being online. */
  public boolean failed() {
    return skipReason.isPresent()
        || latestStage.status().equals("failure")
        || latestStage.status().equals("canceled");
  }
}
