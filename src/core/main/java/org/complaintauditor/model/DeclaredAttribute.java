package org.complaintauditor.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An attribute of cases for which the rules of a pack may ask: what it can be, and what it is where
 * the data do not say.
 *
 * @param name its column
 * @param values what it can be, in the order of the pack; at least two
 * @param missing the value that stands where the data give none; empty: then nobody knows
 */
public record DeclaredAttribute(String name, List<String> values, Optional<String> missing) {
  public DeclaredAttribute {
    values = List.copyOf(values);
  }

  /**
   * The attribute's cell in a row; empty where there is none.
   *
   * @param cells the row's, by column; columns are alike whether in small letters or capitals
   */
  public String cell(Map<String, String> cells) {
    String cell = cells.get(name);
    return cell != null
        ? cell
        : cells.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  /** The value that a cell gives, as the pack writes it; empty where it is none of them. */
  public Optional<String> value(String cell) {
    String given = cell.strip().toUpperCase(Locale.ROOT);
    return values.stream()
        .filter(value -> value.toUpperCase(Locale.ROOT).equals(given))
        .findFirst();
  }
}
