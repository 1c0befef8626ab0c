package org.complaintauditor.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** In which line of a file each of its entries begins; looked for once, when it is asked for. */
final class YamlLines {

  private final String file;
  private final @Nullable Node root;
  private @Nullable Map<String, Integer> found;

  /**
   * The lines of a file.
   *
   * @param file how messages name the file
   * @param root what is written in it; nothing, if it is empty
   */
  YamlLines(String file, @Nullable Node root) {
    this.file = file;
    this.root = root;
  }

  /** The lines, from 1, of all entries by their places. */
  private Map<String, Integer> byPlace() {
    if (found == null) {
      Map<String, Integer> lines = new HashMap<>();
      if (root != null) {
        collect(file + ":", root, lines, Collections.newSetFromMap(new IdentityHashMap<>()));
      }
      found = lines;
    }
    return found;
  }

  /** The line of the entry at a place, from 1; 0 where it is not written in the file. */
  int line(String place) {
    return byPlace().getOrDefault(place, 0);
  }

  /** Each node once: an alias of it is not where it is written, and may lead in a circle. */
  private static void collect(
      String place, Node node, Map<String, Integer> lines, Set<Node> collected) {
    if (!collected.add(node)) {
      return;
    }
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key) {
          String below = below(place, key.getValue());
          lines.put(below, lineOf(key));
          collect(below, entry.getValueNode(), lines, collected);
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> elements = sequence.getValue();
      for (int i = 0; i < elements.size(); i++) {
        String element = element(place, i + 1);
        lines.put(element, lineOf(elements.get(i)));
        collect(element, elements.get(i), lines, collected);
      }
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** The place of an entry with this key. */
  static String below(String place, String key) {
    return place + (place.endsWith(":") ? " " : ".") + key;
  }

  /** The place of an element, from 1. */
  static String element(String place, int number) {
    return place + "[" + number + "]";
  }

  /** The place with the line of the entry that is written at another, if it is known. */
  Wording named(String place, String written) {
    Integer line = byPlace().get(written);
    return line == null
        ? Wording.verbatim(place)
        : Wording.of("core.line-and-what-is-wrong", file, line, place.substring(file.length() + 1));
  }
}
