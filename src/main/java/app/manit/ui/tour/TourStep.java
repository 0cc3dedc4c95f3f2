package app.manit.ui.tour;

import java.util.List;

/**
 * One of the first steps.
 *
 * @see TourViewModel
 */
public enum TourStep {
  /** Here is the page. */
  SEE(),
  /** This makes it public. */
  PUBLISH("publish"),
  /** This brings it to others. */
  SHARE("copy", "plate");

  private final List<String> targets;

  TourStep(String... targets) {
    this.targets = List.of(targets);
  }

  /** The ids of what the step is about. */
  List<String> targets() {
    return targets;
  }

  /** Counted from one. */
  int number() {
    return List.of(values()).indexOf(this) + 1;
  }
}
