package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.tree.Node;

/**
 * The texts that lie below a piece of a file, at any depth, as people read them. Systems keep
 * formatted texts as trees (Atlassian's document format): what stands side by side in a list makes
 * a line, and each list a line of its own.
 */
final class NestedText {
  private static final String BREAK = "\n";

  private final List<String> names;
  private final List<String> lines = new ArrayList<>();

  private NestedText(List<String> names) {
    this.names = names;
  }

  /**
   * The texts in lines; empty if there are none.
   *
   * @param names of the texts; of each piece, the first that it has
   */
  static String in(Node node, List<String> names) {
    NestedText text = new NestedText(names);
    text.block(node);
    return String.join(BREAK, text.lines);
  }

  private void block(Node node) {
    String own = own(node);
    if (!own.isEmpty()) {
      lines.add(own);
      return;
    }
    for (List<Node> side : node.children().values()) {
      if (side.stream().anyMatch(one -> !own(one).isEmpty())) {
        StringBuilder line = new StringBuilder();
        side.forEach(one -> line.append(inline(one)));
        lines.add(line.toString());
      } else {
        side.forEach(this::block);
      }
    }
  }

  /** Within a line: what has no text at all is a line break. */
  private String inline(Node node) {
    String text = own(node).isEmpty() ? in(node, names) : own(node);
    return text.isEmpty() ? BREAK : text;
  }

  private String own(Node node) {
    for (String name : names) {
      for (Node leaf : node.all(name)) {
        if (!leaf.text().isEmpty()) {
          return leaf.text();
        }
      }
    }
    return "";
  }
}
