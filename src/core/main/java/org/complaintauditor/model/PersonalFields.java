package org.complaintauditor.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of an export that identify people, and so are in no report unless asked for.
 *
 * @param signs by what each is known, by the fields' names in code points
 */
public record PersonalFields(SortedMap<String, PersonalSign> signs) {

  /** None. */
  public static final PersonalFields NONE = new PersonalFields(new TreeMap<>());

  public PersonalFields {
    TreeMap<String, PersonalSign> sorted = new TreeMap<>(CodePoints.ORDER);
    sorted.putAll(signs);
    signs = Collections.unmodifiableSortedMap(sorted);
  }

  /** These fields. */
  public static PersonalFields of(Map<String, PersonalSign> signs) {
    return new PersonalFields(new TreeMap<>(signs));
  }
}
