package org.complaintauditor.store.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.store.database.Schema;

/**
 * What a backup says of itself.
 *
 * @param form the version of its form
 * @param lines the lines of the ledger
 * @param head the hash of the last one
 * @param runs the runs
 * @param findings the findings of all runs
 * @param trailLines the lines of the trail
 * @param trailHead the hash of the last one
 * @param people the people
 * @param hashes the SHA-256 of each part, by its name
 */
public record BackupContents(
    long form,
    long lines,
    String head,
    long runs,
    long findings,
    long trailLines,
    String trailHead,
    long people,
    Map<String, String> hashes) {

  private static final JsonFactory JSON = new JsonFactory();

  public BackupContents {
    hashes = Map.copyOf(hashes);
  }

  String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("backup", form);
      json.writeNumberField("ledger_lines", lines);
      json.writeStringField("ledger_head", head);
      json.writeNumberField("runs", runs);
      json.writeNumberField("findings", findings);
      json.writeNumberField("trail_lines", trailLines);
      json.writeStringField("trail_head", trailHead);
      json.writeNumberField("people", people);
      json.writeObjectFieldStart("sha256");
      for (String part : BackupFile.parts(form)) {
        json.writeStringField(part, hashes.getOrDefault(part, ""));
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return text.append('\n').toString();
  }

  /**
   * Reads them.
   *
   * @throws IOException if it is not what a backup says of itself
   */
  static BackupContents read(String text) throws IOException {
    Map<String, Long> numbers = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          numbers.put(json.currentName(), json.getLongValue());
        } else if (json.currentToken() == JsonToken.VALUE_STRING) {
          texts.put(json.currentName(), json.getText());
        }
      }
    }
    String head = String.valueOf(texts.remove("ledger_head"));
    String trail = Optional.ofNullable(texts.remove("trail_head")).orElse(Schema.BEGINNING);
    return new BackupContents(
        numbers.getOrDefault("backup", -1L),
        numbers.getOrDefault("ledger_lines", -1L),
        head,
        numbers.getOrDefault("runs", -1L),
        numbers.getOrDefault("findings", -1L),
        numbers.getOrDefault("trail_lines", 0L),
        trail,
        numbers.getOrDefault("people", 0L),
        texts);
  }
}
