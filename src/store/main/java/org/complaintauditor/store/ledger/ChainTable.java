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
          "store.nothing-was-added-to-ledger-because-line", database, line, expected, found);
    }

    @Override
    Wording unreadable(String database, long line) {
      return Wording.of("store.line-of-ledger-cannot-be-read", database, line);
    }

    @Override
    Wording notEmpty(String database, long lines) {
      return Wording.of("store.ledger-is-not-empty", database, lines);
    }
  },

  /** Who did what when. */
  TRAIL("trail_line", Reserved.TRAIL) {
    @Override
    Wording lastChanged(String database, long line, String expected, String found) {
      return Wording.of(
          "store.nothing-was-added-to-trail-because-line", database, line, expected, found);
    }

    @Override
    Wording unreadable(String database, long line) {
      return Wording.of("store.line-of-trail-cannot-be-read", database, line);
    }

    @Override
    Wording notEmpty(String database, long lines) {
      return Wording.of("store.trail-is-not-empty", database, lines);
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
