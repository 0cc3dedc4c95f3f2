package app.manit.cli;

/** Something that scripts get as one JSON object: always the same fields in the same order. */
@FunctionalInterface
interface JsonObject {
  /** Writes all fields; one whose value is not known is null. */
  void writeTo(JsonFields fields);
}
