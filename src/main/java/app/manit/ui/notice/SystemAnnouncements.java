package app.manit.ui.notice;

import app.manit.platform.notify.Notification;
import app.manit.platform.notify.Notifier;
import app.manit.ui.task.Background;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells by the system's own notifications; the same thing not twice in a row. */
public final class SystemAnnouncements implements Announcements {
  private static final Logger LOG = LoggerFactory.getLogger(SystemAnnouncements.class);
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Notifier notifier;
  private final Background background;
  private final InstantSource clock;
  private final Runnable toFront;
  private final Map<Said, Instant> said = new HashMap<>();

  private record Said(String title, String text) {}

  /**
   * @param notifier called on background threads
   * @param toFront brings the window to the front, on the UI thread
   */
  public SystemAnnouncements(
      Notifier notifier, Background background, InstantSource clock, Runnable toFront) {
    this.notifier = notifier;
    this.background = background;
    this.clock = clock;
    this.toFront = toFront;
  }

  @Override
  public void announce(Notice notice) {
    Instant now = clock.instant();
    said.values().removeIf(at -> at.plus(QUIET).isBefore(now));
    if (said.putIfAbsent(new Said(notice.title(), notice.text()), now) != null) {
      return;
    }
    Notification notification = outside(notice);
    background.run(
        () -> notifier.show(notification),
        shown -> LOG.debug("notification shown: {}", shown),
        failure -> LOG.info("No notification: {}", failure.kind()));
  }

  private Notification outside(Notice notice) {
    Optional<Notification.Act> act =
        notice.act().map(offered -> new Notification.Act(offered.label(), () -> takeUp(offered)));
    return new Notification(notice.title(), notice.text(), act);
  }

  private void takeUp(NoticeAct act) {
    background.onUi(
        () -> {
          toFront.run();
          act.perform().run();
        });
  }
}
