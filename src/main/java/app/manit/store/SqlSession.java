package app.manit.store;

import app.manit.library.Address;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.SourceRef;
import app.manit.library.Version;
import app.manit.library.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session over the tables; what concerns one table stands there. */
final class SqlSession implements LibrarySession {
  private final ProjectTable projects;
  private final VersionTable versions;
  private final AddressTable addresses;
  private final DeploymentTable deployments;
  private final ShareTable shares;
  private final SettingTable settings;

  SqlSession(Sql sql) {
    projects = new ProjectTable(sql);
    versions = new VersionTable(sql);
    addresses = new AddressTable(sql);
    deployments = new DeploymentTable(sql);
    shares = new ShareTable(sql);
    settings = new SettingTable(sql);
  }

  @Override
  public List<Project> projects() {
    return projects.all();
  }

  @Override
  public Optional<Project> project(ProjectId id) {
    return projects.byId(id);
  }

  @Override
  public Optional<Project> projectNamed(String slug) {
    return projects.bySlug(slug);
  }

  @Override
  public Optional<Project> projectFrom(SourceRef source) {
    return projects.bySource(source);
  }

  @Override
  public void insert(Project project) {
    projects.insert(project);
  }

  @Override
  public void update(Project project) {
    projects.update(project);
  }

  @Override
  public void delete(ProjectId id) {
    projects.delete(id);
  }

  @Override
  public void insert(Version version) {
    projects.requireKnown(version.project(), version.title());
    versions.insert(version);
  }

  @Override
  public Optional<Version> version(VersionId id) {
    return versions.byId(id);
  }

  /** All versions there are. */
  Set<VersionId> versionIds() {
    return versions.ids();
  }

  /** The digests of all contents that versions refer to. */
  Set<String> contents() {
    return versions.contents();
  }

  @Override
  public Optional<Version> latestVersion(ProjectId id) {
    return versions.latest(id);
  }

  @Override
  public Map<ProjectId, VersionId> latestVersions() {
    return versions.latest();
  }

  @Override
  public Optional<Address> address(ProjectId id, HostKey host) {
    return addresses.at(id, host);
  }

  @Override
  public Optional<Address> addressNamed(HostKey host, String pagesProject) {
    return addresses.named(host, pagesProject);
  }

  @Override
  public List<Address> addresses(ProjectId id) {
    return addresses.of(id);
  }

  @Override
  public void put(Address address) {
    projects.requireKnown(address.project(), address.pagesProject());
    addresses.put(address);
  }

  @Override
  public void insert(Deployment deployment) {
    projects.requireKnown(deployment.project(), deployment.pagesProject());
    deployments.insert(deployment);
  }

  @Override
  public boolean update(Deployment deployment) {
    return deployments.update(deployment);
  }

  @Override
  public Optional<Deployment> deployment(DeploymentId id) {
    return deployments.byId(id);
  }

  @Override
  public List<Deployment> deployments(ProjectId id) {
    return deployments.of(id);
  }

  @Override
  public Map<ProjectId, Deployment> latestDeployments() {
    return deployments.latest();
  }

  @Override
  public Map<ProjectId, Deployment> latestDeployed() {
    return deployments.latestDeployed();
  }

  @Override
  public List<Deployment> unfinished() {
    return deployments.unfinished();
  }

  @Override
  public Map<String, Integer> shares(ProjectId id) {
    return shares.of(id);
  }

  @Override
  public void countShare(ProjectId id, String target) {
    projects.requireKnown(id, target);
    shares.count(id, target);
  }

  @Override
  public Optional<String> setting(String key) {
    return settings.get(key);
  }

  @Override
  public void setting(String key, String value) {
    settings.put(key, value);
  }
}
