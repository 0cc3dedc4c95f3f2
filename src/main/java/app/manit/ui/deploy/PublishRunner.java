package app.manit.ui.deploy;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.ui.pages.Publishing;
import app.manit.workspace.PublishOptions;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Has pages published in the background. */
@FunctionalInterface
public interface PublishRunner {

  /**
   * Begins. Both listeners are called on the UI thread.
   *
   * @param wish what is different from the usual
   * @param moved told how far it is, at last with one that has ended
   * @param refused told why it could not even begin; then nothing more comes
   */
  Running start(
      ProjectId page,
      UnaryOperator<PublishOptions> wish,
      Consumer<Publishing> moved,
      Consumer<Failure> refused);

  /** One that has begun. */
  @FunctionalInterface
  interface Running {
    /** Asks for its end, which {@code moved} then tells. */
    void stop();

    /** Lets it go before all others that wait, where there are any. */
    default void goFirst() {}
  }
}
