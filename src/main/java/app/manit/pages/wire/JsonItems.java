package app.manit.pages.wire;

import java.util.List;

/** A list. */
final class JsonItems extends Json {
  private final List<Json> items;

  JsonItems(List<Json> items) {
    this.items = List.copyOf(items);
  }

  @Override
  public List<Json> items() {
    return items;
  }
}
