package app.manit.ui.pages;

import app.manit.failure.Failure;
import app.manit.library.ProjectId;
import app.manit.workspace.Page;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A page in the window: the same object as long as the page exists, its state observable. */
public final class PageItem {
  private final ProjectId id;
  private final int place;
  private final ReadOnlyObjectWrapper<PageState> state;

  /**
   * @param place tells it from all others, the smaller the higher up
   */
  PageItem(Page page, int place) {
    this.place = place;
    this.id = page.project().id();
    this.state = new ReadOnlyObjectWrapper<>(this, "state", PageState.of(page));
  }

  /** Which page it is. */
  public ProjectId id() {
    return id;
  }

  /** Where it is among the others, as long as the window is open. */
  int place() {
    return place;
  }

  /** All that is known of it now. */
  public PageState now() {
    return state.get();
  }

  /** The same, to be observed. */
  public ReadOnlyObjectProperty<PageState> state() {
    return state.getReadOnlyProperty();
  }

  /** What the library says now; a deployment that has ended is then told by the library. */
  void renew(Page page) {
    PageState now = now();
    state.set(new PageState(page, now.publishing().filter(p -> !p.ended()), now.refusal()));
  }

  /** Shows another title while the library writes it down. */
  public void retitle(String title) {
    PageState now = now();
    state.set(new PageState(now.page().titled(title), now.publishing(), now.refusal()));
  }

  /** Its title, as it is now. */
  public String title() {
    return now().page().project().title();
  }

  /** What happens to it just now. */
  public void publishing(Publishing publishing) {
    state.set(new PageState(now().page(), Optional.of(publishing), Optional.empty()));
  }

  /** Publishing could not even begin. */
  public void refuse(Failure why) {
    state.set(new PageState(now().page(), Optional.empty(), Optional.of(why)));
  }
}
