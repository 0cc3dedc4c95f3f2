package app.manit.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.platform.Autostart;
import app.manit.settings.ProxyChoice;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.Theme;
import app.manit.ui.DirectBackground;
import app.manit.ui.PageSamples;
import app.manit.ui.notice.Notices;
import app.manit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private final Words words = new Words(Locale.ENGLISH);
  private final Notices notices = new Notices(words, () -> PageSamples.NOW);
  private final DirectBackground background = new DirectBackground();
  private final List<Settings> kept = new ArrayList<>();
  private final Preferences preferences =
      new Preferences(Settings.USUAL, kept::add, background, notices);
  private final Login login = new Login();
  private final SettingsViewModel model =
      new SettingsViewModel(preferences, login, background, notices, words);

  @Test
  void aChoiceHoldsAtOnceAndIsKept() {
    model.of(Setting.THEME).setValue(Theme.DARK);

    assertThat(preferences.get(Setting.THEME)).isEqualTo(Theme.DARK);
    assertThat(kept).containsExactly(Settings.USUAL.with(Setting.THEME, Theme.DARK));
  }

  @Test
  void theSameChoiceAgainWritesNothing() {
    model.of(Setting.SCALE).setValue(125);
    model.of(Setting.SCALE).setValue(125);

    assertThat(kept).hasSize(1);
  }

  @Test
  void aPrefixThatCannotBeOneSaysSoAndIsNotKept() {
    model.prefix().set("Ana!");
    assertThat(model.prefixTrouble().get()).contains("small letters");
    assertThat(preferences.get(Setting.PREFIX)).contains("manit");

    model.prefix().set(" ana ");
    assertThat(model.prefixTrouble().get()).isEmpty();
    assertThat(preferences.get(Setting.PREFIX)).contains("ana");

    model.prefix().set("");
    assertThat(preferences.get(Setting.PREFIX)).isEmpty();
  }

  @Test
  void aProxyHoldsAsSoonAsItIsWhole() {
    model.way().setValue(SettingsViewModel.Way.MANUAL);
    assertThat(model.proxyTrouble().get()).isNotEmpty();
    model.proxy().set("proxy.example");
    assertThat(preferences.get(Setting.PROXY)).isEqualTo(new ProxyChoice.AsSystem());

    model.proxy().set("proxy.example:3128");
    assertThat(model.proxyTrouble().get()).isEmpty();
    assertThat(preferences.get(Setting.PROXY))
        .isEqualTo(new ProxyChoice.Manual("proxy.example", 3128));

    model.way().setValue(SettingsViewModel.Way.STRAIGHT);
    assertThat(preferences.get(Setting.PROXY)).isEqualTo(new ProxyChoice.Straight());
  }

  @Test
  void startingAtLoginIsTheSystemsToRemember() {
    assertThat(model.autostartPossible().get()).isTrue();
    model.autostart().set(true);
    assertThat(login.on).isTrue();

    login.refuses = true;
    model.autostart().set(false);
    assertThat(notices.shown()).hasSize(1);
    assertThat(model.autostart().get()).isTrue();
  }

  @Test
  void whatCannotBeKeptIsSaidAndHoldsUntilTheEnd() {
    Preferences full =
        new Preferences(
            Settings.USUAL,
            settings -> {
              throw FailureException.of(FailureKind.DISK_FULL, "/home");
            },
            background,
            notices);
    full.set(Setting.PREFIX, Optional.of("ana"));

    assertThat(full.get(Setting.PREFIX)).contains("ana");
    assertThat(notices.shown()).hasSize(1);
  }

  private static final class Login implements Autostart {
    private boolean on;
    private boolean refuses;

    @Override
    public boolean possible() {
      return true;
    }

    @Override
    public boolean on() {
      return on;
    }

    @Override
    public void set(boolean wanted) {
      if (refuses) {
        throw FailureException.of(FailureKind.DATA_UNAVAILABLE, "autostart");
      }
      on = wanted;
    }
  }
}
