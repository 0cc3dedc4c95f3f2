package app.manit.ui.failure;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.failure.NextStep;
import app.manit.library.Verification;
import app.manit.ui.PageSamples;
import app.manit.ui.pages.PageState;
import app.manit.ui.words.Words;
import app.manit.workspace.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureScreensTest {
  private final FailureScreens screens = new FailureScreens(new Words(Locale.ENGLISH));

  @Test
  void aTokenThatIsRefusedLeadsToItsSettings() {
    FailureScreen screen = screen(Failure.of(FailureKind.TOKEN_REFUSED));

    assertThat(screen.message()).isEqualTo("Cloudflare does not know this API token.");
    assertThat(screen.act()).isEqualTo(NextStep.OPEN_TOKEN_SETTINGS);
    assertThat(screen.label()).isEqualTo("Open token settings");
    assertThat(screen.retryToo()).isTrue();
  }

  @Test
  void whatMayPassHasOneButton() {
    FailureScreen screen = screen(Failure.of(FailureKind.OFFLINE, "api.cloudflare.com"));

    assertThat(screen.label()).isEqualTo("Retry");
    assertThat(screen.retryToo()).isFalse();
  }

  @Test
  void aPageThatDiffersIsUploadedWhole() {
    assertThat(screen(Failure.of(FailureKind.DEPLOYMENT_REJECTED, "…")).label())
        .isEqualTo("Upload everything again");
  }

  @Test
  void aNameThatIsTakenAsksForAnother() {
    assertThat(screen(Failure.of(FailureKind.PROJECT_NAME_TAKEN, "ana")).needsName()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void everyFailureHasAButtonThatSaysWhatItDoes(FailureKind kind) {
    FailureScreen screen = screen(Failure.of(kind, List.of("one", "two", "three"), "a detail"));

    assertThat(screen.label()).isNotBlank();
    assertThat(screen.message()).isNotBlank();
    assertThat(screen.next()).isNotBlank();
  }

  @Test
  void theDetailsAreWhatAReportNeeds() {
    FailureScreen screen =
        screen(Failure.of(FailureKind.HOST_REFUSED, List.of("8000000"), "ray 8f1"));

    assertThat(screen.details())
        .contains("kind: host-refused", "detail: ray 8f1", "page: ana", "phase: publish")
        .contains("project: ana at https://api.cloudflare.com/client/v4");
  }

  @Test
  void nothingIsShownWhereNothingWentWrong() {
    Page pending =
        PageSamples.online("Ana", "ana.pages.dev", Verification.PENDING, PageSamples.NOW);

    assertThat(screens.of(PageState.of(pending))).isNull();
  }

  private FailureScreen screen(Failure why) {
    Page page = PageSamples.draft("Ana", PageSamples.NOW);
    return screens.of(
        PageState.of(PageSamples.failed(page, "ana.pages.dev", why, PageSamples.NOW)));
  }
}
