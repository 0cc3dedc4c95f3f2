package app.manit.ui.preview;

import app.manit.site.SiteWarning;
import app.manit.site.WarningGroup;
import app.manit.site.WarningText;
import app.manit.ui.words.Prose;
import app.manit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Lists what the author of a page should know, a heading for each kind. */
final class ThingsList extends VBox {

  ThingsList(List<WarningGroup> things, Words words) {
    getStyleClass().add("elsewhere-list");
    getChildren().add(new Prose(words.say("preview.things", things.size()), "strong"));
    getChildren().add(new Prose(words.say("preview.things.text"), "muted", "tiny"));
    getChildren().add(scrolled(things, words));
  }

  private static ScrollPane scrolled(List<WarningGroup> things, Words words) {
    VBox groups = new VBox();
    groups.getStyleClass().add("things");
    for (WarningGroup group : things) {
      VBox lines = new VBox();
      lines.getStyleClass().add("thing");
      sentences(group, words)
          .forEach(
              sentence ->
                  lines
                      .getChildren()
                      .add(
                          lines.getChildren().isEmpty()
                              ? new Prose(sentence, "strong", "small")
                              : new Prose(sentence, "muted", "tiny", "file")));
      groups.getChildren().add(lines);
    }
    ScrollPane scroll = new ScrollPane(groups);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    // The keyboard scrolls it, and a screen reader has something to read.
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(
        things.stream()
            .flatMap(group -> sentences(group, words))
            .collect(Collectors.joining("\n")));
    return scroll;
  }

  private static Stream<String> sentences(WarningGroup group, Words words) {
    return Stream.concat(
        Stream.of(words.say("preview.things." + group.kind().code())),
        group.told().stream().map(warning -> sentence(warning, words)));
  }

  private static String sentence(SiteWarning warning, Words words) {
    return WarningText.of(warning, words.locale());
  }
}
