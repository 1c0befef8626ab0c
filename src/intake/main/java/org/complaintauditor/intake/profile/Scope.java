package org.complaintauditor.intake.profile;

/** What values and conditions are asked about: a record, among all records of the export. */
record Scope(Entry entry, Lookups lookups, RoleTable roles, int depth) {
  private static final int DEEPEST = 16;

  Scope(Entry entry, Lookups lookups, RoleTable roles) {
    this(entry, lookups, roles, 0);
  }

  /**
   * The scope of another record, looked up from this one.
   *
   * @throws ProfileIsWrong if lookups go round in a circle
   */
  Scope of(Entry other) {
    if (depth == DEEPEST) {
      throw new ProfileIsWrong(
          "the lookups of source %s go round in a circle".formatted(entry.source().name()));
    }
    return new Scope(other, lookups, roles, depth + 1);
  }
}
