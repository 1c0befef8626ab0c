package org.complaintauditor.store.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.store.database.StorableText;

/** Names with their texts as a JSON object, as columns of the database keep it. */
public final class AttributesJson {

  private static final JsonFactory JSON = new JsonFactory();

  private AttributesJson() {}

  /** In the map's order; attributes without a text are left out. */
  public static String of(Map<String, String> attributes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> entry : attributes.entrySet()) {
        if (!entry.getValue().isEmpty()) {
          json.writeStringField(StorableText.of(entry.getKey()), StorableText.of(entry.getValue()));
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return text.toString();
  }

  /** A text as it stands in such an object, with its quotation marks. */
  static String text(String text) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      json.writeString(StorableText.of(text));
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return written.toString();
  }

  /**
   * The names and texts of such an object, in its order.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Map<String, String> read(String object) {
    Map<String, String> attributes = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(object)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        attributes.put(name, json.getText());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON object of texts", e);
    }
    return Collections.unmodifiableMap(attributes);
  }
}
