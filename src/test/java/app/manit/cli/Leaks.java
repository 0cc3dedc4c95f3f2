package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for secrets in bytes, in every form that a program could have brought them into. */
final class Leaks {
  /** Every secret in each of its forms, as text of one char a byte. */
  private final Map<String, String> forms = new LinkedHashMap<>();

  Leaks(Map<String, String> secrets) {
    secrets.forEach(this::add);
  }

  private void add(String name, String secret) {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      forms.put(name + " in " + charset, latin(secret.getBytes(charset)));
    }
    forms.put(name + " in a URL", URLEncoder.encode(secret, StandardCharsets.UTF_8));
    forms.put(
        name + " in hexadecimal",
        HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
    for (int before = 0; before < 3; before++) {
      // Base64 looks different by where in a group of three bytes a text begins.
      byte[] bytes = ("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
      String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
      String sure = base64.substring(before == 0 ? 0 : 4, base64.length() - base64.length() % 4);
      forms.put(name + " in base64 at " + before, sure);
      forms.put(name + " backwards at " + before, new StringBuilder(sure).reverse().toString());
    }
    forms.put(name + " half of it", secret.substring(0, secret.length() / 2));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  void assertNoneIn(String place, String text) {
    assertNoneIn(place, text.getBytes(StandardCharsets.UTF_8));
  }

  void assertNoneIn(String place, byte[] bytes) {
    String text = latin(bytes);
    forms.forEach(
        (form, secret) -> assertThat(text.contains(secret)).as("%s: %s", place, form).isFalse());
  }

  /**
   * Looks into every file below a folder, and into what is packed in them.
   *
   * @return how many there were
   */
  int assertNoneBelow(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      assertNoneIn(folder.relativize(file).toString(), bytes);
      assertNoneInside(folder.relativize(file).toString(), bytes);
    }
    return files.size();
  }

  private void assertNoneInside(String place, byte[] bytes) throws IOException {
    if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          assertNoneIn(place + "!" + entry.getName(), zip.readAllBytes());
        }
      }
    } else if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        assertNoneIn(place + " unpacked", gzip.readAllBytes());
      }
    }
  }
}
