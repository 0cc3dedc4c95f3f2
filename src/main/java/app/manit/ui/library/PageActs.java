package app.manit.ui.library;

import app.manit.ui.act.Act;
import app.manit.ui.intake.IntakeActs;
import app.manit.ui.pages.PageItem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done with the pages that are marked in the library. */
public final class PageActs {
  private final LibraryViewModel library;
  private final Consumer<List<PageItem>> publisher;
  private final IntakeActs intake;
  private final Renaming renaming;
  private final DeletePrompt prompt;
  private final Deletions deletions;
  private final Consumer<List<PageItem>> copier;

  /**
   * @param publisher publishes pages
   * @param copier copies the links of pages
   */
  public PageActs(
      LibraryViewModel library,
      Consumer<List<PageItem>> publisher,
      IntakeActs intake,
      Renaming renaming,
      DeletePrompt prompt,
      Deletions deletions,
      Consumer<List<PageItem>> copier) {
    this.library = library;
    this.publisher = publisher;
    this.intake = intake;
    this.renaming = renaming;
    this.prompt = prompt;
    this.deletions = deletions;
    this.copier = copier;
  }

  /** For the menu of a card. */
  List<Act> ofCards() {
    return List.of(publish(), copyLink(), rename(), newVersion(), delete());
  }

  /** For the window's menu. */
  public List<Act> all() {
    return List.of(
        publish(), copyLink(), rename(), newVersion(), delete(), undoDelete(), chooseAll());
  }

  private Act publish() {
    return Act.of("publish", () -> publisher.accept(library.affected()))
        .with(KeyCode.ENTER)
        .when(some());
  }

  private Act copyLink() {
    return Act.of("copy-link", () -> copier.accept(library.affected()))
        .with(KeyCode.C, KeyCombination.SHIFT_DOWN)
        .when(library.selected().flatMap(PageItem::state).map(state -> state.url().isPresent()));
  }

  private Act rename() {
    return Act.of("rename", this::renameSelected)
        .with(new KeyCodeCombination(KeyCode.F2))
        .when(some());
  }

  private Act newVersion() {
    return Act.of("new-version", () -> withSelected(intake::chooseFor))
        .with(KeyCode.U)
        .when(some());
  }

  /** Not the bare key: it would delete a page from wherever the focus is. */
  private Act delete() {
    return Act.of("delete", this::deleteMarked).with(KeyCode.DELETE).when(some());
  }

  private Act undoDelete() {
    return Act.of("undo-delete", deletions::undo).with(KeyCode.Z).when(deletions.undoable());
  }

  private Act chooseAll() {
    return Act.of("choose-all", library::chooseAll).with(KeyCode.A).when(some());
  }

  /** Lets the user type another title. */
  void renameSelected() {
    withSelected(renaming::begin);
  }

  /** Deletes what is marked. */
  void deleteMarked() {
    List<PageItem> marked = library.affected();
    if (!marked.isEmpty()) {
      prompt.delete(marked);
    }
  }

  private ObservableValue<Boolean> some() {
    return library.selected().map(page -> true);
  }

  private void withSelected(Consumer<PageItem> act) {
    Optional.ofNullable(library.selected().get()).ifPresent(act);
  }
}
