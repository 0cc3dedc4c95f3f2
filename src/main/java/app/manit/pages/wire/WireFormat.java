package app.manit.pages.wire;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * How JSON goes between a client and a host: what makes its readers and writers, and its limits.
 */
public final class WireFormat {

  /** The longest body that is read: a longer one is no answer of Pages. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int MAX_DEPTH = 64;

  /** 100,000 hashes (the largest deployments of paid accounts) in one list, and room to spare. */
  private static final int MAX_TOKENS = 400_000;

  /** Its limits keep a hostile body from growing into objects without end. */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxTokenCount(MAX_TOKENS)
                  .build())
          .build();

  private WireFormat() {}
}
