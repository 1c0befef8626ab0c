package org.complaintauditor.store.trail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a line of the trail.
 *
 * @param subjects the ids of what something was done to
 * @param detail what else is to be known: a JSON object
 */
record TrailBody(List<String> subjects, String detail) {

  private static final JsonFactory JSON = new JsonFactory();

  TrailBody {
    subjects = List.copyOf(subjects);
  }

  static String write(List<String> subjects, String detail) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("subjects");
      for (String subject : subjects) {
        json.writeString(subject);
      }
      json.writeEndArray();
      json.writeFieldName("detail");
      json.writeRawValue(detail);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return text.toString();
  }

  static TrailBody read(String body) {
    List<String> subjects = new ArrayList<>();
    StringWriter detail = new StringWriter();
    try (JsonParser json = JSON.createParser(body);
        JsonGenerator copy = JSON.createGenerator(detail)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("subjects")) {
          while (json.nextToken() == JsonToken.VALUE_STRING) {
            subjects.add(json.getText());
          }
        } else if (name.equals("detail")) {
          copy.copyCurrentStructure(json);
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the body of a line was read as an object before", e);
    }
    return new TrailBody(subjects, detail.toString());
  }
}
