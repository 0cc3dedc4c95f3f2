package app.manit.deploy;

import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * Runs deployments in the background, a few at once. Of several requests for one project that wait,
 * the last is deployed: the others would only put an older version online for a moment.
 */
public final class DeployQueue {
  private final Deployer deployer;
  private final IntSupplier sideBySide;
  private final List<Ticket> waiting = new ArrayList<>();
  private int running;

  /**
   * @param sideBySide how many deployments run at once; asked whenever one comes or goes
   */
  public DeployQueue(Deployer deployer, IntSupplier sideBySide) {
    this.deployer = deployer;
    this.sideBySide = sideBySide;
  }

  /**
   * Writes the job down and runs it when there is a place. Blocks only for the writing.
   *
   * @param listener told on background threads
   */
  public Ticket submit(DeployJob job, DeployListener listener) {
    Ticket ticket = new Ticket(deployer.enqueue(job), listener);
    listener.changed(ticket.queued());
    listener.progress(read(job.version()));
    line(ticket);
    admit();
    return ticket;
  }

  /** Reading is over, but it is a part of what is told. */
  private static Progress read(Version version) {
    int files = version.files().size();
    long bytes = version.files().stream().mapToLong(VersionFile::size).sum();
    return new Progress(Phase.READ, files, files, bytes, bytes);
  }

  /** Takes the place of one that waits for the same project; else the last. */
  private synchronized void line(Ticket ticket) {
    List<Ticket> same =
        waiting.stream()
            .filter(other -> other.queued().project().equals(ticket.queued().project()))
            .toList();
    waiting.add(same.isEmpty() ? waiting.size() : waiting.indexOf(same.getFirst()), ticket);
    same.forEach(Ticket::cancel);
  }

  private void admit() {
    int places = sideBySide.getAsInt();
    synchronized (this) {
      while (running < places && !waiting.isEmpty()) {
        running++;
        waiting.removeFirst().start(this::leave);
      }
      tellPlaces();
    }
  }

  private void leave() {
    synchronized (this) {
      running--;
    }
    admit();
  }

  /** One that is cancelled needs no place to come to its end. */
  private synchronized void cancelled(Ticket ticket) {
    if (waiting.remove(ticket)) {
      ticket.start(() -> {});
      tellPlaces();
    }
  }

  private synchronized void advance(Ticket ticket) {
    if (waiting.remove(ticket)) {
      waiting.addFirst(ticket);
      tellPlaces();
    }
  }

  private void tellPlaces() {
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).listener.waiting(i);
    }
  }

  /** A deployment that was asked for. */
  public final class Ticket {
    private final Deployer.Enqueued enqueued;
    private final DeployListener listener;
    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<Deployment> end = new CompletableFuture<>();

    private Ticket(Deployer.Enqueued enqueued, DeployListener listener) {
      this.enqueued = enqueued;
      this.listener = listener;
    }

    private void start(Runnable then) {
      Thread.ofVirtual().name("deploy-" + enqueued.job().project().slug()).start(() -> run(then));
    }

    private void run(Runnable then) {
      try {
        end.complete(deployer.run(enqueued, cancellation, listener));
      } catch (RuntimeException | Error e) {
        end.completeExceptionally(e);
      } finally {
        then.run();
      }
    }

    /** The record as it was when it was written down. */
    public Deployment queued() {
      return enqueued.deployment();
    }

    /** Completes with the record at its end, whichever that is. */
    public CompletableFuture<Deployment> end() {
      return end;
    }

    /** Stops it where it is; after the create call it is only no longer watched. */
    public void cancel() {
      cancellation.request();
      cancelled(this);
    }

    /** Lets it go before all others that wait; does nothing once it runs. */
    public void goFirst() {
      advance(this);
    }
  }
}
