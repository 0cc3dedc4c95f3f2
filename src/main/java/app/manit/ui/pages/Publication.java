package app.manit.ui.pages;

import app.manit.library.Deployment;
import java.util.concurrent.CompletableFuture;

/** A deployment that was asked for. */
public interface Publication {

  /** Completes with its record at its end, whichever that is. */
  CompletableFuture<Deployment> end();

  /** Stops it where it is, if that is still possible. */
  void cancel();

  /** Lets it go before all others that wait; does nothing once it runs. */
  void goFirst();
}
