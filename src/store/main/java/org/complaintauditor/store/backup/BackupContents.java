package org.complaintauditor.store.backup;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.store.database.KeptJson;
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
    @JsonProperty("backup") long form,
    @JsonProperty("ledger_lines") long lines,
    @JsonProperty("ledger_head") String head,
    long runs,
    long findings,
    @JsonProperty("trail_lines") long trailLines,
    @JsonProperty("trail_head") String trailHead,
    long people,
    @JsonProperty("sha256") Map<String, String> hashes) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The hashes are in the order of the parts. */
  public BackupContents {
    Map<String, String> known = hashes;
    Map<String, String> inOrder = new LinkedHashMap<>();
    BackupFile.parts(form).forEach(part -> inOrder.put(part, known.getOrDefault(part, "")));
    hashes = Collections.unmodifiableMap(inOrder);
  }

  String json() {
    return KeptJson.of(this) + "\n";
  }

  /**
   * Reads them.
   *
   * @throws IOException if it is not what a backup says of itself
   */
  static BackupContents read(String text) throws IOException {
    JsonNode json = MAPPER.readTree(text);
    Map<String, String> hashes = new LinkedHashMap<>();
    json.path("sha256")
        .properties()
        .forEach(part -> hashes.put(part.getKey(), part.getValue().asText()));
    return new BackupContents(
        json.path("backup").asLong(-1),
        json.path("ledger_lines").asLong(-1),
        json.path("ledger_head").asText("null"),
        json.path("runs").asLong(-1),
        json.path("findings").asLong(-1),
        json.path("trail_lines").asLong(0),
        json.path("trail_head").asText(Schema.BEGINNING),
        json.path("people").asLong(0),
        hashes);
  }
}
