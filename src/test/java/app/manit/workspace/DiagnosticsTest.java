package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
  private static final String TOKEN = "Canary0123456789abcdefABCDEF0123456789xy";

  @TempDir private Path home;

  @Test
  void aReportTellsWhatIsWrongAndNothingThatIsNobodysBusiness() throws IOException {
    Files.createDirectories(home.resolve("logs"));
    Files.writeString(
        home.resolve("logs/manit.log"), "WARN a library said: Authorization: Bearer " + TOKEN);
    try (Manit manit =
        new Manit(
            Map.of(
                "MANIT_HOME",
                home.toString(),
                "LANG",
                "de_DE.UTF-8",
                "CLOUDFLARE_API_TOKEN",
                TOKEN,
                "CLOUDFLARE_API_BASE_URL",
                "http://127.0.0.1:9/client/v4"),
            Clock.systemUTC())) {
      manit
          .workspace()
          .takeInText(
              "{\"title\": \"Lea’s secret wedding\", \"files\": {\"index.html\": \"<h1>Hi\"}}",
              "pasted",
              new IntakeTarget.BySource(),
              IntakeListener.NONE);

      List<Diagnostics.Part> parts = manit.diagnostics().collect();
      String all = String.join("\n", parts.stream().map(Diagnostics.Part::text).toList());

      assertThat(all)
          .contains("LANG: de_DE.UTF-8", "library | 1 pages", "library.mv.db: 1 file(s)")
          .contains("cloudflare-token | !")
          .doesNotContain(TOKEN, "Lea", "wedding");
      Path zip = home.resolve("report.zip");
      Diagnostics.save(parts, zip);
      try (ZipFile file = new ZipFile(zip.toFile())) {
        assertThat(file.stream().map(Object::toString))
            .contains("program.txt", "checks.txt", "manit.log");
      }
    }
  }
}
