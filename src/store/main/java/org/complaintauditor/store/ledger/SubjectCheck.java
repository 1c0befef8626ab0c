package org.complaintauditor.store.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.jdbi.v3.core.Handle;

/** Holds what is kept of the subjects of lines against what the lines say. */
final class SubjectCheck {

  private final Map<Long, LineSubject> expected = new LinkedHashMap<>();
  private final Map<LedgerSubject, List<LineSubject>> byFinding = new HashMap<>();

  private SubjectCheck() {}

  /** What differs, line by line, then finding by finding; empty where nothing does. */
  static List<Wording> differences(Handle handle, ChainedLines lines) {
    return new SubjectCheck().compared(handle, lines);
  }

  private List<Wording> compared(Handle handle, ChainedLines lines) {
    read(handle, lines);
    List<Wording> problems = new ArrayList<>();
    Map<Long, LineSubject> left = new LinkedHashMap<>(expected);
    for (LineSubject row : SubjectIndex.select(handle, " order by n")) {
      if (!row.equals(left.remove(row.n()))) {
        problems.add(wrong(row.n()));
      }
    }
    left.keySet().forEach(n -> problems.add(wrong(n)));
    return problems.isEmpty() ? decisions(handle) : problems;
  }

  private void read(Handle handle, ChainedLines lines) {
    List<LedgerLine> page = lines.after(handle, 0);
    while (!page.isEmpty()) {
      for (LedgerLine line : page) {
        LineSubject says = LineSubject.of(line);
        LineSubject resolved =
            says.hasFinding() || says.of().isEmpty()
                ? says
                : Optional.ofNullable(expected.get(says.of().getAsLong()))
                    .map(says::about)
                    .orElse(says);
        expected.put(line.n(), resolved);
        if (resolved.hasFinding()) {
          byFinding.computeIfAbsent(resolved.subject(), key -> new ArrayList<>()).add(resolved);
        }
      }
      page = lines.after(handle, page.get(page.size() - 1).n());
    }
  }

  private static Wording wrong(long n) {
    return Wording.of("store.what-is-kept-of-subject-of-line", n);
  }

  private List<Wording> decisions(Handle handle) {
    List<Wording> problems = new ArrayList<>();
    Map<LedgerSubject, List<LineSubject>> left = new HashMap<>(byFinding);
    handle
        .select(
            "select case_id, commitment, pack, last_line, coalesce(standing, 0) as standing,"
                + " coalesce(decision, '') as decision from finding_decision"
                + " order by case_id, commitment, pack")
        .map(
            (row, context) ->
                new Kept(
                    new LedgerSubject(
                        row.getString("pack"),
                        row.getString("case_id"),
                        row.getString("commitment")),
                    row.getLong("last_line"),
                    row.getLong("standing"),
                    row.getString("decision")))
        .forEach(
            kept -> {
              List<LineSubject> lines = left.remove(kept.subject());
              if (lines == null || !kept.equals(Kept.of(FindingDecision.of(lines)))) {
                problems.add(wrong(kept.lastLine()));
              }
            });
    left.values().stream()
        .map(FindingDecision::of)
        .map(FindingDecision::lastLine)
        .sorted()
        .forEach(n -> problems.add(wrong(n)));
    return problems;
  }

  private record Kept(LedgerSubject subject, long lastLine, long standing, String decision) {

    static Kept of(FindingDecision decision) {
      return new Kept(
          decision.subject(),
          decision.lastLine(),
          decision.standing().map(LineSubject::n).orElse(0L),
          decision.standing().map(LineSubject::decision).orElse(""));
    }
  }
}
