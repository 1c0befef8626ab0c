package org.complaintauditor.dossier.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.complaintauditor.dossier.bag.WholeFile;
import org.complaintauditor.model.Wording;

/** The JSON documents of a dossier that have a schema, and the schemas. */
public enum DossierDocument {
  /** What was asked for, and what was left out. */
  REQUEST("data/request.json", "request.schema.json"),
  /** The figures of the run. */
  SUMMARY("data/summary.json", "summary.schema.json"),
  /** All that the verdicts hang on besides cases and pack. */
  SETTINGS(
      "data/material/settings.json",
      "settings.schema.json",
      "/org/complaintauditor/material/settings.schema.json");

  /** The folder in which a dossier keeps the schemas. */
  private static final String FOLDER = "data/schema";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String file;
  private final String schema;
  private final String resource;

  DossierDocument(String file, String schema) {
    this(file, schema, schema);
  }

  DossierDocument(String file, String schema, String resource) {
    this.file = file;
    this.schema = schema;
    this.resource = resource;
  }

  /**
   * Writes the schemas of all documents into a dossier.
   *
   * @throws IOException if they cannot be written
   */
  public static void writeSchemas(Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve(FOLDER));
    for (DossierDocument document : values()) {
      try (InputStream text = document.stream()) {
        Files.copy(text, folder.resolve(document.schema));
      }
    }
  }

  private InputStream stream() {
    return Objects.requireNonNull(DossierDocument.class.getResourceAsStream(resource), resource);
  }

  /** Its path in a dossier. */
  String file() {
    return file;
  }

  /** The schema as this program knows it: a dossier's own could be one that allows anything. */
  JsonNode schema() {
    try (InputStream text = stream()) {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document, held against its schema; missing where it cannot be read. */
  JsonNode read(Path root, Deviations found) throws IOException {
    if (!Files.isRegularFile(root.resolve(file))) {
      found.add(file, Wording.of("dossier.is-missing"));
      return MissingNode.getInstance();
    }
    try {
      JsonNode document = MAPPER.readTree(WholeFile.read(root, file));
      new StructureCheck(file, found).check(schema(), document);
      return document;
    } catch (JsonProcessingException e) {
      found.add(file, Wording.of("dossier.is-no-json-because", e.getOriginalMessage()));
      return MissingNode.getInstance();
    }
  }
}
