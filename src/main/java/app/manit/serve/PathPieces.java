package app.manit.serve;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts and the holes between them, laid over an address as a regular expression would be: each
 * hole takes as much as it can, from left to right.
 *
 * <p>Own code, because {@link java.util.regex} tries every way of sharing a path among holes that
 * stand side by side: {@code /:a:b:c:d:e:f!} and a long path keep it busy for years, and the rules
 * come from whoever made the page. Here the work is the length of the path times the number of
 * pieces.
 */
final class PathPieces {

  /** A part of a rule. */
  sealed interface Piece {
    /** Stands for itself. */
    record Text(String text) implements Piece {}

    /**
     * Stands for one character or more that are none of these.
     *
     * @param not empty for a splat, which may also stand for nothing
     */
    record Hole(String name, String not) implements Piece {
      /** What a star is. */
      static final Hole SPLAT = new Hole("splat", "");

      private boolean takes(char c) {
        // A line end, which the dot of an expression does not take, is in no encoded path.
        return not.indexOf(c) < 0;
      }

      private int least() {
        return not.isEmpty() ? 0 : 1;
      }
    }
  }

  private final List<Piece> pieces;
  private final String start;
  private final int least;

  /**
   * @param pieces at least one
   */
  PathPieces(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.start = this.pieces.getFirst() instanceof Piece.Text(String text) ? text : "";
    this.least = pieces.stream().mapToInt(PathPieces::least).sum();
  }

  private static int least(Piece piece) {
    return switch (piece) {
      case Piece.Text(String text) -> text.length();
      case Piece.Hole hole -> hole.least();
    };
  }

  /** What stands in the holes, by their names, if the pieces are the whole text. */
  Optional<Map<String, String>> match(String text) {
    if (text.length() < least || !text.startsWith(start)) {
      return Optional.empty();
    }
    BitSet[] fits = fits(text);
    return fits[0].get(0) ? Optional.of(values(text, fits)) : Optional.empty();
  }

  /** For each piece the places in the text from which it and all pieces after it fit to the end. */
  private BitSet[] fits(String text) {
    BitSet[] fits = new BitSet[pieces.size() + 1];
    fits[pieces.size()] = new BitSet();
    fits[pieces.size()].set(text.length());
    for (int i = pieces.size() - 1; i >= 0; i--) {
      fits[i] =
          switch (pieces.get(i)) {
            case Piece.Text(String part) -> before(part, text, fits[i + 1]);
            case Piece.Hole hole -> before(hole, text, fits[i + 1]);
          };
    }
    return fits;
  }

  private static BitSet before(String part, String text, BitSet rest) {
    BitSet fits = new BitSet();
    for (int at = rest.nextSetBit(0); at >= 0; at = rest.nextSetBit(at + 1)) {
      if (at >= part.length() && text.startsWith(part, at - part.length())) {
        fits.set(at - part.length());
      }
    }
    return fits;
  }

  private static BitSet before(Piece.Hole hole, String text, BitSet rest) {
    BitSet fits = new BitSet();
    boolean reaches = false;
    for (int at = text.length(); at >= 0; at--) {
      reaches = at < text.length() && hole.takes(text.charAt(at)) && (reaches || rest.get(at + 1));
      if (reaches || (hole.least() == 0 && rest.get(at))) {
        fits.set(at);
      }
    }
    return fits;
  }

  private Map<String, String> values(String text, BitSet[] fits) {
    Map<String, String> values = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Piece.Text(String part) -> at += part.length();
        case Piece.Hole hole -> {
          int end = endOf(hole, text, at, fits[i + 1]);
          values.put(hole.name(), text.substring(at, end));
          at = end;
        }
      }
    }
    return values;
  }

  /** The last place that the hole can reach and from which the rest still fits. */
  private static int endOf(Piece.Hole hole, String text, int start, BitSet rest) {
    int reach = start;
    while (reach < text.length() && hole.takes(text.charAt(reach))) {
      reach++;
    }
    return rest.previousSetBit(reach);
  }
}
