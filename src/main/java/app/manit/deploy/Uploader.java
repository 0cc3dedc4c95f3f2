package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import app.manit.pages.Asset;
import app.manit.pages.PagesClient;
import app.manit.pages.UploadPlan;
import app.manit.pages.UploadToken;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends buckets of assets side by side, each repeated on its own when a fault passes. */
final class Uploader {
  /** What tells that fewer requests at once would be better. */
  private static final Set<FailureKind> OVERTAXED =
      EnumSet.of(FailureKind.HOST_BUSY, FailureKind.RATE_LIMITED);

  private final PagesClient pages;
  private final HostCalls calls;
  private final RenewingToken token;
  private final DeployListener listener;
  private final int atOnce;

  /**
   * @param atOnce how many buckets go up side by side
   */
  Uploader(
      PagesClient pages,
      HostCalls calls,
      RenewingToken token,
      DeployListener listener,
      int atOnce) {
    this.pages = pages;
    this.calls = calls;
    this.token = token;
    this.listener = listener;
    this.atOnce = atOnce;
  }

  /** Sends all of them, or throws the first failure after stopping the others. */
  void upload(UploadPlan plan) {
    if (!plan.buckets().isEmpty()) {
      calls.once(
          () -> {
            sendAll(plan);
            return plan;
          });
    }
  }

  private void sendAll(UploadPlan plan) throws InterruptedException {
    List<List<Asset>> buckets = plan.buckets();
    Tally tally = new Tally(plan);
    UploadPlaces places = new UploadPlaces(atOnce);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      ExecutorCompletionService<List<Asset>> running = new ExecutorCompletionService<>(threads);
      for (List<Asset> bucket : buckets) {
        running.submit(() -> sendInTurn(bucket, places, tally));
      }
      for (int i = 0; i < buckets.size(); i++) {
        await(running.take());
      }
    } finally {
      threads.shutdownNow();
      threads.close();
    }
  }

  private static void await(Future<List<Asset>> bucket) throws InterruptedException {
    try {
      bucket.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("an upload threw what it does not declare", e.getCause());
    }
  }

  private List<Asset> sendInTurn(List<Asset> bucket, UploadPlaces places, Tally tally)
      throws InterruptedException {
    places.enter();
    try {
      send(bucket, places, new BucketTally(tally));
    } finally {
      places.leave();
    }
    tally.finished(bucket);
    return bucket;
  }

  private void send(List<Asset> bucket, UploadPlaces places, BucketTally tally) {
    try {
      calls.patiently(() -> sendOnce(bucket, places, tally));
    } catch (FailureException e) {
      if (e.failure().kind() != FailureKind.UPLOAD_TOO_LARGE || bucket.size() == 1) {
        throw e;
      }
      // Gateways have limits of their own, which only they know.
      send(bucket.subList(0, bucket.size() / 2), places, tally);
      send(bucket.subList(bucket.size() / 2, bucket.size()), places, tally);
      return;
    }
    tally.arrived(bucket);
  }

  private List<Asset> sendOnce(List<Asset> bucket, UploadPlaces places, BucketTally tally) {
    try {
      return token.using(
          (UploadToken jwt) -> {
            tally.begin();
            pages.upload(jwt, bucket, tally::sent);
            return bucket;
          });
    } catch (FailureException e) {
      if (OVERTAXED.contains(e.failure().kind())) {
        places.slowDown();
      }
      throw e;
    }
  }

  /** What one bucket has sent, however often it was begun: progress never goes back. */
  private static final class BucketTally {
    private final Tally tally;
    private long arrived;
    private long sent;
    private long told;

    BucketTally(Tally tally) {
      this.tally = tally;
    }

    synchronized void begin() {
      sent = arrived;
    }

    synchronized void sent(long more) {
      sent += more;
      if (sent > told) {
        tally.sent(sent - told);
        told = sent;
      }
    }

    synchronized void arrived(List<Asset> part) {
      arrived += part.stream().mapToLong(Asset::size).sum();
    }
  }

  /** Adds up what all buckets have sent, and tells it. */
  private final class Tally {
    private final int totalFiles;
    private final long totalBytes;
    private int files;
    private long bytes;

    Tally(UploadPlan plan) {
      totalFiles = plan.assets();
      totalBytes = plan.bytes();
      tell();
    }

    synchronized void sent(long more) {
      bytes += more;
      tell();
    }

    synchronized void finished(List<Asset> bucket) {
      files += bucket.size();
      tell();
    }

    private void tell() {
      listener.progress(new Progress(Phase.UPLOAD, files, totalFiles, bytes, totalBytes));
    }
  }
}
