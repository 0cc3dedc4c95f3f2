package app.manit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The command {@code manit}. */
public final class Main {

  private Main() {}

  /** Runs the command. */
  public static void main(String[] args) {
    if (args.length == 0) {
      DesktopMain.main(args);
    } else {
      System.out.println("manit " + version());
    }
  }

  /** The version of this build, as the pom names it. */
  static String version() {
    try (InputStream in =
        Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
