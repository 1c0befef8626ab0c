package org.complaintauditor.intake.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What occurs in the first part of a file whose records lie in one another.
 *
 * @param texts by the path of the texts, such as {@code audits.events.type}, the first few
 *     different ones, in the file's order
 * @param lists the paths of lists, such as {@code audits} and {@code audits.events}; the empty path
 *     where there are several roots
 */
public record Shape(Map<String, List<String>> texts, Set<String> lists) {

  /** How many different texts of a path are kept. */
  public static final int EXAMPLES = 5;

  public Shape {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    texts.forEach((path, examples) -> copy.put(path, List.copyOf(examples)));
    texts = Collections.unmodifiableMap(copy);
    lists = Collections.unmodifiableSet(new LinkedHashSet<>(lists));
  }
}
