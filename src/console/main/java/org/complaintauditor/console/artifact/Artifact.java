package org.complaintauditor.console.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.console.OwnerOnly;

/**
 * Something that was made for somebody, such as a comparison.
 *
 * @param id its id, which names its folder
 * @param kind what it is
 * @param title what it is about
 * @param by the name of who asked for it
 * @param at when, an ISO date and time with offset
 * @param facts what else is known of it
 */
public record Artifact(
    String id, String kind, ArtifactTitle title, String by, String at, Map<String, String> facts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public Artifact {
    facts = Map.copyOf(facts);
  }

  /** A fact; empty if it is not known. */
  public String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  void write(Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", id);
    root.put("kind", kind);
    root.set("title", title.json());
    root.put("by", by);
    root.put("at", at);
    ObjectNode all = root.putObject("facts");
    new TreeMap<>(facts).forEach(all::put);
    OwnerOnly.write(file, root + "\n");
  }

  static Artifact read(Path file) throws IOException {
    JsonNode root = JSON.readTree(Files.readAllBytes(file));
    Map<String, String> facts = new TreeMap<>();
    root.path("facts")
        .properties()
        .forEach(one -> facts.put(one.getKey(), one.getValue().asText()));
    return new Artifact(
        root.path("id").asText(),
        root.path("kind").asText(),
        ArtifactTitle.read(root.path("title")),
        root.path("by").asText(),
        root.path("at").asText(),
        facts);
  }
}
