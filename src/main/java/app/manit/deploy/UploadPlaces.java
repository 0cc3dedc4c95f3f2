package app.manit.deploy;

import java.util.concurrent.Semaphore;

/**
 * How many uploads may run at once: fewer, namely one, for the rest of a deployment whose host has
 * shown that it has too much to do. wrangler does the same.
 */
final class UploadPlaces {
  /** Gives up permits that are in use, too: they are not given back. */
  private static final class Places extends Semaphore {
    private static final long serialVersionUID = 1L;

    Places(int permits) {
      super(permits);
    }

    void reduceBy(int reduction) {
      reducePermits(reduction);
    }
  }

  private final Places places;
  private int atOnce;

  UploadPlaces(int atOnce) {
    this.places = new Places(atOnce);
    this.atOnce = atOnce;
  }

  /** Waits for a place. */
  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }

  /** One at a time from now on; those that run already end as they are. */
  synchronized void slowDown() {
    places.reduceBy(atOnce - 1);
    atOnce = 1;
  }
}
