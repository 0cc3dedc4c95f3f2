package app.manit.ui.share;

import app.manit.library.ProjectId;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.Desk;
import app.manit.ui.task.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Counts how often the page in sight was shared. Used on the UI thread. */
final class ShareCounter {
  private final Desk desk;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<ShareCounts> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", ShareCounts.NONE);
  private Optional<ProjectId> page = Optional.empty();
  private boolean reading;

  ShareCounter(Desk desk, Background background, Notices notices) {
    this.desk = desk;
    this.background = background;
    this.notices = notices;
  }

  /** How often the page in sight was shared. */
  ReadOnlyObjectProperty<ShareCounts> counts() {
    return counts.getReadOnlyProperty();
  }

  /** Another page is in sight; empty for one that cannot be shared. */
  void look(Optional<ProjectId> next) {
    if (next.equals(page)) {
      return;
    }
    page = next;
    counts.set(ShareCounts.NONE);
    read();
  }

  /** Whoever runs through the library with the arrow keys does not queue up a question a page. */
  private void read() {
    if (reading || page.isEmpty()) {
      return;
    }
    ProjectId asked = page.get();
    reading = true;
    background.run(
        () -> desk.shares(asked),
        found -> {
          reading = false;
          if (!show(asked, found)) {
            read();
          }
        },
        failure -> {
          reading = false;
          notices.failed(failure);
        });
  }

  /** A page was shared this way. */
  void count(SharedPage shared, ShareTarget target) {
    background.run(
        () -> desk.shared(shared.id(), target), now -> show(shared.id(), now), notices::failed);
  }

  private boolean show(ProjectId of, ShareCounts now) {
    boolean inSight = page.equals(Optional.of(of));
    // An answer that was on its way meanwhile may be older than what is shown.
    if (inSight && now.total() >= counts.get().total()) {
      counts.set(now);
    }
    return inSight;
  }
}
