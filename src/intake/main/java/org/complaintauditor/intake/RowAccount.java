package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.intake.OpenCase.Sighting;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for every row of an export (formats 2). Rows come case by case. Whether an event id is
 * contradicted is known only at the end of its case: then rows that have one are decided.
 */
final class RowAccount {
  private static final Comparator<Listed> BY_PLACE =
      Comparator.comparing((Listed listed) -> listed.problem().origin())
          .thenComparingInt(Listed::place);

  /** Most problems that go on with their case; the export's list has all. */
  private static final int MOST_OF_A_CASE = 10_000;

  /**
   * A problem of a case.
   *
   * @param place the place of its column in the file
   * @param number the row's, among all of the export
   * @param sighting the event id that must not be contradicted for the problem to be listed
   */
  private record Listed(Problem problem, int place, long number, @Nullable Sighting sighting) {
    boolean stands() {
      return sighting == null || sighting.contradicting() == null;
    }
  }

  /** A row that can be used unless its event id is contradicted. */
  private record Accepted(EventRow row, long number, @Nullable Sighting sighting) {}

  /** A further row of an event id: it repeats the first one, or contradicts it. */
  private record Further(Sighting sighting, Origin origin, long number, boolean contradicts) {}

  private final ExportColumns columns;
  private final IntakeFacts facts;
  private final Consumer<ExportedCase> cases;
  private final ProblemTaker problems;
  private final SeenCases seen;
  private final List<Accepted> accepted = new ArrayList<>();
  private final List<Further> further = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();
  private boolean inCase;
  private @Nullable OpenCase open;
  private long number;

  /** Takes the id of each case with its first row. */
  @FunctionalInterface
  interface SeenCases {
    void add(String id, Origin first);
  }

  /**
   * An account of no rows.
   *
   * @param columns of the files, as far as they were opened
   * @param facts counts the rows
   * @param cases takes each case with rows that can be used, in their order
   * @param problems takes all problems of rows
   * @param seen takes all cases
   */
  RowAccount(
      ExportColumns columns,
      IntakeFacts facts,
      Consumer<ExportedCase> cases,
      ProblemTaker problems,
      SeenCases seen) {
    this.columns = columns;
    this.facts = facts;
    this.cases = cases;
    this.problems = problems;
    this.seen = seen;
  }

  /** Counts a row; each row that is read goes on to one of the methods below. */
  void countRead() {
    facts.countRead();
  }

  /** A case begins. */
  void beginCase() {
    inCase = true;
  }

  /** The row that comes next is this one of the export, in the order in which it is read. */
  void at(long row) {
    number = row;
  }

  /** Does what concerns a row of no case, whether or not one has begun. */
  void outsideOfCases(Runnable what) {
    boolean before = inCase;
    inCase = false;
    what.run();
    inCase = before;
  }

  /**
   * What is remembered of the case that has begun.
   *
   * @param origin the row that is asked for
   */
  OpenCase rowsOf(String caseId, Origin origin) {
    OpenCase known = open;
    if (known == null) {
      known = new OpenCase(caseId);
      open = known;
      seen.add(caseId, origin);
      facts.countCase();
    }
    return known;
  }

  /** The row is lost. */
  void reject(Problem problem, int place) {
    reject(problem, place, number);
  }

  private void reject(Problem problem, int place, long row) {
    facts.countRejected();
    list(problem, place, row, null);
  }

  /** What is decided is listed at once: a case may have more of it than memory holds. */
  private void list(Problem problem, int place, long row, @Nullable Sighting sighting) {
    if (sighting == null) {
      problems.add(problem, row);
    }
    if (inCase && (sighting != null || listed.size() < MOST_OF_A_CASE)) {
      listed.add(new Listed(problem, place, row, sighting));
    }
  }

  /** The row can be used, unless its event id is contradicted. */
  void accept(EventRow row, @Nullable Sighting sighting) {
    accepted.add(new Accepted(row, number, sighting));
  }

  /** Something in an accepted row is taken as empty. */
  void remark(Problem problem, int place, @Nullable Sighting sighting) {
    list(problem, place, number, sighting);
  }

