package org.complaintauditor.console.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.store.jobs.Jobs;

/**
 * What a job is to do.
 *
 * @param kind what it does, such as {@code audit}: the key of its name is {@code
 *     console.job.kind.<kind>}
 * @param title what it is about, as the page of the job shows it, such as the names of files
 * @param call the use case and what is asked of it; empty where another version asked for it in its
 *     own way
 * @param target the file or folder that the command writes; taken away if it does not come to its
 *     end. Empty if it writes none
 * @param then the address of the page that its end leads to; {@code {run}} stands for the run that
 *     was made
 * @param back the address of the page that it was asked for on, where it can be asked for again
 * @param facts what whoever asked for it wants to know at its end
 */
public record JobOrder(
    String kind,
    String title,
    Optional<JobCall> call,
    String target,
    String then,
    String back,
    Map<String, String> facts) {

  /** The fact that is what was filled in where it was asked for; kept until the job has ended. */
  public static final String FORM = Jobs.FORM;

  private static final ObjectMapper JSON = new ObjectMapper();

  public JobOrder {
    facts = Map.copyOf(facts);
  }

  /** One that calls a use case. */
  public JobOrder(
      String kind,
      String title,
      JobCall call,
      String target,
      String then,
      String back,
      Map<String, String> facts) {
    this(kind, title, Optional.of(call), target, then, back, facts);
  }

  /** Whether an earlier version asked for it in its own way, or a later one did. */
  boolean isOfOtherVersion() {
    return call.isEmpty();
  }

  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("title", title);
    call.ifPresent(one -> json.put("call", JobJson.write(one)));
    json.put("target", target);
    json.put("then", then);
    json.put("back", back);
    ObjectNode known = json.putObject("facts");
    new TreeMap<>(facts)
        .forEach((name, text) -> (name.equals(FORM) ? json : known).put(name, text));
    return json.toString();
  }

  private static Optional<JobCall> call(String written) {
    try {
      return written.isEmpty()
          ? Optional.empty()
          : Optional.of(JobJson.read(written, JobCall.class));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // Another version of the program has written it.
    }
  }

  /** As the database keeps it. */
  public static JobOrder read(String kind, String json) {
    try {
      JsonNode read = JSON.readTree(json);
      Map<String, String> facts = new TreeMap<>();
      read.path("facts")
          .properties()
          .forEach(one -> facts.put(one.getKey(), one.getValue().asText()));
      if (read.has(FORM)) {
        facts.put(FORM, read.path(FORM).asText());
      }
      return new JobOrder(
          kind,
          read.path("title").asText(),
          call(read.path("call").asText()),
          read.path("target").asText(),
          read.path("then").asText("/"),
          read.path("back").asText("/"),
          facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what a job is to do was written as JSON", e);
    }
  }
}
