package org.complaintauditor.intake.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the columns of a table by name. Where none has the name as it stands, upper and lower case
 * do not matter: tools for loading data write headers in capitals.
 */
public final class ColumnTitles {

  private ColumnTitles() {}

  /** The name that the table has for it. */
  public static Optional<String> find(Collection<String> titles, String sought) {
    return titles.contains(sought)
        ? Optional.of(sought)
        : titles.stream().filter(sought::equalsIgnoreCase).findFirst();
  }

  /** Whether the table has all of these. */
  public static boolean hasAll(Collection<String> titles, Collection<String> sought) {
    return sought.stream().allMatch(one -> find(titles, one).isPresent());
  }

  /** The places of the columns with this name. */
  public static List<Integer> places(List<String> titles, String sought) {
    Predicate<String> fits = titles.contains(sought) ? sought::equals : sought::equalsIgnoreCase;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      if (fits.test(titles.get(i))) {
        places.add(i);
      }
    }
    return places;
  }
}
