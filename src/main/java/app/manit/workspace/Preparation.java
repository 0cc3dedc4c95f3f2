package app.manit.workspace;

import app.manit.store.LibraryStore;

/**
 * What takes long when it is done for the first time in a process, done beside what comes before
 * it: the library is opened, and the way to hosts is made ready, while a source is read.
 */
public final class Preparation {
  private final LibraryStore store;
  private final Runnable hosts;

  /**
   * @param hosts makes ready what talks to hosts; asks none
   */
  public Preparation(LibraryStore store, Runnable hosts) {
    this.store = store;
    this.hosts = hosts;
  }

  /** Begins; whatever is needed before it is ready waits for it. */
  void begin() {
    store.openAhead();
    Thread.ofPlatform().daemon().name("manit-preparation").start(hosts);
  }
}
