package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.tree.Node;
import org.complaintauditor.intake.tree.PieceSize;
import org.complaintauditor.intake.tree.TreePaths;
import org.complaintauditor.intake.tree.TreeSink;

/** Cuts one JSON file into pieces. */
final class JsonPieces {
  private final JsonTokens tokens;
  private final TreePaths paths;
  private final TreeSink sink;
  private final PieceSize size;
  private final Map<String, Integer> numbers = new HashMap<>();
  private boolean enough;

  JsonPieces(JsonTokens tokens, TreePaths paths, TreeSink sink) {
    this.tokens = tokens;
    this.paths = paths;
    this.sink = sink;
    this.size = new PieceSize(tokens::place);
  }

  /** Hands on the pieces of the whole file, or until the sink has enough. */
  void cut() throws IOException {
    while (!enough) {
      JsonToken root = tokens.next();
      if (root == null) {
        return;
      }
      JsonTreeReader.refuseBareValue(tokens, root);
      walk("", root);
    }
  }

  private void walk(String path, JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY) {
      while (!enough) {
        JsonToken element = tokens.nextWithin();
        if (element == JsonToken.END_ARRAY) {
          return;
        }
        walk(path, element);
      }
    } else if (paths.arePieces(path)) {
      piece(path, token);
    } else if (token == JsonToken.START_OBJECT && paths.leadThrough(path)) {
      while (!enough && tokens.nextWithin() == JsonToken.FIELD_NAME) {
        String child = TreePaths.child(path, tokens.name());
        walk(child, tokens.nextWithin());
      }
    } else {
      tokens.skip(token);
    }
  }

  private void piece(String path, JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return;
    }
    size.restart();
    Node piece = token == JsonToken.START_OBJECT ? object() : leaf();
    sink.piece(path, numbers.merge(path, 1, Integer::sum), piece);
    enough = sink.hasEnough();
  }

  private Node object() throws IOException {
    Map<String, List<Node>> children = new LinkedHashMap<>();
    while (tokens.nextWithin() == JsonToken.FIELD_NAME) {
      String name = tokens.name();
      size.grow(name.length());
      List<Node> values = values(tokens.nextWithin());
      if (!values.isEmpty()) {
        children.put(name, values);
      }
    }
    return Node.branch(children);
  }

  private List<Node> values(JsonToken token) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return value(token);
    }
    List<Node> values = new ArrayList<>();
    for (JsonToken e = tokens.nextWithin(); e != JsonToken.END_ARRAY; e = tokens.nextWithin()) {
      values.addAll(values(e));
    }
    return values;
  }

  /** The value; nothing for null and for an object that has nothing. */
  private List<Node> value(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NULL) {
      return List.of();
    }
    if (token != JsonToken.START_OBJECT) {
      return List.of(leaf());
    }
    size.grow(0);
    Node object = object();
    return object.children().isEmpty() ? List.of() : List.of(object);
  }

  private Node leaf() throws IOException {
    String text = tokens.text();
    size.grow(text.length());
    return Node.leaf(text);
  }
}
