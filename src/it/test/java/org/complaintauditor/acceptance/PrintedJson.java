package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.complaintauditor.cli.Main;

/** What commands print for programs, held against its schema. */
final class PrintedJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PrintedJson() {}

  /** The schema of this name, beside the commands. */
  static Schema schema(String name) {
    try (InputStream text =
        Objects.requireNonNull(Main.class.getResourceAsStream(name + ".schema.json"), name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was printed, which fits the schema. */
  static JsonNode of(Run run, String schema) {
    assertThat(schema(schema).validate(run.out(), InputFormat.JSON)).as(run.out()).isEmpty();
    try {
      return MAPPER.readTree(run.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
