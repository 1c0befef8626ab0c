package org.complaintauditor.console.ledgers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;

/** Finds the lines that a filter lets through, from the newest back. */
final class LedgerSelection {

  private static final int READ_AT_ONCE = 500;

  /** How far a line is followed to what it is about: a withdrawal of a withdrawal, and so on. */
  private static final int DEEPEST = 20;

  private final Ledger ledger;
  private final LedgerFilter filter;
  private final Map<Long, String> cases = new HashMap<>();

  LedgerSelection(Ledger ledger, LedgerFilter filter) {
    this.ledger = ledger;
    this.filter = filter;
  }

  /**
   * Some lines.
   *
   * @param lines newest first
   * @param more whether there are older ones
   */
  record Found(List<LedgerLine> lines, boolean more) {
    Found {
      lines = List.copyOf(lines);
    }
  }

  /** The last lines before this one, at most so many. */
  Found before(long line, int most) {
    List<LedgerLine> found = new ArrayList<>();
    long from = line;
    while (true) {
      List<LedgerLine> read = ledger.newest(from, READ_AT_ONCE, filter.onlyKind());
      for (LedgerLine ledgerLine : read) {
        if (matches(ledgerLine)) {
          if (found.size() == most) {
            return new Found(found, true);
          }
          found.add(ledgerLine);
        }
      }
      if (read.size() < READ_AT_ONCE) {
        return new Found(found, false);
      }
      from = read.get(read.size() - 1).n();
    }
  }

  private boolean matches(LedgerLine line) {
    return (filter.person().isEmpty()
            || filter.hasPerson(line.by().name(), line.by().account())
            || filter.hasPerson(LineBody.of(line).get("by"), ""))
        && (filter.caseId().isEmpty() || filter.caseId().equals(caseOf(line, DEEPEST)));
  }

  /** The case that a line is about, itself or through the line that it confirms or takes back. */
  private String caseOf(LedgerLine line, int deep) {
    String known = cases.get(line.n());
    if (known != null) {
      return known;
    }
    LineBody body = LineBody.of(line);
    String own = body.get("case");
    if (own.isEmpty() && deep > 0 && body.of().isPresent()) {
      Optional<LedgerLine> about = ledger.line(body.of().getAsLong());
      own = about.map(one -> caseOf(one, deep - 1)).orElse("");
    }
    cases.put(line.n(), own);
    return own;
  }
}
