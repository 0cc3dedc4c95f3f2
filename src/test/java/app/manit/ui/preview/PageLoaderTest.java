package app.manit.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.VersionId;
import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.HandDelay;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class PageLoaderTest {
  private static final PageTarget ANA = target("ana");
  private static final PageTarget BEN = target("ben");

  private final FakeDesk desk = new FakeDesk();
  private final DirectBackground background = new DirectBackground();
  private final HandDelay delay = new HandDelay();
  private final FakeView view = new FakeView();
  private final List<PageTarget> settled = new ArrayList<>();

  private static PageTarget target(String name) {
    return new PageTarget(
        name, URI.create("http://" + name + ".localhost/"), Optional.of(VersionId.random()));
  }

  @Test
  void aPageIsNotedBeforeItIsLoadedAndForgottenWhenItWasQuiet() {
    PageLoader loader = loader();
    background.hold();
    loader.show(Optional.of(ANA));
    assertThat(desk.loading).containsExactly("ana");
    assertThat(view.loaded).isEmpty();

    background.release();
    assertThat(view.loaded).containsExactly(ANA.address());
    assertThat(loader.stage().get()).isEqualTo(PageStage.LOADING);
    view.state.set(PageView.State.LOADED);
    assertThat(loader.stage().get()).isEqualTo(PageStage.SHOWN);
    assertThat(desk.loading).containsExactly("ana");

    delay.pass();
    assertThat(desk.loading).isEmpty();
    assertThat(settled).containsExactly(ANA);
  }

  @Test
  void aPageThatStoppedTheProgramIsHeldBackAtTheNextStart() {
    PageLoader before = loader();
    before.show(Optional.of(ANA));
    // The program is killed here: the page never was quiet.

    FakeView fresh = new FakeView();
    PageLoader loader = new PageLoader(desk, background, delay, (page, shown) -> {});
    loader.show(Optional.of(ANA));
    loader.attach(fresh);
    assertThat(loader.stage().get()).isEqualTo(PageStage.HELD);
    assertThat(fresh.loaded).isEmpty();

    loader.show(Optional.of(BEN));
    assertThat(fresh.loaded).containsExactly(BEN.address());
    assertThat(desk.loading).contains("ana");

    loader.show(Optional.of(ANA));
    loader.again();
    assertThat(fresh.loaded).containsExactly(BEN.address(), ANA.address());
    fresh.state.set(PageView.State.LOADED);
    delay.pass();
    assertThat(desk.loading).isEmpty();
  }

  @Test
  void whatIsShownAlreadyIsNotLoadedAgain() {
    PageLoader loader = loader();
    loader.show(Optional.of(ANA));
    loader.show(Optional.of(ANA));
    assertThat(view.loaded).hasSize(1);

    loader.again();
    assertThat(view.loaded).hasSize(2);
  }

  @Test
  void aPageThatIsLeftBeforeItWasNotedIsNotLoaded() {
    PageLoader loader = loader();
    background.hold();
    loader.show(Optional.of(ANA));
    loader.show(Optional.of(BEN));
    background.release();
    background.release();
    background.release();

    assertThat(view.loaded).containsExactly(BEN.address());
    assertThat(desk.loading).containsExactly("ben");
  }

  @Test
  void aPageThatCannotBeHadSaysSoAndIsTriedAgain() {
    PageLoader loader = loader();
    loader.show(Optional.of(ANA));
    view.state.set(PageView.State.FAILED);
    assertThat(loader.stage().get()).isEqualTo(PageStage.FAILED);
    assertThat(desk.loading).isEmpty();

    loader.again();
    assertThat(view.loaded).hasSize(2);
    assertThat(loader.stage().get()).isEqualTo(PageStage.LOADING);
  }

  @Test
  void aFullDiskKeepsNobodyFromTheirPage() {
    FakeDesk full =
        new FakeDesk() {
          @Override
          public void beginLoad(String what) {
            throw FailureException.of(FailureKind.DISK_FULL, "/");
          }

          @Override
          public Set<String> interruptedLoads() {
            throw FailureException.of(FailureKind.DATA_UNAVAILABLE, "/");
          }
        };
    PageLoader loader = new PageLoader(full, background, delay, (page, shown) -> {});
    loader.attach(view);
    loader.show(Optional.of(ANA));

    assertThat(view.loaded).containsExactly(ANA.address());
  }

  @Test
  void whatComesFromElsewhereIsLookedForOnceMoreLater() {
    PageLoader loader = loader();
    loader.show(Optional.of(ANA));
    view.requests.add("http://ana.localhost/style.css");
    view.state.set(PageView.State.LOADED);
    assertThat(loader.elsewhere().get().count()).isZero();

    view.requests.add("https://fonts.example/inter.woff2");
    delay.pass();
    assertThat(loader.elsewhere().get().count()).isEqualTo(1);
  }

  @Test
  void nothingIsSaidOfAPageThatWasLeft() {
    PageLoader loader = loader();
    loader.show(Optional.of(ANA));
    view.state.set(PageView.State.LOADED);
    loader.show(Optional.empty());
    delay.pass();

    assertThat(settled).isEmpty();
    assertThat(loader.elsewhere().get()).isNull();
    assertThat(loader.stage().get()).isEqualTo(PageStage.WAITING);
    assertThat(desk.loading).isEmpty();
  }

  private PageLoader loader() {
    PageLoader loader = new PageLoader(desk, background, delay, (page, shown) -> settled.add(page));
    loader.attach(view);
    return loader;
  }

  private static final class FakeView implements PageView {
    final List<URI> loaded = new ArrayList<>();
    final List<String> requests = new ArrayList<>();
    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);

    @Override
    public Node node() {
      throw new UnsupportedOperationException("nothing to be seen");
    }

    @Override
    public void load(URI address) {
      loaded.add(address);
      state.set(State.LOADING);
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
      return state.getReadOnlyProperty();
    }

    @Override
    public void zoom(double zoom) {}

    @Override
    public List<String> requests() {
      return requests;
    }

    @Override
    public Image picture(int width, int height) {
      throw new UnsupportedOperationException("nothing to be seen");
    }
  }
}
