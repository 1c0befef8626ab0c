package org.complaintauditor.intake.xes;

import java.io.IOException;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.tree.Node;
import org.complaintauditor.intake.tree.Shape;
import org.complaintauditor.intake.tree.ShapeSketch;
import org.complaintauditor.intake.tree.TreePaths;
import org.complaintauditor.intake.tree.TreeReader;
import org.complaintauditor.intake.tree.TreeSink;

/**
 * Reads event logs as IEEE 1849 (XES) has them. Pieces lie at {@code trace}, each with its events,
 * or at {@code trace.event}, and at {@code event} where an event lies outside of traces; other
 * paths have none.
 *
 * <p>The names in a piece are the keys of its attributes, such as {@code concept:name}, and {@code
 * event} for a trace's events. An attribute of an attribute is {@code parent/child}; a list's
 * values have its key. What the log says about itself is passed over.
 */
public final class XesTreeReader implements TreeReader {

  @Override
  public void read(ExportFile file, Set<String> paths, TreeSink sink) throws IOException {
    TreePaths asked = new TreePaths(paths);
    try (XesTags tags = XesTags.of(file)) {
      new XesPieces(tags, asked, sink).cut();
    }
  }

  /** {@inheritDoc} Lists are the traces and their events only. */
  @Override
  public Shape shape(ExportFile file, int pieces) throws IOException {
    ShapeSketch sketch = new ShapeSketch(pieces);
    read(
        file,
        Set.of(XesPieces.TRACE),
        new TreeSink() {
          @Override
          public void piece(String path, int number, Node trace) {
            sketch.list(path);
            draw(sketch, path, trace);
          }

          @Override
          public boolean hasEnough() {
            return sketch.isFull();
          }
        });
    return sketch.shape();
  }

  private static void draw(ShapeSketch sketch, String path, Node piece) {
    piece
        .children()
        .forEach(
            (name, nodes) -> {
              String child = sketch.child(path, name);
              boolean events = child.equals(XesPieces.EVENTS);
              if (events) {
                sketch.list(child);
              }
              for (Node node : nodes) {
                if (events) {
                  draw(sketch, child, node);
                } else {
                  sketch.text(child, node.text());
                }
              }
            });
  }
}
