package app.manit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command of {@code manit}; it is called once its arguments are read, and gives an exit code. */
interface CliCommand extends Callable<Integer> {

  /** Its name and arguments; always the same object, whose arguments have their values later. */
  CommandSpec spec();
}
