package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final Map<ProjectId, Consumer<Publishing>> moved = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(
          pages,
          desk,
          (page, wish, move, refused) -> {
            moved.put(page, move);
            return new PublishRunner.Running() {
              @Override
              public void stop() {
                asked.add("stop " + title(page));
              }

              @Override
              public void goFirst() {
                asked.add("first " + title(page));
              }
            };
          },
          background,
          notices,
          ended -> {});
  private final QueueViewModel model = new QueueViewModel(publisher, words);

  @BeforeEach
  void threePagesArePublished() {
    for (String title : List.of("Ana", "Ben", "Cleo")) {
      desk.library.add(PageSamples.draft(title, PageSamples.NOW));
    }
    pages.refresh();
    pages.items().forEach(publisher::publish);
  }

  @Test
  void whatRunsComesFirstThenWhatWaitsInItsOrder() {
    move("Ana", Publishing.ASKED.behind(1));
    move("Cleo", Publishing.ASKED.behind(0));
    move("Ben", running("Ben"));

    assertThat(model.rows().get())
        .extracting(QueueRow::title, QueueRow::word, QueueRow::mayGoFirst)
        .containsExactly(
            tuple("Ben", "Uploading 15 %", false),
            tuple("Cleo", "Next", false),
            tuple("Ana", "Behind 1 other", true));
    assertThat(model.line().getValue()).isEqualTo("2 pages in the queue ·");
  }

  @Test
  void eachCanBeStoppedAndGoFirst() {
    move("Ana", Publishing.ASKED.behind(1));
    model.goFirst(model.rows().get().getFirst());
    model.stop(model.rows().get().getLast());

    assertThat(asked).containsExactly("first Ana", "stop Cleo");
  }

  @Test
  void whatHasEndedLeaves() {
    move("Ana", running("Ana"));
    Page ben = PageSamples.online("Ben", "ben.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    move("Ben", Publishing.ASKED.endedAs(ben.last().orElseThrow()));

    assertThat(model.rows().get()).extracting(QueueRow::title).containsExactly("Ana", "Cleo");
    assertThat(model.line().getValue()).isEqualTo("1 page in the queue ·");
  }

  private Publishing running(String title) {
    return Publishing.ASKED.with(
        PageSamples.deploying(item(title).now().page(), "x.pages.dev", Phase.UPLOAD, 6));
  }

  private void move(String title, Publishing now) {
    moved.get(item(title).id()).accept(now);
  }

  private PageItem item(String title) {
    return pages.items().stream()
        .filter(item -> item.now().page().project().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private String title(ProjectId page) {
    return pages.find(page).orElseThrow().now().page().project().title();
  }
}
