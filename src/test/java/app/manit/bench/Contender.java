package app.manit.bench;

import app.manit.practice.PracticeEndpoint;
import java.io.IOException;
import java.nio.file.Path;

/** A program that deploys a folder to Pages. */
interface Contender {
  /** For people. */
  String name();

  /**
   * The command that deploys a folder as somebody who has the program, and an account, would.
   *
   * @param home where it may keep what it keeps, of its own
   */
  Command deploy(Path site, Path home, PracticeEndpoint host) throws IOException;

  /** Does before the first deployment of a project what its user has to do beforehand. */
  void prepare(String project, PracticeEndpoint host) throws IOException;

  /** Whether what it said means that the page is online. */
  boolean succeeded(String output);
}
