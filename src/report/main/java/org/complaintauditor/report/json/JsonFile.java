package org.complaintauditor.report.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * Files of JSON: keys in the order in which they were put, or in that of a record's components; two
 * spaces, LF on every system.
 */
public final class JsonFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(Word.class, ToStringSerializer.instance)
                  .addSerializer(Optional.class, new StdDelegatingSerializer(new OrNull())))
          .build();

  private static final class OrNull extends StdConverter<Optional<?>, @Nullable Object> {
    @Override
    public @Nullable Object convert(Optional<?> value) {
      return value.orElse(null);
    }
  }

  private JsonFile() {}

  /** An object whose keys keep their order. */
  public static JsonObject object() {
    return new JsonObject();
  }

  static void write(JsonObject content, Path file) throws IOException {
    Files.write(file, text(content).getBytes(StandardCharsets.UTF_8));
  }

  /** The same in one line without an end, as streams of JSON lines have it. */
  public static String line(Object content) {
    return written(MAPPER.writer(), content);
  }

  /** The file's text. */
  public static String text(Object content) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return written(MAPPER.writer(printer), content) + "\n";
  }

  private static String written(ObjectWriter writer, Object content) {
    try {
      return writer.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // Numbers, texts and lists of them can always be written.
    }
  }
}
