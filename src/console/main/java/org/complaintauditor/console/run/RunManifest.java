package org.complaintauditor.console.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.text.ShownTexts;

/**
 * What a run's {@code manifest.json} says of its files.
 *
 * @param run the run's id
 * @param texts how much of messages the files show
 * @param files all files but the manifest, by their place in the folder
 */
record RunManifest(String run, ShownTexts texts, Map<String, Listed> files) {

  /** The file's name. */
  static final String FILE = "manifest.json";

  private static final JsonMapper JSON = new JsonMapper();

  RunManifest {
    files = Map.copyOf(files);
  }

  /** A file as the run wrote it. */
  record Listed(String sha256, long size) {}

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read, or is no manifest
   */
  static RunManifest read(Path folder) throws IOException {
    JsonNode root = JSON.readTree(Files.readAllBytes(folder.resolve(FILE)));
    if (root == null || !root.path("run").isTextual() || !root.path("outputs").isArray()) {
      throw new IOException("no manifest");
    }
    Map<String, Listed> files = new TreeMap<>();
    for (JsonNode one : root.path("outputs")) {
      files.put(
          one.path("name").asText(),
          new Listed(one.path("sha256").asText(), one.path("size").asLong()));
    }
    return new RunManifest(
        root.path("run").asText(),
        // What does not say so is taken to show whole messages.
        ShownTexts.named(root.at("/privacy/texts").asText()).orElse(ShownTexts.FULL),
        files);
  }
}
