package app.manit.deploy;

import app.manit.library.Phase;
import app.manit.pages.Asset;
import app.manit.pages.PagesClient;
import app.manit.pages.UploadPlan;
import app.manit.pages.UploadToken;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Sends buckets of assets side by side, each repeated on its own when a fault passes. */
final class Uploader {
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
    Semaphore places = new Semaphore(atOnce);
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

  private List<Asset> sendInTurn(List<Asset> bucket, Semaphore places, Tally tally)
      throws InterruptedException {
    places.acquire();
    try {
      send(bucket, tally);
    } finally {
      places.release();
    }
    return bucket;
  }

  private void send(List<Asset> bucket, Tally tally) {
    AtomicLong counted = new AtomicLong();
    calls.patiently(
        () ->
            token.using(
                (UploadToken jwt) -> {
                  AtomicLong sent = new AtomicLong();
                  pages.upload(
                      jwt, bucket, more -> tally.sent(newlySent(counted, sent.addAndGet(more))));
                  return bucket;
                }));
    tally.finished(bucket);
  }

  /** What this attempt has sent beyond the attempts before it: progress never goes back. */
  private static long newlySent(AtomicLong counted, long sent) {
    return Math.max(0, sent - counted.getAndAccumulate(sent, Math::max));
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
      if (more > 0) {
        bytes += more;
        tell();
      }
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
