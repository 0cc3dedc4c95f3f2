package app.manit.ui.pages;

import app.manit.account.CloudflareAccess;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.account.Standing;
import app.manit.deploy.DeployListener;
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
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.Page;
import app.manit.workspace.PlannedAddress;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the window needs of the program. Every method may touch disk or network, so none is called
 * on the UI thread; all throw {@link app.manit.failure.FailureException}.
 */
public interface Desk {

  /** All pages, the last changed first. */
  List<Page> pages();

  /** Takes in a file or folder; a list of fragments gives one page each. */
  List<Intake> takeIn(Path path, IntakeTarget target);

  /** Takes in the text of a fragment. */
  List<Intake> takeInText(String text, String name, IntakeTarget target);

  /** Has the newest version of a page published when it is its turn. */
  Publication publish(ProjectId page, PublishOptions options, DeployListener listener);

  /** Gives a page another title; its address stays. */
  void rename(ProjectId page, String title);

  /** Deletes a page; when a host cannot be asked, nothing of it is forgotten. */
  void remove(ProjectId page, Removal how);

  /** Asks hosts how deployments ended that nobody works on any more. */
  void settle();

  /** The page as it was at a version. */
  Site site(VersionId version);

  /** What Pages will do with a version that its author should know. */
  List<SiteWarning> findings(VersionId version);

  /** How often a page was shared. */
  ShareCounts shares(ProjectId page);

  /**
   * Counts that a page was shared this way once more.
   *
   * @return how often it was shared by now
   */
  ShareCounts shared(ProjectId page, ShareTarget target);

  /** All deployments of a page, newest first. */
  List<Deployment> deployments(ProjectId page);

  /** The PNG that was kept of a version. */
  Optional<byte[]> thumbnail(VersionId version);

  /** Keeps a PNG of a version. */
  void keepThumbnail(VersionId version, byte[] png);

  /** What was being loaded into the preview when the program was stopped. */
  Set<String> interruptedLoads();

  /** Writes down that something is going to be loaded into the preview, before it is. */
  void beginLoad(String what);

  /** Takes that back: it did no harm. */
  void endLoad(String what);

  /** Removes what no version needs any more; for quiet moments. */
  void tidy();

  /** Which host pages go to. */
  HostKind host();

  /** The way to a host; makes the practice host answer. */
  Connection connect(HostKind host);

  /** Where pages go, and as whom. */
  Standing standing();

  /** How many pages the account has; empty where nobody can be asked without a password. */
  OptionalInt pagesThere();

  /** Who we are at Cloudflare, to be changed. */
  CloudflareAccess cloudflare();

  /** Where a page will be at the host that pages go to, or is. */
  PlannedAddress plannedAddress(ProjectId page);

  /** What stands in the way of a name there, as far as the library and the account know. */
  Optional<Failure> nameTrouble(ProjectId page, String name);

  /** How much room there is for a page's files, and how much they need. */
  Room room(ProjectId page);

  /** What the user should be told about the library itself. */
  List<StoreNotice> notices();
}
