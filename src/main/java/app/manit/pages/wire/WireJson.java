package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the records of this package; both sides of the API use this one mapper. */
public final class WireJson {

  /** The longest body that is read: a longer one is no answer of Pages. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int MAX_DEPTH = 64;

  /** 100,000 hashes (the largest deployments of paid accounts) in one list, and room to spare. */
  private static final int MAX_TOKENS = 400_000;

  /**
   * The mapper: {@code snake_case} names in the order of the record's components, unknown fields
   * and nulls in lists ignored, and limits that keep a hostile body from growing into objects
   * without end.
   */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_BYTES)
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.SKIP))
          .build();

  private WireJson() {}
}
