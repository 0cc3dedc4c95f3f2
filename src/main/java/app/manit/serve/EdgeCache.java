package app.manit.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the edge remembers: each entry for so long after it was put, and of too many those that were
 * longest without use go first.
 */
final class EdgeCache<K, V> {
  private static final int MAX_ENTRIES = 2_000;

  private record Kept<V>(V value, Instant end) {}

  private final Clock clock;
  private final Duration life;
  private final Map<K, Kept<V>> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  EdgeCache(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  synchronized void put(K key, V value) {
    entries.put(key, new Kept<>(value, clock.instant().plus(life)));
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key))
        .filter(kept -> clock.instant().isBefore(kept.end()))
        .map(Kept::value);
  }
}
