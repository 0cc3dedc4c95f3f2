package app.manit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.BridgedJavaLogging;
import app.manit.platform.QuietLogging;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/**
 * Times pieces of code by JMH: {@code -Dbench.rounds=5}.
 *
 * <p>JMH measures by code that its annotation processor writes. That is done here, beside the
 * build, whose own compiler checks more than such code would stand.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CodeBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final Path SOURCES = Path.of("src/test/java/app/manit/bench/code");
  private static final Path WORK = Path.of("target/bench");
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @Test
  void piecesOfCode() throws IOException, InterruptedException {
    Path classes = Files.createDirectories(WORK.resolve("classes"));
    compile(classes);
    Path table = WORK.resolve("code.md");
    Path log = WORK.resolve("code.log");
    Process runs =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dslf4j.provider=" + QuietLogging.class.getName(),
                "-Djava.util.logging.config.class=" + BridgedJavaLogging.class.getName(),
                "-cp",
                classes + File.pathSeparator + CLASS_PATH,
                CodeRuns.class.getName(),
                Integer.toString(ROUNDS),
                table.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(runs.waitFor()).as("how it ended, see %s", log).isZero();
    System.out.println(Files.readString(table));
  }

  private static void compile(Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.list(SOURCES)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-d", classes.toString(), "-cp", CLASS_PATH, "-proc:full"),
              null,
              files.getJavaFileObjectsFromPaths(sources.toList()));
      task.setProcessors(List.of(new BenchmarkProcessor()));
      assertThat(task.call()).as("whether JMH's code compiles").isTrue();
    }
  }
}
