package app.manit.cli;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.library.Phase;

/** Shows how a deployment moves on. Called on several threads. */
interface PhaseView {
  /** Shows nothing: for scripts. */
  PhaseView NONE =
      new PhaseView() {
        @Override
        public void entered(Phase phase) {}

        @Override
        public void moved(Progress progress) {}

        @Override
        public void retrying(RetryNotice notice) {}

        @Override
        public void ended(boolean well) {}
      };

  /** A phase begins, which ends the one before; may be told again of the one that runs. */
  void entered(Phase phase);

  /** The phase that runs moved on. */
  void moved(Progress progress);

  /** A call failed and will be made again. */
  void retrying(RetryNotice notice);

  /** No further phase comes. */
  void ended(boolean well);
}
