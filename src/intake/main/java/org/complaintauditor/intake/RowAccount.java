package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.complaintauditor.intake.CaseRows.Sighting;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;
import org.jspecify.annotations.Nullable;

/**
 * Accounts for every row of an export (formats 2). Whether an event id is contradicted is known
 * only at the end of its case, so rows that have one are decided then: at the end of the export, or
 * where the rows stand case by case, when the next case begins.
 */
final class RowAccount {

  /**
   * A problem and the place of its column in the file.
   *
   * @param sighting the event id that must not be contradicted for the problem to be listed
   */
  private record Listed(Problem problem, int place, @Nullable Sighting sighting) {
    boolean stands() {
      return sighting == null || sighting.contradicting() == null;
    }
  }

  /** A row that can be used unless its event id is contradicted. */
  private record Accepted(EventRow row, @Nullable Sighting sighting) {}

  /** A further row of an event id: it repeats the first one, or contradicts it. */
  private record Further(String caseId, Sighting sighting, Origin origin, boolean contradicts) {}

  private final Map<String, CaseRows> cases = new HashMap<>();
  private final CaseIdForms caseIds = new CaseIdForms();
  private final List<Accepted> accepted = new ArrayList<>();
  private final List<Further> further = new ArrayList<>();
  private final List<Listed> listed = new ArrayList<>();
  private final List<Listed> standing = new ArrayList<>();
  private final List<Integer> eventIdPlaces = new ArrayList<>();
  private final Set<String> attributeColumns = new LinkedHashSet<>();
  private final List<Origin> withoutDiscloses = new ArrayList<>();
  private final List<String> formats = new ArrayList<>();
  private final List<EventRow> kept = new ArrayList<>();
  private final @Nullable CaseTaker taker;
  private @Nullable CaseRows current;
  private boolean contentRecorded;
  private long read;
  private long used;
  private long rejected;
  private long duplicates;
  private long casesSeen;

  /** An account that keeps the rows. */
  RowAccount() {
    taker = null;
  }

  /** An account that hands the rows on, case by case. */
  RowAccount(CaseTaker taker) {
    this.taker = taker;
  }

  /** Counts the columns of the next file in; see {@link EventRows#openFile}. */
  void openFile(Origin header, int eventIdPlace, boolean discloses, Collection<String> attributes) {
    eventIdPlaces.add(eventIdPlace);
    contentRecorded |= discloses;
    if (!discloses) {
      withoutDiscloses.add(header);
    }
    attributeColumns.addAll(attributes);
  }

  /** Says what the file is that was opened last. */
  void format(String described) {
    formats.add(described);
  }

  /** Counts a row; each row that is read goes on to one of the methods below. */
  void countRead() {
    read++;
  }

  long read() {
    return read;
  }

  /**
   * What is remembered of the case.
   *
   * @param origin the row that is asked for
   * @throws NotGrouped if the rows should stand case by case, and do not
   */
  CaseRows rowsOf(String caseId, Origin origin) {
    if (taker != null) {
      return currentOrNext(caseId, origin, taker);
    }
    CaseRows known = cases.get(caseId);
    return known == null ? begin(caseId, origin) : known;
  }

  private CaseRows begin(String caseId, Origin origin) {
    CaseRows begun = new CaseRows(caseId);
    cases.put(caseId, begun);
    caseIds.add(caseId, origin);
    return begun;
  }

  /**
   * What stands for a row's content, should its event id come again: the row itself where it is
   * forgotten with its case, else no more than is needed.
   */
  Supplier<Fingerprint> content(CanonicalRow row) {
    if (taker != null) {
      return row::fingerprint;
    }
    Fingerprint content = row.fingerprint();
    return () -> content;
  }

  private CaseRows currentOrNext(String caseId, Origin origin, CaseTaker to) {
    CaseRows ofCase = current;
    if (ofCase != null && ofCase.caseId().equals(caseId)) {
      return ofCase;
    }
    if (ofCase != null) {
      if (CodePoints.ORDER.compare(ofCase.caseId(), caseId) > 0) {
        throw new NotGrouped();
      }
      handOn(to);
    }
    ofCase = begin(caseId, origin);
    current = ofCase;
    return ofCase;
  }

  private void handOn(CaseTaker to) {
    List<EventRow> rows = settle();
    if (!rows.isEmpty()) {
      to.take(rows);
    }
  }

  /** The row is lost. */
  void reject(Problem problem, int place) {
    rejected++;
    listed.add(new Listed(problem, place, null));
  }

  /** The row can be used, unless its event id is contradicted. */
  void accept(EventRow row, @Nullable Sighting sighting) {
    accepted.add(new Accepted(row, sighting));
  }

  /** Something in an accepted row is taken as empty. */
  void remark(Problem problem, int place, @Nullable Sighting sighting) {
    listed.add(new Listed(problem, place, sighting));
  }

