package org.complaintauditor.store.uploads;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.store.database.StorableText;

/** The files of an upload as a JSON array, as a column of the database keeps them. */
final class StoredFilesJson {

  private static final JsonFactory JSON = new JsonFactory();

  private StoredFilesJson() {}

  static String of(List<StoredFile> files) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (StoredFile file : files) {
        json.writeStartObject();
        json.writeStringField("name", StorableText.of(file.name()));
        json.writeNumberField("number", file.number());
        json.writeNumberField("bytes", file.bytes());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return text.toString();
  }

  static List<StoredFile> read(String array) {
    List<StoredFile> files = new ArrayList<>();
    try (JsonParser json = JSON.createParser(array)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> values = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          values.put(name, json.getText());
        }
        files.add(
            new StoredFile(
                values.getOrDefault("name", ""),
                Integer.parseInt(values.getOrDefault("number", "0")),
                Long.parseLong(values.getOrDefault("bytes", "0")),
                values.getOrDefault("sha256", "")));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the files of an upload are no JSON", e);
    }
    return files;
  }
}
