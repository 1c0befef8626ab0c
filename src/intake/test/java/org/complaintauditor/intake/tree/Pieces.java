package org.complaintauditor.intake.tree;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.complaintauditor.intake.file.ExportFile;

/** What tree readers hand on, written in short for tests. */
public final class Pieces {

  private Pieces() {}

  /** Bytes as a file with the name {@code export}. */
  public static ExportFile file(byte[] bytes) {
    return new ExportFile("export", "export", () -> new ByteArrayInputStream(bytes));
  }

  /** The pieces as {@code path 1: {name=[text]}}. */
  public static List<String> of(TreeReader reader, ExportFile file, String... paths)
      throws IOException {
    List<String> pieces = new ArrayList<>();
    reader.read(
        file,
        Set.of(paths),
        (path, number, piece) -> pieces.add("%s %d: %s".formatted(path, number, written(piece))));
    return pieces;
  }

  private static String written(Node piece) {
    if (piece.isLeaf()) {
      return piece.text();
    }
    Map<String, String> children = new TreeMap<>();
    piece
        .children()
        .forEach(
            (name, nodes) ->
                children.put(
                    name,
                    nodes.stream()
                        .map(Pieces::written)
                        .collect(Collectors.joining(", ", "[", "]"))));
    return children.toString();
  }
}
