package app.manit.library;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a deployment. A project without any is a draft; there is no state for that.
 *
 * <p>{@code QUEUED → DEPLOYING → DEPLOYED | FAILED | UNKNOWN | CANCELLED}, and {@code UNKNOWN →
 * DEPLOYED | FAILED} when the host has been asked.
 */
public enum DeploymentStatus {
  QUEUED,
  DEPLOYING,
  DEPLOYED,
  FAILED,
  UNKNOWN,
  CANCELLED;

  /** Which states may follow this one. */
  public Set<DeploymentStatus> next() {
    return switch (this) {
      case QUEUED -> EnumSet.of(DEPLOYING, FAILED, CANCELLED);
      case DEPLOYING -> EnumSet.of(DEPLOYING, DEPLOYED, FAILED, UNKNOWN, CANCELLED);
      case UNKNOWN -> EnumSet.of(DEPLOYED, FAILED, UNKNOWN);
      case DEPLOYED, FAILED, CANCELLED -> EnumSet.noneOf(DeploymentStatus.class);
    };
  }

  /**
   * Whether a record in this state may be replaced by one in the other: a legal transition, or the
   * same state with more known about it.
   */
  public boolean mayBecome(DeploymentStatus other) {
    return this == other || next().contains(other);
  }

  /** Whether somebody is, or should be, working on it: the old plan's word is PENDING. */
  public boolean pending() {
    return this == QUEUED || this == DEPLOYING;
  }
}
