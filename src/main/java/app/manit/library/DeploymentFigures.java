package app.manit.library;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a deployment took.
 *
 * @param files files in the version
 * @param uploadedFiles distinct asset keys that were sent
 * @param uploadedBytes their raw size, before base64
 * @param attempts how often the create-deployment call was made
 * @param phases how long each phase took; a phase that was not reached is absent
 */
public record DeploymentFigures(
    int files, int uploadedFiles, long uploadedBytes, int attempts, Map<Phase, Duration> phases) {

  /** Copies the map, in phase order. */
  public DeploymentFigures {
    Map<Phase, Duration> ordered = new EnumMap<>(Phase.class);
    ordered.putAll(phases);
    phases = Collections.unmodifiableMap(ordered);
  }

  /** Before anything was sent. */
  public static DeploymentFigures of(int files) {
    return new DeploymentFigures(files, 0, 0, 0, Map.of());
  }

  /** The same with the time that a phase took. */
  public DeploymentFigures took(Phase phase, Duration duration) {
    Map<Phase, Duration> more = new EnumMap<>(Phase.class);
    more.putAll(phases);
    more.put(phase, duration);
    return new DeploymentFigures(files, uploadedFiles, uploadedBytes, attempts, more);
  }

  /** The same with what was uploaded. */
  public DeploymentFigures uploaded(int keys, long bytes) {
    return new DeploymentFigures(files, keys, bytes, attempts, phases);
  }

  /** The same after one more create-deployment call. */
  public DeploymentFigures attempted() {
    return new DeploymentFigures(files, uploadedFiles, uploadedBytes, attempts + 1, phases);
  }
}
