package org.complaintauditor.report.html;

/**
 * The place of a value in its closed list. The lists go into the same report as {@code run.js}, so
 * what a place means stands beside the data and cannot change without it.
 */
final class Place {

  private Place() {}

  /** The place, from 0. */
  @SuppressWarnings("EnumOrdinal")
  static int of(Enum<?> value) {
    return value.ordinal();
  }
}
