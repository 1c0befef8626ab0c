package org.complaintauditor.report.html;

/**
 * The index of a value in its closed list. The report carries the lists in {@code run.js}, so
 * indices and their meaning cannot drift apart.
 */
final class Place {

  private Place() {}

  /** The place, from 0. */
  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> value) {
    return value.ordinal();
  }
}
