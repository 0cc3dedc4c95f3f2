package app.manit.ui.library;

import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Notice;
import app.manit.ui.notice.Notices;
import app.manit.ui.notice.Tone;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Removal;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.Optional;

/** Asks how far pages shall be deleted, where that is a question: of pages that are online. */
public final class DeletePrompt {
  private static final Dialog DIALOG = new Dialog(DeleteController.class, "delete.fxml");

  private final LibraryViewModel library;
  private final Deletions deletions;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Words words;
  private List<PageItem> asked = List.of();

  /** Nothing is asked yet. */
  public DeletePrompt(
      LibraryViewModel library,
      Deletions deletions,
      Dialogs dialogs,
      Notices notices,
      Words words) {
    this.library = library;
    this.deletions = deletions;
    this.dialogs = dialogs;
    this.notices = notices;
    this.words = words;
  }

  /** The user wants these pages deleted. */
  public void delete(List<PageItem> pages) {
    List<PageItem> idle = pages.stream().filter(page -> !page.now().moving()).toList();
    pages.stream().filter(page -> !idle.contains(page)).forEach(this::refuse);
    if (idle.isEmpty()) {
      return;
    }
    asked = idle;
    if (online().isEmpty()) {
      delete(Removal.EVERYWHERE);
    } else {
      dialogs.open(DIALOG);
    }
  }

  /** What is asked. */
  String question() {
    return words.say("library.delete.question", asked.size(), asked.getFirst().title());
  }

  /** Where they are online. */
  String where() {
    List<String> addresses = online();
    return asked.size() == 1
        ? words.say("library.delete.online", addresses.getFirst())
        : words.say("library.delete.online.several", addresses.size());
  }

  /** Deletes them this far. */
  void answer(Removal how) {
    dialogs.close();
    delete(how);
  }

  private void delete(Removal how) {
    library.leave(asked);
    deletions.delete(asked, how);
  }

  /** The user thinks better of it. */
  void cancel() {
    dialogs.close();
  }

  private List<String> online() {
    return asked.stream()
        .map(PageItem::now)
        .filter(state -> state.online().isPresent())
        .map(PageState::url)
        .flatMap(Optional::stream)
        .map(AddressText::brief)
        .toList();
  }

  private void refuse(PageItem page) {
    notices.show(
        new Notice(
            Tone.WARNING,
            words.say("library.delete.publishing", page.title()),
            words.say("library.delete.publishing.text")));
  }
}
