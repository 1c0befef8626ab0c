package org.complaintauditor.store.trail;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.complaintauditor.store.database.KeptJson;

/**
 * The body of a line of the trail.
 *
 * @param subjects the ids of what something was done to
 * @param detail what else is to be known: a JSON object
 */
record TrailBody(List<String> subjects, @JsonRawValue String detail) {

  private record Read(List<String> subjects, JsonNode detail) {}

  TrailBody {
    subjects = List.copyOf(subjects);
  }

  String json() {
    return KeptJson.of(this);
  }

  static TrailBody read(String body) {
    Read read = KeptJson.read(body, Read.class, "the body of a line was read as an object before");
    return new TrailBody(read.subjects(), read.detail().toString());
  }
}
