package org.complaintauditor.console.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a job, as the database keeps it.
 *
 * @param how how its process ended
 * @param message what the command said of why it ended
 * @param run the run that was made
 * @param warnings what people should know
 * @param left the address of what it left for people to read though it failed
 */
public record JobOutcome(
    CommandEnd.How how,
    Optional<String> message,
    Optional<String> run,
    List<String> warnings,
    Optional<String> left) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public JobOutcome {
    warnings = List.copyOf(warnings);
  }

  static JobOutcome of(CommandEnd end, Optional<String> left) {
    return new JobOutcome(end.how(), end.message(), end.run(), end.warnings(), left);
  }

  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("how", how.name());
    message.ifPresent(text -> json.put("message", text));
    run.ifPresent(id -> json.put("run", id));
    left.ifPresent(address -> json.put("left", address));
    warnings.forEach(json.putArray("warnings")::add);
    return json.toString();
  }

  static JobOutcome read(String json) {
    try {
      JsonNode read = JSON.readTree(json);
      List<String> warnings = new ArrayList<>();
      read.path("warnings").forEach(one -> warnings.add(one.asText()));
      return new JobOutcome(
          CommandEnd.How.valueOf(read.path("how").asText()),
          Optional.ofNullable(read.path("message").textValue()),
          Optional.ofNullable(read.path("run").textValue()),
          warnings,
          Optional.ofNullable(read.path("left").textValue()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what came of a job was written as JSON", e);
    }
  }
}
