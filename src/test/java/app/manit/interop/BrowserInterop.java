package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.interop.ForeignProgram.Ran;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import app.manit.serve.PreviewServer;
import app.manit.site.Limits;
import app.manit.source.SourceReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.IkonHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page in Chromium: all of it loads, nothing is complained of, and sites stay apart. */
class BrowserInterop {
  @TempDir private Path folder;

  @Test
  void aPageInThePreviewLoadsAndKeepsToItself() throws IOException {
    try (PreviewServer one = preview(write("one"));
        PreviewServer other = preview(write("other"))) {
      check(browse(one.uri("one"), other.uri("other")));
    }
  }

  private static PreviewServer preview(Path site) {
    return PreviewServer.start(new SourceReader(Limits.PAGES).read(site).getFirst().site(), 0);
  }

  @Test
  void aPageOfThePracticeHostLoadsAndKeepsToItself() throws IOException {
    try (PracticeHost practice =
        PracticeHost.start(folder.resolve("practice"), OptionalInt.empty(), Clock.systemUTC())) {
      check(browse(deploy(practice, "one"), deploy(practice, "other")));
    }
  }

  private URI deploy(PracticeHost practice, String name) throws IOException {
    PracticeEndpoint endpoint = practice.endpoint();
    ForeignProgram user = ForeignProgram.at(endpoint, folder.resolve("home"));
    user.wrangler("pages", "project", "create", name, "--production-branch", "main");
    Ran ran =
        user.wrangler("pages", "deploy", write(name), "--project-name", name, "--branch", "main");
    assertThat(ran.code()).as(ran.said()).isZero();
    return URI.create("http://%s.localhost:%d/".formatted(name, endpoint.baseUrl().getPort()));
  }

  private JsonNode browse(URI one, URI other) throws IOException {
    Ran ran =
        new ForeignProgram(folder.resolve("browser"), Map.of()).script("browse.mjs", one, other);
    assertThat(ran.code()).as(ran.said()).isZero();
    return JsonMapper.shared().readTree(ran.out());
  }

  private static void check(JsonNode found) {
    assertThat(found.get("complaints")).isEmpty();
    JsonNode seen = found.get("seen");
    assertThat(seen.get("title").asString()).isEqualTo("Grüße von one");
    assertThat(seen.get("style").asString()).isEqualTo("rgb(1, 2, 3)");
    assertThat(seen.get("script").asString()).isEqualTo("ran");
    assertThat(seen.get("picture").asInt()).isEqualTo(3);
    assertThat(seen.get("font").asBoolean()).isTrue();

    assertThat(found.at("/own/cookies").asString()).isEqualTo("mine=1");
    assertThat(found.at("/own/workers").asInt()).isEqualTo(1);
    assertThat(found.at("/own/controlled").asBoolean()).isTrue();
    assertThat(found.get("through").asString()).isEqualTo("the worker of one");

    assertThat(found.at("/foreign/cookies").asString()).isEmpty();
    assertThat(found.at("/foreign/local")).isEmpty();
    assertThat(found.at("/foreign/workers").asInt()).isZero();
    assertThat(found.at("/foreign/controlled").asBoolean()).isFalse();
  }

  private Path write(String name) throws IOException {
    Path site = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        site.resolve("index.html"),
        """
        <!doctype html>
        <title>Grüße von %s</title>
        <link rel="stylesheet" href="style.css">
        <link rel="icon" href="picture.png">
        <script type="module" src="script.js"></script>
        <p>A page
        <img src="picture.png" alt="">
        """
            .formatted(name));
    Files.writeString(
        site.resolve("style.css"),
        """
        @font-face { font-family: Interop; src: url("font.ttf"); }
        body { color: rgb(1, 2, 3); font-family: Interop, sans-serif; }
        """);
    Files.writeString(site.resolve("script.js"), "document.body.dataset.script = 'ran';");
    Files.writeString(
        site.resolve("worker.js"),
        """
        addEventListener("install", () => skipWaiting());
        addEventListener("activate", (event) => event.waitUntil(clients.claim()));
        addEventListener("fetch", (event) => {
          if (new URL(event.request.url).pathname === "/from-the-worker") {
            event.respondWith(new Response("the worker of %s"));
          }
        });
        """
            .formatted(name));
    ImageIO.write(
        new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB),
        "png",
        site.resolve("picture.png").toFile());
    // Any font will do; this one is here with the window's icons.
    try (InputStream font =
        ServiceLoader.load(IkonHandler.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(icons -> icons.supports("fth-link"))
            .findFirst()
            .orElseThrow()
            .getFontResourceAsStream()) {
      Files.copy(font, site.resolve("font.ttf"));
    }
    return site;
  }
}
