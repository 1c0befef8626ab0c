package org.complaintauditor.report;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.model.CodePoints;

/** The columns of the case attributes that a list of findings has no place of its own for. */
public final class AttributeColumns {

  /** The attributes that have a place of their own. */
  private static final Set<String> PLACED = Set.of("team", "product", "province", "customer_type");

  private AttributeColumns() {}

  /**
   * The other attributes of the cases in name order, each with its column's name: its own, with
   * {@code attr_} before it while the name is taken.
   *
   * @param taken the names of the columns before
   */
  public static Map<String, String> of(RunFacts run, Collection<String> taken) {
    SortedSet<String> names = new TreeSet<>(CodePoints.ORDER);
    names.addAll(run.attributes());
    names.removeAll(PLACED);
    if (run.agents() != Agents.NAMES) {
      names.removeAll(Responsible.ATTRIBUTES); // They hold names.
    }
    Set<String> used = new HashSet<>(taken);
    Map<String, String> columns = new LinkedHashMap<>();
    for (String name : names) {
      String column = name;
      while (!used.add(column)) {
        column = "attr_" + column;
      }
      columns.put(name, column);
    }
    return Collections.unmodifiableMap(columns);
  }
}
