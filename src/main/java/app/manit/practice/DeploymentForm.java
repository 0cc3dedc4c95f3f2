package app.manit.practice;

import app.manit.pages.wire.WireFormat;
import app.manit.pages.wire.WireJson;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The form of a new deployment (pages-protocol.md §4.1). */
final class DeploymentForm {
  private static final Pattern NAME = Pattern.compile("(?i)(?:^|;)\\s*name=\"([^\"]*)\"");
  private static final Set<String> KNOWN =
      Set.of(
          "manifest",
          "branch",
          "commit_message",
          "commit_hash",
          "commit_dirty",
          "_headers",
          "_redirects");
  private static final Set<String> CODE =
      Set.of(
          "_worker.js", "_worker.bundle", "_routes.json", "functions-filepath-routing-config.json");

  /** Bytes. */
  private static final int MAX_COMMIT_MESSAGE = 384;

  private final Map<String, byte[]> fields;

  private DeploymentForm(Map<String, byte[]> fields) {
    this.fields = fields;
  }

  /**
   * Reads the form.
   *
   * @throws Refusal if the body is none, or wants code to be run
   */
  static DeploymentForm read(ApiCall call) throws IOException {
    String boundary = boundary(call.headers().get("content-type").orElse(""));
    Map<String, byte[]> fields = new HashMap<>();
    try (MultipartReader form =
        new MultipartReader(Okio.buffer(Okio.source(call.body())), boundary)) {
      for (MultipartReader.Part part = form.nextPart(); part != null; part = form.nextPart()) {
        String name = name(part.headers().get("Content-Disposition"));
        if (CODE.contains(name)) {
          throw Refusal.codeNotRun();
        }
        if (KNOWN.contains(name)) {
          try (InputStream body = part.body().inputStream()) {
            fields.put(name, ApiCall.bytes(body, WireFormat.MAX_BYTES));
          }
        }
      }
    } catch (ProtocolException e) {
      throw Refusal.malformedBody();
    }
    return new DeploymentForm(fields);
  }

  private static String boundary(String contentType) {
    MediaType type = MediaType.parse(contentType);
    String boundary =
        type == null || !type.type().equals("multipart") ? null : type.parameter("boundary");
    if (boundary == null) {
      throw Refusal.noManifest();
    }
    return boundary;
  }

  private static String name(@Nullable String disposition) {
    Matcher name = NAME.matcher(disposition == null ? "" : disposition);
    return name.find() ? name.group(1) : "";
  }

  /** From path to asset key; neither is checked yet. */
  Map<String, String> manifest() {
    byte[] text = fields.get("manifest");
    if (text == null) {
      throw Refusal.noManifest();
    }
    JsonNode json = tree(text);
    if (!json.isObject()) {
      throw Refusal.invalidManifest();
    }
    Map<String, String> manifest = new HashMap<>();
    for (Map.Entry<String, JsonNode> file : json.properties()) {
      if (!file.getKey().startsWith("/") || !file.getValue().isString()) {
        throw Refusal.invalidManifest();
      }
      manifest.put(file.getKey(), file.getValue().asString());
    }
    return manifest;
  }

  private static JsonNode tree(byte[] text) {
    try {
      return WireJson.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw Refusal.invalidManifest();
    }
  }

  SiteRules rules() {
    return new SiteRules(text("_headers"), text("_redirects"));
  }

  /** Empty if the client did not say. */
  Optional<String> branch() {
    return Optional.of(text("branch")).filter(branch -> !branch.isBlank());
  }

  String commitHash() {
    return text("commit_hash");
  }

  boolean commitDirty() {
    return text("commit_dirty").equals("true");
  }

  /**
   * Cut to what is kept of it, between two letters. Line breaks arrive as CR LF, which is how forms
   * are sent, so it can have become longer on the way than the client meant it to be.
   */
  String commitMessage() {
    byte[] message = field("commit_message");
    String whole = utf8(message, message.length);
    int end = Math.min(message.length, MAX_COMMIT_MESSAGE);
    while (end < message.length && isWithinLetter(message[end])) {
      end--;
    }
    return end == message.length ? whole : utf8(message, end);
  }

  private static boolean isWithinLetter(byte utf8) {
    return (utf8 & 0xC0) == 0x80;
  }

  private static String utf8(byte[] bytes, int length) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw Refusal.commitMessage();
    }
  }

  private String text(String name) {
    return new String(field(name), StandardCharsets.UTF_8);
  }

  private byte[] field(String name) {
    return fields.getOrDefault(name, new byte[0]);
  }
}
