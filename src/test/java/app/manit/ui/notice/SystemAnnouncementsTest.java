package app.manit.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.notify.Notification;
import app.manit.ui.DirectBackground;
import app.manit.ui.PageSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemAnnouncementsTest {
  private final List<Notification> shown = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private Instant now = PageSamples.NOW;
  private final SystemAnnouncements announcements =
      new SystemAnnouncements(
          shown::add, new DirectBackground(), () -> now, () -> done.add("front"));

  @Test
  void theSameIsNotSaidTwiceInFiveSeconds() {
    Notice live = new Notice(Tone.SUCCESS, "“Ana” is live", "ana.pages.dev");
    announcements.announce(live);
    now = now.plusSeconds(4);
    announcements.announce(live);
    announcements.announce(new Notice(Tone.SUCCESS, "“Ben” is live", "ben.pages.dev"));
    assertThat(shown).hasSize(2);

    now = now.plusSeconds(2);
    announcements.announce(live);
    assertThat(shown).hasSize(3);
  }

  @Test
  void takingItUpBringsTheWindowToTheFrontFirst() {
    announcements.announce(
        new Notice(Tone.DANGER, "Not published", "").offering("Show", () -> done.add("shown")));
    Notification.Act act = shown.getFirst().act().orElseThrow();
    assertThat(act.text()).isEqualTo("Show");
    act.perform().run();

    assertThat(done).containsExactly("front", "shown");
  }
}
