package app.manit.serve;

import java.io.IOException;

/** Answers requests to a {@link LoopbackServer}; called on many (virtual) threads at once. */
@FunctionalInterface
public interface LoopbackHandler {

  /**
   * The answer.
   *
   * @throws IOException if the request's body breaks off; the connection is then closed
   */
  LoopbackResponse handle(LoopbackRequest request) throws IOException;
}
