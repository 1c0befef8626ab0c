package org.complaintauditor.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files of JSON: keys in the order in which they were put, two spaces, LF on every system. */
public final class JsonFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private JsonFile() {}

  /** An object whose keys keep their order. */
  public static Map<String, @Nullable Object> object() {
    return new LinkedHashMap<>();
  }

  static void write(Map<String, @Nullable Object> content, Path file) throws IOException {
    Files.write(file, text(content).getBytes(StandardCharsets.UTF_8));
  }

  /** The same in one line without an end, as streams of JSON lines have it. */
  public static String line(Map<String, @Nullable Object> content) {
    try {
      return MAPPER.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Numbers, texts and lists of them can always be written.
    }
  }

  /** The file's text. */
  public static String text(Map<String, @Nullable Object> content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(content) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Numbers, texts and lists of them can always be written.
    }
  }
}
