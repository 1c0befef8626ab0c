package org.complaintauditor.store.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Records and maps as JSON in one line, as columns and lines of a workspace keep them. */
public final class KeptJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private KeptJson() {}

  /** The JSON of a record, map, list or text. */
  public static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Texts, numbers and lists of them can always be written.
    }
  }

  /**
   * Reads what was written.
   *
   * @param otherwise what is wrong where it is something else
   * @throws IllegalArgumentException if it is something else
   */
  public static <T> T read(String json, Class<T> type, String otherwise) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(otherwise, e);
    }
  }
}
