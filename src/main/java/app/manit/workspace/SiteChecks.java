package app.manit.workspace;

import app.manit.serve.check.SiteCheck;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks pages through beside everything else, one after the other: what is found is for people, who
 * read it when the page is there; nothing else waits for it, and no process stays alive for it.
 */
final class SiteChecks {
  private final Executor thread = oneThread();

  /** A thread of the system's: looking through is all work, and would hold up virtual ones. */
  private static Executor oneThread() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("site-check").factory());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /** Begins to look a page through. */
  CompletableFuture<List<SiteWarning>> begin(Site site) {
    return CompletableFuture.supplyAsync(() -> SiteCheck.of(site), thread);
  }
}
