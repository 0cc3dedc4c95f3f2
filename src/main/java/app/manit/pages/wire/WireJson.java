package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the records of this package, for the practice host. The client reads {@link
 * Json} instead: getting this mapper ready takes longer than a whole answer may.
 */
public final class WireJson {

  /**
   * The mapper: {@code snake_case} names in the order of the record's components, unknown fields
   * and nulls in lists ignored, within the limits of {@link WireFormat}.
   */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(WireFormat.FACTORY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.SKIP))
          .build();

  private WireJson() {}
}
