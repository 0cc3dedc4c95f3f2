package app.manit.bench;

import app.manit.practice.PracticeEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cloudflare's own program. Its project is made beforehand and not measured, since it would ask for
 * that; it is told not to look for a newer version of itself, which depends on somebody else's
 * server.
 */
final class WranglerContender implements Contender {
  private static final Path PROGRAM =
      Path.of("target/interop/node_modules/wrangler/bin/wrangler.js").toAbsolutePath();

  private final HttpClient http = HttpClient.newHttpClient();

  /** Installs what {@code src/test/interop/package-lock.json} names, unless it is there. */
  static void install() throws IOException, InterruptedException {
    if (Files.exists(PROGRAM)) {
      return;
    }
    Path folder = Files.createDirectories(Path.of("target/interop"));
    for (String file : List.of("package.json", "package-lock.json")) {
      Files.copy(
          Path.of("src/test/interop", file),
          folder.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("npm.log").toFile())
            .start();
    if (npm.waitFor() != 0) {
      throw new AssertionError("npm ci failed, see " + folder.resolve("npm.log"));
    }
  }

  @Override
  public String name() {
    return "wrangler";
  }

  @Override
  public Command deploy(Path site, Path home, PracticeEndpoint host) {
    return new Command(
        List.of(
            "node",
            PROGRAM.toString(),
            "pages",
            "deploy",
            site.toString(),
            "--project-name",
            project(site),
            "--branch",
            "main"),
        Map.of(
            "HOME",
            home.toString(),
            "XDG_CONFIG_HOME",
            home.resolve("config").toString(),
            "CI",
            "1",
            "WRANGLER_SEND_METRICS",
            "false",
            "WRANGLER_HIDE_BANNER",
            "true",
            "CLOUDFLARE_API_BASE_URL",
            host.baseUrl().toString(),
            "CLOUDFLARE_API_TOKEN",
            host.token(),
            "CLOUDFLARE_ACCOUNT_ID",
            host.accountId()),
        home);
  }

  private static String project(Path site) {
    return Objects.requireNonNull(site.getFileName()).toString();
  }

  @Override
  public void prepare(String project, PracticeEndpoint host) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "%s/accounts/%s/pages/projects".formatted(host.baseUrl(), host.accountId())))
            .header("Authorization", "Bearer " + host.token())
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"name\":\"%s\",\"production_branch\":\"main\"}".formatted(project)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the project was not made: " + answer.body());
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean succeeded(String output) {
    return output.contains("Deployment complete");
  }
}
