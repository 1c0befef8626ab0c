package org.complaintauditor.store.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Lines of the ledger as JSON: fixed order of keys, no blanks. */
final class LineJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private LineJson() {}

  /** The line with this number behind the line with this hash. */
  static LedgerLine line(long n, String prev, LedgerEntry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("n", n);
      json.writeStringField("prev", prev);
      json.writeStringField("at", entry.at());
      json.writeObjectFieldStart("by");
      json.writeStringField("name", entry.by().name());
      json.writeStringField("account", entry.by().account());
      json.writeStringField("role", entry.by().role());
      json.writeEndObject();
      json.writeStringField("via", entry.via());
      json.writeStringField("kind", entry.kind());
      json.writeFieldName("body");
      json.writeRawValue(entry.body());
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e); // Memory: nothing can fail.
    }
    return new LedgerLine(
        n,
        prev,
        entry.at(),
        entry.by(),
        entry.via(),
        entry.kind(),
        entry.body(),
        HalfCharacters.escaped(text.toString()));
  }

  /** Reads a line; empty if it is not one. */
  static Optional<LedgerLine> read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      expect(json, JsonToken.START_OBJECT);
      name(json, "n");
      json.nextToken();
      expect(json, JsonToken.VALUE_NUMBER_INT);
      long n = json.getLongValue();
      String prev = textOf(json, "prev");
      String at = textOf(json, "at");
      name(json, "by");
      json.nextToken();
      expect(json, JsonToken.START_OBJECT);
      LedgerAuthor by =
          new LedgerAuthor(textOf(json, "name"), textOf(json, "account"), textOf(json, "role"));
      json.nextToken();
      expect(json, JsonToken.END_OBJECT);
      String via = textOf(json, "via");
      String kind = textOf(json, "kind");
      name(json, "body");
      json.nextToken();
      expect(json, JsonToken.START_OBJECT);
      String body = copied(json);
      json.nextToken();
      expect(json, JsonToken.END_OBJECT);
      return json.nextToken() == null
          ? Optional.of(new LedgerLine(n, prev, at, by, via, kind, body, text))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A JSON object without blanks, its keys and numbers as they stand.
   *
   * @throws IllegalArgumentException if the text is none, or names a key twice
   */
  static String compact(String object) {
    try (JsonParser json = JSON.createParser(object)) {
      json.nextToken();
      expect(json, JsonToken.START_OBJECT);
      String compact = copied(json);
      if (json.nextToken() == null) {
        return compact;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON object: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("no JSON object: something stands behind it");
  }

  /** The object that begins here; the parser stands at its end afterwards. */
  private static String copied(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      int depth = 0;
      do {
        JsonToken token = json.currentToken();
        if (token == null) {
          throw new IOException("it ends too early");
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
        if (token.isNumeric()) {
          copy.writeNumber(json.getText()); // As written: 1.0 stays 1.0.
        } else {
          copy.copyCurrentEvent(json);
        }
        if (depth > 0) {
          json.nextToken();
        }
      } while (depth > 0);
    }
    return HalfCharacters.escaped(text.toString());
  }

  private static String textOf(JsonParser json, String name) throws IOException {
    name(json, name);
    json.nextToken();
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static void name(JsonParser json, String name) throws IOException {
    json.nextToken();
    expect(json, JsonToken.FIELD_NAME);
    if (!json.currentName().equals(name)) {
      throw new IOException("not " + name);
    }
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new IOException("not " + token);
    }
  }
}
