package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetStoreTest {
  private static final AssetKey ONE = PracticeClient.key("a.txt", "one");
  private static final AssetKey TWO = PracticeClient.key("a.txt", "two");

  @TempDir private Path home;

  private AssetStore open() throws IOException {
    return new AssetStore(home.resolve("assets"));
  }

  private void put(AssetStore store, AssetKey key, String content, String type) throws IOException {
    Path complete = Files.writeString(home.resolve("complete"), content);
    store.place(key, complete);
    store.add(Map.of(key, type));
  }

  @Test
  void whatWasAddedIsThereNextTime() throws IOException {
    put(open(), ONE, "one", "text/plain; x=\"y z\"");
    StoredAsset asset = open().find(ONE).orElseThrow();
    assertThat(asset.contentType()).isEqualTo("text/plain; x=\"y z\"");
    assertThat(asset.content("txt").bytes()).asString().isEqualTo("one");
    assertThat(open().has(TWO)).isFalse();
  }

  @Test
  void anAssetMayBeUploadedAgainWithAnotherType() throws IOException {
    AssetStore store = open();
    put(store, ONE, "wrong", "text/plain");
    put(store, ONE, "one", "text/html");
    for (AssetStore either : new AssetStore[] {store, open()}) {
      assertThat(either.find(ONE).orElseThrow().contentType()).isEqualTo("text/html");
      assertThat(either.find(ONE).orElseThrow().content("txt").bytes()).asString().isEqualTo("one");
    }
  }

  @Test
  void anEntryThatAKilledProcessCutIsNoneAndHurtsNoOther() throws IOException {
    put(open(), ONE, "one", "text/plain");
    Files.writeString(
        home.resolve("assets/index"), "\n" + TWO + " text/pl", StandardOpenOption.APPEND);
    AssetStore after = open();
    assertThat(after.has(ONE)).isTrue();
    assertThat(after.has(TWO)).isFalse();
    put(after, TWO, "two", "text/plain");
    assertThat(open().find(TWO).orElseThrow().contentType()).isEqualTo("text/plain");
  }

  /** Uploads come side by side, and the first two of a folder find none: one was refused once. */
  @Test
  void theFirstOfAFolderMayComeSideBySide() throws Exception {
    try (ExecutorService uploads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 200; round++) {
        AssetStore store = new AssetStore(home.resolve("assets" + round));
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Path>> placed = new ArrayList<>();
        for (String name : List.of("left", "right")) {
          Path complete = Files.writeString(home.resolve(name), "one");
          placed.add(
              uploads.submit(
                  () -> {
                    together.await();
                    store.place(ONE, complete);
                    return complete;
                  }));
        }
        for (Future<Path> one : placed) {
          assertThat(one.get()).doesNotExist();
        }
      }
    }
  }
}
