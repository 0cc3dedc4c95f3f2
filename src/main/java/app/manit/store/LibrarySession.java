package app.manit.store;

import app.manit.library.Address;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.SourceRef;
import app.manit.library.Version;
import app.manit.library.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The library during one turn: what is read belongs together, what is written is kept whole or not
 * at all. Lives as long as the function it is given to.
 *
 * <p>Writing in a session that was opened for reading throws {@link IllegalStateException}, as does
 * everything that only a mistake of the program can cause: a row written twice, a row that belongs
 * to nothing, an illegal transition.
 */
public interface LibrarySession {

  /** All projects, the one that changed last first. */
  List<Project> projects();

  /** The project of that id, unless it was deleted. */
  Optional<Project> project(ProjectId id);

  /** The project of that local name. */
  Optional<Project> projectNamed(String slug);

  /** The project that was made from that source; of several, the one that changed last. */
  Optional<Project> projectFrom(SourceRef source);

  /**
   * Adds a project.
   *
   * @throws app.manit.failure.FailureException NAME_IN_USE if its slug belongs to another
   */
  void insert(Project project);

  /**
   * Writes a project over what was known of it.
   *
   * @throws app.manit.failure.FailureException NAME_IN_USE if its slug belongs to another;
   *     NAME_UNKNOWN if it was deleted meanwhile
   */
  void update(Project project);

  /** Removes a project with its versions, addresses and deployments; unknown ones are ignored. */
  void delete(ProjectId id);

  /**
   * Adds a version; its contents must lie in the {@link ObjectStore} already.
   *
   * @throws app.manit.failure.FailureException NAME_UNKNOWN if its project was deleted meanwhile
   */
  void insert(Version version);

  /** The version with its files. */
  Optional<Version> version(VersionId id);

  /** The version of that project that was added last. */
  Optional<Version> latestVersion(ProjectId id);

  /** For each project that has one: the version that was added last. */
  Map<ProjectId, VersionId> latestVersions();

  /** The project's address at that host, once one was chosen. */
  Optional<Address> address(ProjectId id, HostKey host);

  /** The address of that name at that host, whichever project it belongs to. */
  Optional<Address> addressNamed(HostKey host, String pagesProject);

  /** The project's addresses at all hosts. */
  List<Address> addresses(ProjectId id);

  /**
   * Adds or replaces the project's address at that host.
   *
   * @throws app.manit.failure.FailureException NAME_IN_USE if another project of this library has
   *     that Pages project; NAME_UNKNOWN if the project was deleted meanwhile
   */
  void put(Address address);

  /**
   * Adds a deployment.
   *
   * @throws app.manit.failure.FailureException NAME_UNKNOWN if its project was deleted meanwhile
   */
  void insert(Deployment deployment);

  /**
   * Writes a deployment over what was known of it. The state may stay as it is or go where {@link
   * DeploymentStatus#next()} allows; what names it (project, version, host) never changes.
   *
   * @return whether it was written; not if the page was deleted meanwhile, and this with it
   * @throws IllegalStateException if the transition is illegal
   */
  boolean update(Deployment deployment);

  /** The deployment of that id. */
  Optional<Deployment> deployment(DeploymentId id);

  /** The project's deployments, newest first. */
  List<Deployment> deployments(ProjectId id);

  /** For each project that has one: the newest deployment. */
  Map<ProjectId, Deployment> latestDeployments();

  /** For each project that has one: the newest deployment that reached its host. */
  Map<ProjectId, Deployment> latestDeployed();

  /** Deployments that have no final state, oldest first: QUEUED, DEPLOYING, UNKNOWN. */
  List<Deployment> unfinished();

  /**
   * How often the project was shared, by the way it went; ways that were never used are missing.
   */
  Map<String, Integer> shares(ProjectId id);

  /**
   * Counts that the project was shared this way once more.
   *
   * @throws app.manit.failure.FailureException NAME_UNKNOWN if the project was deleted meanwhile
   */
  void countShare(ProjectId id, String target);

  /** What is kept under that key. */
  Optional<String> setting(String key);

  /** Keeps a value under a key; never a secret. */
  void setting(String key, String value);
}
