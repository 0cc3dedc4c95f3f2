package app.manit.ui.intake;

import app.manit.ui.pages.PageItem;
import java.util.List;
import java.util.Optional;

/** The ways to take something in by a button, a menu or a key. Used on the UI thread. */
public final class IntakeActs {
  private final IntakeViewModel intake;
  private final Chooser chooser;
  private final Pasteboard pasteboard;

  /** Offers them. */
  public IntakeActs(IntakeViewModel intake, Chooser chooser, Pasteboard pasteboard) {
    this.intake = intake;
    this.chooser = chooser;
    this.pasteboard = pasteboard;
  }

  /** Lets the user choose files. */
  public void chooseFiles() {
    intake.takePaths(chooser.files());
  }

  /** Lets the user choose a folder. */
  public void chooseFolder() {
    chooser.folder().ifPresent(folder -> intake.takePaths(List.of(folder)));
  }

  /** Lets the user choose a file that becomes a new version of this page. */
  public void chooseFor(PageItem page) {
    chooser
        .file()
        .ifPresent(file -> intake.takeOnto(page, new Incoming(List.of(file), Optional.empty())));
  }

  /** Takes in what the clipboard holds. */
  public void paste() {
    pasteboard.incoming().ifPresent(intake::take);
  }

  /** Takes in the page that comes with the program. */
  public void sample() {
    intake.takeSample();
  }
}
