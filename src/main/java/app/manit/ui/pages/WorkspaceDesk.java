package app.manit.ui.pages;

import app.manit.account.CloudflareAccess;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Standing;
import app.manit.deploy.DeployListener;
import app.manit.deploy.DeployQueue;
import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import app.manit.store.StoreNotice;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.Page;
import app.manit.workspace.PlannedAddress;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Room;
import app.manit.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The workspace, made when it is first needed: never on the way to the first frame. */
public final class WorkspaceDesk implements Desk {
  private final Supplier<Workspace> maker;
  private @Nullable Workspace made;

  /**
   * @param maker makes the workspace; called again only if it threw
   */
  public WorkspaceDesk(Supplier<Workspace> maker) {
    this.maker = maker;
  }

  private synchronized Workspace workspace() {
    Workspace workspace = made;
    if (workspace == null) {
      workspace = maker.get();
      made = workspace;
    }
    return workspace;
  }

  @Override
  public List<Page> pages() {
    return workspace().pages();
  }

  @Override
  public List<Intake> takeIn(Path path, IntakeTarget target) {
    return workspace().takeIn(path, target, IntakeListener.NONE);
  }

  @Override
  public List<Intake> takeInText(String text, String name, IntakeTarget target) {
    return workspace().takeInText(text, name, target, IntakeListener.NONE);
  }

  @Override
  public Publication publish(ProjectId page, PublishOptions options, DeployListener listener) {
    return new Queued(workspace().publish(page, options, listener));
  }

  @Override
  public void rename(ProjectId page, String title) {
    workspace().retitle(page, title);
  }

  @Override
  public void remove(ProjectId page, Removal how) {
    switch (how) {
      case HERE -> workspace().forget(page);
      case EVERYWHERE -> workspace().delete(page);
    }
  }

  @Override
  public void settle() {
    workspace().reconcile();
  }

  @Override
  public Site site(VersionId version) {
    return workspace().site(version);
  }

  @Override
  public List<SiteWarning> findings(VersionId version) {
    return workspace().findings(version);
  }

  @Override
  public ShareCounts shares(ProjectId page) {
    return workspace().shares(page);
  }

  @Override
  public ShareCounts shared(ProjectId page, ShareTarget target) {
    return workspace().shared(page, target);
  }

  @Override
  public List<Deployment> deployments(ProjectId page) {
    return workspace().history(page);
  }

  @Override
  public Optional<byte[]> thumbnail(VersionId version) {
    return workspace().thumbnails().find(version);
  }

  @Override
  public void keepThumbnail(VersionId version, byte[] png) {
    workspace().thumbnails().keep(version, png);
  }

  @Override
  public Set<String> interruptedLoads() {
    return workspace().loadNotes().standing();
  }

  @Override
  public void beginLoad(String what) {
    workspace().loadNotes().begin(what);
  }

  @Override
  public void endLoad(String what) {
    workspace().loadNotes().end(what);
  }

  @Override
  public void tidy() {
    workspace().tidy();
  }

  @Override
  public HostKind host() {
    return workspace().hosts().preferred();
  }

  @Override
  public Connection connect(HostKind host) {
    return workspace().hosts().connect(host);
  }

  @Override
  public Standing standing() {
    return cloudflare().standing();
  }

  @Override
  public OptionalInt pagesThere() {
    return cloudflare().pages();
  }

  @Override
  public CloudflareAccess cloudflare() {
    return workspace().hosts().cloudflare();
  }

  @Override
  public PlannedAddress plannedAddress(ProjectId page) {
    return workspace().plannedAddress(page, host());
  }

  @Override
  public Optional<Failure> nameTrouble(ProjectId page, String name) {
    return workspace().nameTrouble(page, host(), name);
  }

  @Override
  public Room room(ProjectId page) {
    return workspace().room(page);
  }

  @Override
  public List<StoreNotice> notices() {
    return workspace().notices();
  }

  private record Queued(DeployQueue.Ticket ticket) implements Publication {
    @Override
    public CompletableFuture<Deployment> end() {
      return ticket.end();
    }

    @Override
    public void cancel() {
      ticket.cancel();
    }

    @Override
    public void goFirst() {
      ticket.goFirst();
    }
  }
}
