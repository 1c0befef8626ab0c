package org.complaintauditor.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.complaintauditor.intake.json.IndentedJson;
import org.complaintauditor.model.Vocabulary;

/** How the material's records stand in JSON: keys in the order of the records, and none unknown. */
final class MaterialJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .addModule(WordsInJson.module())
          .build();

  /** Lines of cases are many: what is empty is left out. */
  private static final JsonMapper SPARSE =
      MAPPER.rebuild().defaultPropertyInclusion(sparse()).build();

  private MaterialJson() {}

  private static JsonInclude.Value sparse() {
    return JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS);
  }

  /** Writes objects of one line each, without their line ends. */
  static ObjectWriter lines(Class<?> type) {
    return SPARSE.writerFor(type);
  }

  /** Reads objects without words, one behind the other. */
  static ObjectReader reader(Class<?> type) {
    return SPARSE.readerFor(type);
  }

  /** Reads objects with words of this vocabulary, one behind the other. */
  static ObjectReader reader(Class<?> type, Vocabulary words) {
    return reader(type).withAttribute(Vocabulary.class, words);
  }

  /** Writes a file that people read as well: two spaces, LF on every system. */
  static ObjectWriter pretty(Class<?> type) {
    return MAPPER.writerFor(type).with(IndentedJson.printer());
  }
}
