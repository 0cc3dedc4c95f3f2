package app.manit.store;

import app.manit.store.Packs.Packed;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Looks thousands of contents up in {@link Packs}, for one piece of work: each pack is checked once
 * and not for each content, and the packs of other processes are looked for once.
 */
final class PackSearch {
  private final Packs packs;
  private final Predicate<Pack> check;
  private final Set<Pack> passed = ConcurrentHashMap.newKeySet();
  private boolean looked;

  /**
   * @param check whether a pack is still there
   */
  PackSearch(Packs packs, Predicate<Pack> check) {
    this.packs = packs;
    this.check = check;
  }

  /** Where a content lies, as far as is known without looking for packs. */
  Optional<Packed> known(String digest, long size) {
    Optional<Packed> found = packs.find(digest);
    while (found.isPresent() && !passes(found.get().pack())) {
      packs.forget(found.get().pack());
      lookLater();
      found = packs.find(digest);
    }
    return found.filter(packed -> packed.hasSize(size));
  }

  /** Where a content lies. */
  Optional<Packed> find(String digest, long size) throws IOException {
    Optional<Packed> found = known(digest, size);
    if (found.isPresent()) {
      return found;
    }
    look();
    return known(digest, size);
  }

  private boolean passes(Pack pack) {
    if (passed.contains(pack)) {
      return true;
    }
    boolean passes = check.test(pack);
    if (passes) {
      passed.add(pack);
    }
    return passes;
  }

  private synchronized void look() throws IOException {
    if (!looked) {
      packs.look();
      looked = true;
    }
  }

  private synchronized void lookLater() {
    looked = false;
  }
}
