package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes JSON of maps, lists, texts, numbers and truth values; the same bytes wherever it runs. */
final class Json {
  private final StringBuilder text = new StringBuilder();
  private final boolean indented;

  private Json(boolean indented) {
    this.indented = indented;
  }

  /**
   * An object.
   *
   * @param names such as {@code "id=%s name=%s"}, for a value each
   */
  static Map<String, Object> object(String names, Object... values) {
    Map<String, Object> object = new LinkedHashMap<>();
    int next = 0;
    for (String name : names.split("=%s ?")) {
      object.put(name, values[next++]);
    }
    return object;
  }

  /** Indented by a blank, with LF line ends. */
  static byte[] bytes(Object value) {
    Json json = new Json(true);
    json.write(value, 0);
    return json.text.append('\n').toString().getBytes(UTF_8);
  }

  /** Everything on one line. */
  static String line(Object value) {
    Json json = new Json(false);
    json.write(value, 0);
    return json.text.toString();
  }

  private void write(Object value, int depth) {
    if (value instanceof Map<?, ?> object) {
      text.append('{');
      Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        newLine(depth + 1);
        quote(String.valueOf(entry.getKey()));
        text.append(indented ? ": " : ":");
        write(entry.getValue(), depth + 1);
        text.append(entries.hasNext() ? "," : "");
      }
      close(object.isEmpty(), '}', depth);
    } else if (value instanceof List<?> list) {
      text.append('[');
      for (int i = 0; i < list.size(); i++) {
        newLine(depth + 1);
        write(list.get(i), depth + 1);
        text.append(i < list.size() - 1 ? "," : "");
      }
      close(list.isEmpty(), ']', depth);
    } else if (value instanceof String string) {
      quote(string);
    } else {
      text.append(value);
    }
  }

  private void close(boolean empty, char bracket, int depth) {
    if (!empty) {
      newLine(depth);
    }
    text.append(bracket);
  }

  private void newLine(int depth) {
    if (indented) {
      text.append('\n').append(" ".repeat(depth));
    }
  }

  private void quote(String string) {
    text.append('"');
    string
        .chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? escaped(c) : String.valueOf((char) c));
              }
            });
    text.append('"');
  }

  private static String escaped(int c) {
    return String.format(Locale.ROOT, "\\u%04x", c);
  }
}