  /** The row can be read, but its event id has been seen. */
  void addFurther(Sighting sighting, Origin origin, boolean contradicts) {
    further.add(new Further(sighting, origin, number, contradicts));
  }

  /** The case that has begun is complete: decides its rows. */
  void endCase() {
    OpenCase ofCase = open;
    List<EventRow> rows = ofCase == null ? List.of() : decide(ofCase);
    listed.removeIf(one -> !one.stands());
    for (Listed row : listed) {
      if (row.sighting() != null) {
        problems.add(row.problem(), row.number());
      }
    }
    if (ofCase != null && !rows.isEmpty()) {
      facts.countUsed(rows.size());
      listed.sort(BY_PLACE);
      ExportedCase complete =
          new ExportedCase(
              ofCase.caseId(),
              rows,
              listed.isEmpty() ? List.of() : listed.stream().map(Listed::problem).toList());
      facts.personal().add(rows);
      cases.accept(complete);
    }
    listed.clear();
    accepted.clear();
    further.clear();
    open = null;
    inCase = false;
  }

  private List<EventRow> decide(OpenCase ofCase) {
    List<EventRow> rows = new ArrayList<>(accepted.size());
    for (Accepted candidate : accepted) {
      Sighting sighting = candidate.sighting();
      Origin contradicting = sighting == null ? null : sighting.contradicting();
      if (sighting == null || contradicting == null) {
        rows.add(candidate.row());
        listUnresolvedReference(candidate.row(), candidate.number(), ofCase);
      } else {
        rejectConflict(
            ofCase, sighting, candidate.row().origin(), candidate.number(), contradicting);
      }
    }
    for (Further duplicate : further) {
      Sighting sighting = duplicate.sighting();
      Origin contradicting = sighting.contradicting();
      if (contradicting == null) {
        facts.countDuplicate();
        listDuplicate(ofCase, duplicate);
      } else {
        Origin other = duplicate.contradicts() ? sighting.first() : contradicting;
        rejectConflict(ofCase, sighting, duplicate.origin(), duplicate.number(), other);
      }
    }
    return rows;
  }

  /** A failed delivery proves nothing only if it is known which message failed. */
  private void listUnresolvedReference(EventRow row, long ofRow, OpenCase ofCase) {
    if (row.activity() != Activity.DELIVERY_FAILED || ofCase.has(row.refersTo())) {
      return;
    }
    Wording expected = Wording.of("intake.event-id-of-message-of-case-failed");
    String stripped = row.refersTo().strip();
    Problem problem =
        new Problem(
            row.origin(),
            CanonicalColumn.REFERS_TO.title(),
            QuotedCell.cut(row.refersTo()),
            Problem.Code.UNRESOLVED_REFERENCE,
            row.caseId(),
            ofCase.has(stripped)
                ? Wording.of("intake.without-blanks", expected, ShownValue.ofId(stripped))
                : expected);
    list(problem, 0, ofRow, null);
  }

  private void listDuplicate(OpenCase ofCase, Further duplicate) {
    Problem problem =
        new Problem(
            duplicate.origin(),
            CanonicalColumn.EVENT_ID.title(),
            QuotedCell.cut(duplicate.sighting().eventId()),
            Problem.Code.EXACT_DUPLICATE_ROW,
            ofCase.caseId(),
            Wording.of("intake.row-once-repeats-and-is-not-read", duplicate.sighting().first()));
    list(problem, columns.eventIdPlace(duplicate.origin().fileOrder()), duplicate.number(), null);
  }

  private void rejectConflict(
      OpenCase ofCase, Sighting sighting, Origin origin, long row, Origin other) {
    Problem problem =
        new Problem(
            origin,
            CanonicalColumn.EVENT_ID.title(),
            QuotedCell.cut(sighting.eventId()),
            Problem.Code.CONFLICTING_EVENT_ID,
            ofCase.caseId(),
            Wording.of("intake.an-id-no-other-event-of-case", other));
    reject(problem, columns.eventIdPlace(origin.fileOrder()), row);
  }
}
