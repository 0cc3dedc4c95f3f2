package app.manit.workspace;

import app.manit.account.HostKind;
import app.manit.store.LibraryStore;
import java.util.function.Consumer;

/**
 * What takes long when it is done for the first time in a process, done beside what comes before
 * it: the library is opened, and the way to hosts is made ready, while a source is read.
 */
public final class Preparation {
  private final LibraryStore store;
  private final Consumer<HostKind> hosts;

  /**
   * @param hosts makes ready what talks to a host of this kind; asks none
   */
  public Preparation(LibraryStore store, Consumer<HostKind> hosts) {
    this.store = store;
    this.hosts = hosts;
  }

  /** Begins; whatever is needed before it is ready waits for it. */
  void begin(HostKind host) {
    store.openAhead();
    Thread.ofPlatform().daemon().name("manit-preparation").start(() -> hosts.accept(host));
  }
}
