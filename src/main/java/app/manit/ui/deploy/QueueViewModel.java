package app.manit.ui.deploy;

import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.PageState;
import app.manit.ui.pages.Publishing;
import app.manit.ui.pages.StatusWords;
import app.manit.ui.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** All that this window publishes now, in the order of its turns. Used on the UI thread. */
public final class QueueViewModel {
  private final Publisher publisher;
  private final Words words;
  private final StatusWords status;
  private final Map<PageItem, Subscription> watched = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<QueueRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());

  /** Follows what the publisher does. */
  public QueueViewModel(Publisher publisher, Words words) {
    this.publisher = publisher;
    this.words = words;
    this.status = new StatusWords(words);
    publisher.running().subscribe(count -> watch());
  }

  /** Those that run, then those that wait. */
  public ReadOnlyObjectProperty<List<QueueRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /** {@code 2 pages in the queue}; empty when none waits. */
  public ObservableValue<String> line() {
    return rows.map(now -> now.stream().filter(QueueRow::waits).count())
        .map(count -> count == 0 ? "" : words.say("deploy.queue.line", count));
  }

  /** Stops one of them. */
  public void stop(QueueRow row) {
    publisher.stop(row.page());
  }

  /** Lets one go before all others that wait. */
  public void goFirst(QueueRow row) {
    publisher.goFirst(row.page());
  }

  private void watch() {
    List<PageItem> now = publisher.underWay();
    watched
        .entrySet()
        .removeIf(
            entry -> {
              boolean over = !now.contains(entry.getKey());
              if (over) {
                entry.getValue().unsubscribe();
              }
              return over;
            });
    now.forEach(page -> watched.computeIfAbsent(page, p -> p.state().subscribe(state -> renew())));
    renew();
  }

  private void renew() {
    rows.set(
        publisher.underWay().stream()
            .sorted(Comparator.comparingInt(QueueViewModel::place))
            .map(this::row)
            .toList());
  }

  /** What runs comes first; what has no place yet, last. */
  private static int place(PageItem page) {
    return page.now()
        .publishing()
        .map(now -> now.phase().isPresent() ? -1 : now.ahead().orElse(Integer.MAX_VALUE))
        .orElse(Integer.MAX_VALUE);
  }

  private QueueRow row(PageItem page) {
    PageState state = page.now();
    boolean waits = state.publishing().flatMap(Publishing::phase).isEmpty();
    int ahead = state.publishing().flatMap(Publishing::ahead).orElse(0);
    return new QueueRow(
        page,
        state.page().project().title(),
        state
            .publishing()
            .flatMap(Publishing::ahead)
            .map(others -> words.say("deploy.queue.behind", others))
            .orElseGet(() -> status.wordWithProgress(state)),
        state.publishing().map(Publishing::fraction).orElse(0.0),
        waits,
        waits && ahead > 0);
  }
}
