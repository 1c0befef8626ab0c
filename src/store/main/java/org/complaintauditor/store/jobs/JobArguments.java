package org.complaintauditor.store.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What a job is to do: a JSON object of whoever asked for it, of which one member is known here.
 */
final class JobArguments {

  private static final JsonFactory JSON = new JsonFactory();

  private JobArguments() {}

  /** The same without this member; empty if it has none. */
  static Optional<String> without(String name, String args) {
    StringWriter text = new StringWriter();
    boolean found = false;
    try (JsonParser read = JSON.createParser(args);
        JsonGenerator written = JSON.createGenerator(text)) {
      if (read.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      written.writeStartObject();
      while (read.nextToken() == JsonToken.FIELD_NAME) {
        if (read.currentName().equals(name)) {
          found = true;
          read.nextToken();
          read.skipChildren();
        } else {
          written.copyCurrentStructure(read);
        }
      }
      written.writeEndObject();
    } catch (IOException e) {
      throw new IllegalArgumentException("what a job is to do is no JSON object", e);
    }
    return found ? Optional.of(text.toString()) : Optional.empty();
  }
}
