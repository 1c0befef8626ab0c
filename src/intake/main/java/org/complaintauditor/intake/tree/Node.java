package org.complaintauditor.intake.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of a file that is no table (JSON, XES): a text, or named pieces. Of each name there may
 * be several: a list holds the pieces of its name, in order.
 *
 * @param text the text of a leaf; empty for a branch
 * @param children the pieces of a branch by name, in the file's order; empty for a leaf
 */
public record Node(String text, Map<String, List<Node>> children) {

  public Node {
    Map<String, List<Node>> copy = new LinkedHashMap<>();
    children.forEach((name, nodes) -> copy.put(name, List.copyOf(nodes)));
    children = Collections.unmodifiableMap(copy);
  }

  /** A text, number or truth value, as the file writes it. */
  public static Node leaf(String text) {
    return new Node(text, Map.of());
  }

  /** Named pieces. */
  public static Node branch(Map<String, List<Node>> children) {
    return new Node("", children);
  }

  /** Whether this is a text. */
  public boolean isLeaf() {
    return children.isEmpty();
  }

  /** The pieces of the name, in order; none if there is none. */
  public List<Node> all(String name) {
    return children.getOrDefault(name, List.of());
  }

  /** The texts of this piece: its own, or none for a branch. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    if (isLeaf()) {
      texts.add(text);
    }
    return texts;
  }
}
