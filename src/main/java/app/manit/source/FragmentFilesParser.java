package app.manit.source;

import app.manit.failure.FailureKind;
import app.manit.site.Content;
import app.manit.site.Limits;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/**
 * Reads the {@code files} of a fragment in the forms they are met in: an object of path to text, an
 * array of {@code {path, content}}, and, in both, a content that says its encoding.
 */
final class FragmentFilesParser {
  private final JsonCursor cursor;
  private final SourceName source;
  private final Limits limits;

  /** Over the whole document, which may be a list of fragments: it is what lies in memory. */
  private int count;

  FragmentFilesParser(JsonCursor cursor, SourceName source, Limits limits) {
    this.cursor = cursor;
    this.source = source;
    this.limits = limits;
  }

  /**
   * Reads the value that the cursor is at.
   *
   * @param place what it is called in sentences
   */
  List<FragmentFile> read(String place) {
    if (cursor.at(JsonToken.START_OBJECT)) {
      return object();
    }
    if (cursor.at(JsonToken.START_ARRAY)) {
      return array(place);
    }
    if (cursor.at(JsonToken.VALUE_NULL)) {
      return List.of();
    }
    throw cursor.here(FailureKind.NOT_A_FRAGMENT);
  }

  private List<FragmentFile> object() {
    List<FragmentFile> files = new ArrayList<>();
    while (cursor.next() == JsonToken.PROPERTY_NAME) {
      String path = cursor.name();
      cursor.next();
      add(files, new FragmentFile(path, content(path)));
    }
    return files;
  }

  private Content content(String path) {
    if (cursor.at(JsonToken.VALUE_STRING)) {
      return FragmentEntry.text(cursor.content(path));
    }
    if (cursor.at(JsonToken.START_OBJECT)) {
      return FragmentEntry.read(cursor, path).content(source, path);
    }
    throw FragmentEntry.invalid(source, path, cursor.literal());
  }

  private List<FragmentFile> array(String place) {
    List<FragmentFile> files = new ArrayList<>();
    while (cursor.next() == JsonToken.START_OBJECT) {
      String name = "%s[%d]".formatted(place, files.size());
      FragmentEntry entry = FragmentEntry.read(cursor, name);
      String path =
          entry
              .path()
              .orElseThrow(() -> Refusal.path(FailureKind.PATH_INVALID, source, name + ".path"));
      add(files, new FragmentFile(path, entry.content(source, path)));
    }
    if (!cursor.at(JsonToken.END_ARRAY)) {
      throw cursor.here(FailureKind.NOT_A_FRAGMENT);
    }
    return files;
  }

  private void add(List<FragmentFile> files, FragmentFile file) {
    count++;
    if (count > limits.maxFiles()) {
      throw Refusal.tooManyFiles(source, limits.maxFiles());
    }
    if (file.content().size() > limits.maxFileBytes()) {
      throw Refusal.fileTooBig(source, file.given(), file.content().size());
    }
    files.add(file);
  }
}
