package app.manit.cli;

/** Where a command that deploys tells what it does and what came of it. */
interface DeployOutput {
  /** A source is worked on. */
  void begins(String source);

  /** Shows how it moves on. */
  PhaseView phases();

  /** One page has come to its end, whichever that is. */
  void ends(DeployReport report);

  /** For scripts: nothing but one object a page. */
  static DeployOutput json(JsonLines lines) {
    return new DeployOutput() {
      @Override
      public void begins(String source) {}

      @Override
      public PhaseView phases() {
        return PhaseView.NONE;
      }

      @Override
      public void ends(DeployReport report) {
        lines.print(report);
      }
    };
  }
}
