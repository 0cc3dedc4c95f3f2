package app.manit.ui.fxml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.ui.notice.NoticesController;
import app.manit.ui.words.Words;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsTest {
  @Test
  void aControllerThatNobodyMadeIsAnErrorThatNamesIt() {
    Views views = new Views(new Words(Locale.ENGLISH).bundle(), Map.of());

    assertThatThrownBy(() -> views.load(NoticesController.class, "notices.fxml"))
        .hasMessage("cannot load notices.fxml")
        .rootCause()
        .hasMessageContaining(NoticesController.class.getName());
  }
}
