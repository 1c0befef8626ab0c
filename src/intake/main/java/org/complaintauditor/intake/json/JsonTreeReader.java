package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.tree.TreePaths;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.tree.TreeShape;
import org.complaintauditor.intake.tree.TreeShapeBuilder;
import org.complaintauditor.intake.tree.TreeSink;
import org.complaintauditor.model.Wording;

/**
 * Reads JSON files: one object, a list of them, JSON lines, or several bodies one after the other.
 *
 * <p>Texts, numbers and truth values are given as the file writes them. Null, an empty object and
 * an empty list have no text and are left out of the piece they lie in; a piece that is null is
 * none. A name that an object has twice is refused, since nobody can say which value counts.
 */
public final class JsonTreeReader implements TreeReader {

  @Override
  public void read(ExportFile file, Set<String> paths, TreeSink sink) throws IOException {
    TreePaths asked = new TreePaths(paths);
    try (JsonTokens tokens = JsonTokens.of(file)) {
      new JsonPieces(tokens, asked, sink).cut();
    }
  }

  @Override
  public TreeShape shape(ExportFile file, int pieces) throws IOException {
    TreeShapeBuilder sketch = new TreeShapeBuilder(pieces);
    try (JsonTokens tokens = JsonTokens.of(file)) {
      int roots = 0;
      while (!sketch.isFull()) {
        JsonToken root = tokens.next();
        if (root == null) {
          break;
        }
        refuseBareValue(tokens, root);
        roots++;
        if (roots > 1) {
          sketch.list("");
        }
        draw(sketch, "", tokens, root);
      }
    }
    return sketch.shape();
  }

  private static void draw(TreeShapeBuilder sketch, String path, JsonTokens tokens, JsonToken token)
      throws IOException {
    if (token == JsonToken.START_ARRAY) {
      sketch.list(path);
      while (!sketch.isFull()) {
        JsonToken element = tokens.nextWithin();
        if (element == JsonToken.END_ARRAY) {
          return;
        }
        draw(sketch, path, tokens, element);
      }
    } else if (token == JsonToken.START_OBJECT) {
      while (!sketch.isFull() && tokens.nextWithin() == JsonToken.FIELD_NAME) {
        String child = sketch.child(path, tokens.name());
        draw(sketch, child, tokens, tokens.nextWithin());
      }
    } else if (token != JsonToken.VALUE_NULL) {
      sketch.text(path, tokens.text());
    }
  }

  /** A file has objects, or lists of them. */
  static void refuseBareValue(JsonTokens tokens, JsonToken root) {
    if (root.isScalarValue() && root != JsonToken.VALUE_NULL) {
      throw tokens.refusal(Wording.of("intake.a-single-text-or-number-stands"));
    }
  }
}
