package app.manit.pages;

import app.manit.site.AssetKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/** The form that a new deployment is, with wrangler's fields in wrangler's order. */
final class DeploymentForm {
  private static final int MAX_MESSAGE_BYTES = 384;
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  // A form turns LF into CRLF: the text would grow after it was cut, and be cut again by the host,
  // at times inside a character, which it then refused (8000111).
  private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

  private DeploymentForm() {}

  static RequestBody of(DeploymentRequest request) {
    MultipartBody.Builder form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("manifest", manifest(request))
            .addFormDataPart("branch", request.branch());
    addText(form, "commit_message", message(request.commitMessage()));
    addText(form, "commit_hash", request.commitHash());
    form.addFormDataPart("commit_dirty", "false");
    addFile(form, "_headers", request.rules().headers());
    addFile(form, "_redirects", request.rules().redirects());
    return OneShotBody.of(form.build());
  }

  private static String manifest(DeploymentRequest request) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Map.Entry<String, AssetKey> entry : request.manifest().entrySet()) {
      keys.put(entry.getKey(), entry.getValue().value());
    }
    return RequestJson.texts(keys);
  }

  private static void addText(MultipartBody.Builder form, String name, String text) {
    if (!text.isEmpty()) {
      form.addFormDataPart(name, text);
    }
  }

  private static void addFile(MultipartBody.Builder form, String name, String text) {
    if (!text.isEmpty()) {
      form.addFormDataPart(
          name, name, RequestBody.create(text.getBytes(StandardCharsets.UTF_8), BYTES));
    }
  }

  /** One line, cut between two characters. */
  static String message(String text) {
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    int[] characters = LINE_BREAKS.matcher(text).replaceAll(" ").strip().codePoints().toArray();
    for (int character : characters) {
      bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_MESSAGE_BYTES) {
        break;
      }
      cut.appendCodePoint(character);
    }
    return cut.toString();
  }
}
