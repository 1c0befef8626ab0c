package org.complaintauditor.store.ledger;

import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.Reserved;

/** The tables of lines that are appended and never changed. */
public enum ChainTable {
  /** What people say of cases: decisions, waivers, sign-offs. */
  LEDGER("ledger_line", Reserved.LEDGER) {
    @Override
    Wording lastChanged(String database, long line, String expected, String found) {
      return Wording.of(
          "%s: nothing was added to the ledger, because its line %d was changed after it was written:"
              + " expected hash %s, found %s. See: auditor ledger verify",
          database, line, expected, found);
    }

    @Override
    Wording unreadable(String database, long line) {
      return Wording.of(
          "%s: line %d of the ledger cannot be read. See: auditor ledger verify", database, line);
    }

    @Override
    Wording notEmpty(String database, long lines) {
      return Wording.of(
          "%s: the ledger is not empty (lines: %d); lines can be imported into an empty workspace only",
          database, lines);
    }
  },

  /** Who did what when. */
  TRAIL("trail_line", Reserved.TRAIL) {
    @Override
    Wording lastChanged(String database, long line, String expected, String found) {
      return Wording.of(
          "%s: nothing was added to the trail, because its line %d was changed after it was written:"
              + " expected hash %s, found %s. See: auditor workspace verify",
          database, line, expected, found);
    }

    @Override
    Wording unreadable(String database, long line) {
      return Wording.of(
          "%s: line %d of the trail cannot be read. See: auditor workspace verify", database, line);
    }

    @Override
    Wording notEmpty(String database, long lines) {
      return Wording.of(
          "%s: the trail is not empty (lines: %d); lines can be imported into an empty workspace only",
          database, lines);
    }
  };

  private final String table;
  private final Reserved end;

  ChainTable(String table, Reserved end) {
    this.table = table;
    this.end = end;
  }

  /** Its name in the database. */
  String table() {
    return table;
  }

  /** What is reserved while lines are added. */
  Reserved end() {
    return end;
  }

  abstract Wording lastChanged(String database, long line, String expected, String found);

  abstract Wording unreadable(String database, long line);

  abstract Wording notEmpty(String database, long lines);
}
