package org.complaintauditor.intake.tree;

import java.util.HashSet;
import java.util.Set;

/** Paths at which a reader cuts a file into pieces, and the ways that lead to them. */
public final class TreePaths {
  private final Set<String> pieces;
  private final Set<String> ways = new HashSet<>();

  /**
   * These paths.
   *
   * @throws IllegalArgumentException if one leads through another
   */
  public TreePaths(Set<String> pieces) {
    this.pieces = Set.copyOf(pieces);
    for (String path : pieces) {
      if (!path.isEmpty()) {
        ways.add("");
      }
      for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
        ways.add(path.substring(0, dot));
      }
    }
    for (String path : pieces) {
      if (ways.contains(path)) {
        throw new IllegalArgumentException(
            "a path leads through the path \"%s\": %s".formatted(path, pieces));
      }
    }
  }

  /** The path of what has this name within the path. */
  public static String child(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Whether pieces lie at this path. */
  public boolean arePieces(String path) {
    return pieces.contains(path);
  }

  /** Whether pieces may lie somewhere within this path. */
  public boolean leadThrough(String path) {
    return ways.contains(path);
  }
}
