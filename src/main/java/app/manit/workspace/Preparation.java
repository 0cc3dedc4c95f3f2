package app.manit.workspace;

import app.manit.account.HostKind;
import java.util.function.Consumer;

/**
 * What takes long when it is done for the first time in a process, done beside what comes before
 * it: the way to hosts is made ready while a source is read.
 */
public final class Preparation {
  private final Consumer<HostKind> hosts;

  /**
   * @param hosts makes ready what talks to a host of this kind; asks none
   */
  public Preparation(Consumer<HostKind> hosts) {
    this.hosts = hosts;
  }

  /** Begins; whatever is needed before it is ready waits for it. */
  void begin(HostKind host) {
    Thread.ofPlatform().daemon().name("manit-preparation").start(() -> hosts.accept(host));
  }
}
