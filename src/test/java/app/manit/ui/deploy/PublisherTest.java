package app.manit.ui.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.pages.Pages;
import app.manit.ui.pages.Publishing;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import app.manit.workspace.PublishOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PublisherTest {
  private static final String HOST = "ana.pages.dev";

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final Notices notices = new Notices(new Words(Locale.ENGLISH), () -> PageSamples.NOW);
  private final Pages pages = new Pages(desk, background, notices);
  private final List<Begun> begun = new ArrayList<>();
  private final List<PageItem> ended = new ArrayList<>();
  private final Publisher publisher =
      new Publisher(pages, desk, this::begin, background, notices, ended::add);
  private final Page draft = PageSamples.draft("Ana", PageSamples.NOW);

  /** A publication that the test answers. */
  private static final class Begun {
    PublishOptions options;
    Consumer<Publishing> moved;
    Consumer<Failure> refused;
    boolean stopped;
  }

  private PublishRunner.Running begin(
      ProjectId page,
      UnaryOperator<PublishOptions> wish,
      Consumer<Publishing> moved,
      Consumer<Failure> refused) {
    Begun publication = new Begun();
    publication.options = wish.apply(PublishOptions.to(HostKind.PRACTICE));
    publication.moved = moved;
    publication.refused = refused;
    begun.add(publication);
    return () -> publication.stopped = true;
  }

  private PageItem page() {
    desk.library.add(draft);
    pages.refresh();
    return pages.items().getFirst();
  }

  @Test
  void aPageIsBusyFromTheClickToTheEnd() {
    PageItem page = page();
    publisher.publish(page);
    assertThat(page.now().status()).isEqualTo(PageStatus.WAITING);
    assertThat(publisher.running().get()).isEqualTo(1);

    begun
        .getFirst()
        .moved
        .accept(Publishing.ASKED.with(PageSamples.deploying(draft, HOST, Phase.UPLOAD, 6)));
    assertThat(page.now().status()).isEqualTo(PageStatus.PUBLISHING);

    Page online = PageSamples.online("Ana", HOST, Verification.VERIFIED, PageSamples.NOW);
    desk.library.set(0, online);
    begun.getFirst().moved.accept(Publishing.ASKED.endedAs(online.last().orElseThrow()));
    assertThat(page.now().status()).isEqualTo(PageStatus.LIVE);
    assertThat(page.now().publishing()).isEmpty();
    assertThat(publisher.running().get()).isZero();
    assertThat(ended).containsExactly(page);
  }

  @Test
  void aSecondClickDoesNothing() {
    PageItem page = page();
    publisher.publish(page);
    publisher.publish(page);

    assertThat(begun).hasSize(1);
  }

  @Test
  void whatCannotBeginSaysWhyAndCanBeTriedAgain() {
    PageItem page = page();
    publisher.publish(page);
    Failure why = Failure.of(FailureKind.CREDENTIALS_MISSING);
    begun.getFirst().refused.accept(why);

    assertThat(page.now().failure()).contains(why);
    assertThat(publisher.running().get()).isZero();
    publisher.publish(page);
    assertThat(page.now().failure()).isEmpty();
    assertThat(begun).hasSize(2);
  }

  @Test
  void theUsersWishesReachTheHost() {
    PageItem page = page();
    publisher.publishEverythingAnew(page);
    begun.getFirst().refused.accept(Failure.of(FailureKind.CREDENTIALS_MISSING));
    publisher.publishAt(page, "ana-links");

    assertThat(begun.getFirst().options.uploadEverything()).isTrue();
    assertThat(begun.getLast().options.address()).contains("ana-links");
  }

  @Test
  void stoppingIsAskedForAndToldByTheEnd() {
    PageItem page = page();
    publisher.publish(page);
    publisher.stop(page);

    assertThat(begun.getFirst().stopped).isTrue();
    assertThat(page.now().busy()).isTrue();
  }

  @Test
  void checkingAgainAsksTheHostAndReadsTheLibrary() {
    page();
    desk.library.set(0, PageSamples.online("Ana", HOST, Verification.VERIFIED, PageSamples.NOW));
    publisher.checkAgain();

    assertThat(desk.settled).isEqualTo(1);
    assertThat(pages.items().getFirst().now().status()).isEqualTo(PageStatus.LIVE);
  }
}