  /** The row can be read, but its event id has been seen. */
  void addFurther(CaseRows ofCase, Sighting sighting, Origin origin, boolean contradicts) {
    further.add(new Further(ofCase.caseId(), sighting, origin, contradicts));
  }

  /** Decides all rows that were not decided yet; returns those that can be used. */
  private List<EventRow> settle() {
    List<EventRow> rows = new ArrayList<>(accepted.size());
    for (Accepted one : accepted) {
      Sighting sighting = one.sighting();
      Origin contradicting = sighting == null ? null : sighting.contradicting();
      if (sighting == null || contradicting == null) {
        rows.add(one.row());
      } else {
        rejectConflict(one.row().caseId(), sighting, one.row().origin(), contradicting);
      }
    }
    for (Further one : further) {
      Sighting sighting = one.sighting();
      Origin contradicting = sighting.contradicting();
      if (contradicting == null) {
        duplicates++;
        listDuplicate(one);
      } else {
        rejectConflict(
            one.caseId(),
            sighting,
            one.origin(),
            one.contradicts() ? sighting.first() : contradicting);
      }
    }
    rows.forEach(this::listUnresolvedReference);
    for (Listed one : listed) {
      if (one.stands()) {
        standing.add(new Listed(one.problem(), one.place(), null));
      }
    }
    used += rows.size();
    casesSeen += cases.size();
    listed.clear();
    accepted.clear();
    further.clear();
    cases.clear();
    return rows;
  }

  /**
   * The account when all files are read.
   *
   * @param ofFiles what is wrong with whole files
   */
  Export close(RecordCounts records, List<Problem> ofFiles) {
    if (taker == null) {
      kept.addAll(settle());
    } else {
      handOn(taker);
    }
    listMissingColumn();
    caseIds.problems().forEach(problem -> remark(problem, 0, null));
    ofFiles.forEach(problem -> remark(problem, 0, null));
    standing.addAll(listed);
    return new Export(
        kept,
        used,
        problems(),
        formats,
        records,
        read,
        rejected,
        duplicates,
        casesSeen,
        contentRecorded,
        columns());
  }

  /** A failed delivery proves nothing only if it is known which message failed. */
  private void listUnresolvedReference(EventRow row) {
    if (row.activity() != Activity.DELIVERY_FAILED) {
      return;
    }
    CaseRows ofCase = Optional.ofNullable(cases.get(row.caseId())).orElseThrow();
    if (!ofCase.has(row.refersTo())) {
      String expected =
          "the event_id of the message of this case that failed; until then that message counts as"
              + " delivered";
      String stripped = row.refersTo().strip();
      remark(
          new Problem(
                  row.origin(),
                  Column.REFERS_TO.title(),
                  CellText.cut(row.refersTo()),
                  Problem.Code.UNRESOLVED_REFERENCE,
                  ofCase.has(stripped)
                      ? expected + ". Maybe \"" + stripped + "\", without blanks?"
                      : expected)
              .inCase(row.caseId()),
          0,
          null);
    }
  }

  /** A file without the column tells nothing, once another file of the export has it. */
  private void listMissingColumn() {
    if (contentRecorded) {
      for (Origin header : withoutDiscloses) {
        remark(
            new Problem(
                header,
                Column.DISCLOSES.title(),
                "",
                Problem.Code.COLUMN_MISSING,
                "this column, which other files of the export have: without it the messages of this"
                    + " file count as telling the customer nothing. Audit the file alone, or export"
                    + " it with the column"),
            0,
            null);
      }
    }
  }

  private void listDuplicate(Further one) {
    remark(
        new Problem(
            one.origin(),
            Column.EVENT_ID.title(),
            CellText.cut(one.sighting().eventId()),
            Problem.Code.EXACT_DUPLICATE_ROW,
            one.caseId(),
            "this row once; it repeats " + one.sighting().first() + " and is not read again"),
        eventIdPlaces.get(one.origin().fileOrder()),
        null);
  }

  private void rejectConflict(String caseId, Sighting sighting, Origin origin, Origin other) {
    Problem problem =
        new Problem(
            origin,
            Column.EVENT_ID.title(),
            CellText.cut(sighting.eventId()),
            Problem.Code.CONFLICTING_EVENT_ID,
            caseId,
            "an id that no other event of the case has; %s has it with different content"
                .formatted(other));
    reject(problem, eventIdPlaces.get(origin.fileOrder()));
  }

  private List<Problem> problems() {
    return standing.stream()
        .sorted(
            Comparator.comparing((Listed one) -> one.problem().origin())
                .thenComparingInt(Listed::place))
        .map(Listed::problem)
        .toList();
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (Column column : Column.ATTRIBUTES) {
      if (attributeColumns.contains(column.title())) {
        columns.add(column.title());
      }
    }
    attributeColumns.stream().sorted().forEach(columns::add);
    return columns;
  }
}
