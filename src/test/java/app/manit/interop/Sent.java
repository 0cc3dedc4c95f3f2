package app.manit.interop;

import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client sends to the host for one deployment. */
final class Sent implements FaultyHost.Watcher {
  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, String> contents = new TreeMap<>();
  private final Map<String, Part> parts = new TreeMap<>();

  /**
   * A part of the form.
   *
   * @param fileName empty for plain text
   */
  record Part(String fileName, String contentType, String text) {}

  @Override
  public synchronized Optional<Fault> arrived(String line, RecordedRequest request) {
    switch (line) {
      case "POST /pages/assets/upload" -> readAssets(request);
      case "POST /projects/*/deployments" -> readForm(request);
      default -> {}
    }
    return Optional.empty();
  }

  private void readAssets(RecordedRequest request) {
    String body = Objects.requireNonNull(request.getBody()).utf8();
    for (JsonNode asset : JsonMapper.shared().readTree(body)) {
      String key = asset.get("key").asString();
      types.put(key, asset.at("/metadata/contentType").asString());
      contents.put(key, asset.get("value").asString() + " " + asset.get("base64"));
    }
  }

  private void readForm(RecordedRequest request) {
    MediaType type = MediaType.get(request.getHeaders().get("Content-Type"));
    Buffer body = new Buffer().write(Objects.requireNonNull(request.getBody()));
    try (MultipartReader form =
        new MultipartReader(body, Objects.requireNonNull(type.parameter("boundary")))) {
      for (MultipartReader.Part part = form.nextPart(); part != null; part = form.nextPart()) {
        String disposition = part.headers().get("Content-Disposition");
        parts.put(
            parameter(disposition, "name"),
            new Part(
                parameter(disposition, "filename"),
                Objects.requireNonNullElse(part.headers().get("Content-Type"), ""),
                part.body().readUtf8()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parameter(String disposition, String name) {
    String[] pieces = disposition.split("; " + name + "=\"", 2);
    return pieces.length < 2 ? "" : pieces[1].substring(0, pieces[1].indexOf('"'));
  }

  /** From asset key to content type. */
  synchronized Map<String, String> types() {
    return Map.copyOf(types);
  }

  /** From asset key to what stands for the bytes. */
  synchronized Map<String, String> contents() {
    return Map.copyOf(contents);
  }

  /** From path to asset key. */
  synchronized Map<String, String> manifest() {
    Map<String, String> manifest = new TreeMap<>();
    JsonMapper.shared()
        .readTree(parts.get("manifest").text())
        .properties()
        .forEach(file -> manifest.put(file.getKey(), file.getValue().asString()));
    return manifest;
  }

  /** The parts of the form, by name, without the manifest. */
  synchronized Map<String, Part> otherParts() {
    Map<String, Part> others = new TreeMap<>(parts);
    others.remove("manifest");
    return others;
  }

  /** How the manifest is sent. */
  synchronized Part manifestPart() {
    Part part = parts.get("manifest");
    return new Part(part.fileName(), part.contentType(), "");
  }
}
