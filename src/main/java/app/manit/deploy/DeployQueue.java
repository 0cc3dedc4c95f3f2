package app.manit.deploy;

import app.manit.library.Deployment;
import app.manit.library.ProjectId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Runs deployments in the background, a few at once. Of several requests for one project that wait,
 * the last is deployed: the others would only put an older version online for a moment.
 */
public final class DeployQueue {
  private final Deployer deployer;
  private final Semaphore places;
  private final Map<ProjectId, Ticket> waiting = new LinkedHashMap<>();

  /**
   * @param sideBySide how many deployments run at once
   */
  public DeployQueue(Deployer deployer, int sideBySide) {
    this.deployer = deployer;
    this.places = new Semaphore(sideBySide, true);
  }

  /**
   * Writes the job down and runs it when there is a place. Blocks only for the writing.
   *
   * @param listener told on background threads
   */
  public Ticket submit(DeployJob job, DeployListener listener) {
    Deployer.Enqueued enqueued = deployer.enqueue(job);
    Ticket ticket = new Ticket(enqueued.deployment());
    Ticket replaced;
    synchronized (waiting) {
      replaced = waiting.put(job.project().id(), ticket);
    }
    if (replaced != null) {
      replaced.cancel();
    }
    listener.changed(enqueued.deployment());
    Thread.ofVirtual()
        .name("deploy-" + job.project().slug())
        .start(() -> runInTurn(enqueued, ticket, listener));
    return ticket;
  }

  private void runInTurn(Deployer.Enqueued enqueued, Ticket ticket, DeployListener listener) {
    try {
      places.acquire();
      try {
        synchronized (waiting) {
          waiting.remove(enqueued.deployment().project(), ticket);
        }
        ticket.end.complete(deployer.run(enqueued, ticket.cancellation, listener));
      } finally {
        places.release();
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      ticket.end.completeExceptionally(e);
    }
  }

  /** A deployment that was asked for. */
  public static final class Ticket {
    private final Deployment queued;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<Deployment> end = new CompletableFuture<>();

    private Ticket(Deployment queued) {
      this.queued = queued;
    }

    /** The record as it was when it was written down. */
    public Deployment queued() {
      return queued;
    }

    /** Completes with the record at its end, whichever that is. */
    public CompletableFuture<Deployment> end() {
      return end;
    }

    /** Stops it where it is; after the create call it is only no longer watched. */
    public void cancel() {
      cancellation.request();
    }
  }
}
