package app.manit.serve;

import java.util.Optional;

/** The files of one deployment, by their manifest keys. */
@FunctionalInterface
public interface AssetSource {

  /**
   * The file at exactly this key.
   *
   * @param manifestKey a decoded path such as {@code /index.html}; compared letter by letter, so
   *     case and Unicode form count
   */
  Optional<ServedAsset> find(String manifestKey);
}
