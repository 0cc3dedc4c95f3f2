package app.manit.bench;

import app.manit.ChildJava;
import app.manit.Main;
import app.manit.practice.PracticeEndpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * This program, with all that it does by itself: it makes the project, and looks whether visitors
 * get the page.
 */
final class ManitContender implements Contender {
  /** What {@code mvn -Pdist package} makes. */
  private static final Path PROGRAM = Path.of("target/manit/bin/manit").toAbsolutePath();

  /** Whether the program is measured as users get it. */
  static boolean packaged() {
    return Files.isExecutable(PROGRAM);
  }

  @Override
  public String name() {
    return "manit";
  }

  @Override
  public Command deploy(Path site, Path home, PracticeEndpoint host) {
    List<String> words = new ArrayList<>();
    Object[] arguments = {"deploy", site, "--to", "cloudflare", "--json"};
    if (packaged()) {
      words.add(PROGRAM.toString());
      List.of(arguments).forEach(argument -> words.add(argument.toString()));
    } else {
      words.addAll(ChildJava.command(Main.class, arguments));
    }
    return new Command(
        words,
        Map.of(
            "MANIT_HOME",
            home.resolve("manit").toString(),
            "HOME",
            home.toString(),
            "CLOUDFLARE_API_BASE_URL",
            host.baseUrl().toString(),
            "CLOUDFLARE_API_TOKEN",
            host.token(),
            "CLOUDFLARE_ACCOUNT_ID",
            host.accountId()),
        home);
  }

  @Override
  public void prepare(String project, PracticeEndpoint host) {
    // It makes its projects itself.
  }

  @Override
  public boolean succeeded(String output) {
    return output.contains("\"verification\":\"verified\"");
  }
}
