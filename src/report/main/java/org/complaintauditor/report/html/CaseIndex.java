package org.complaintauditor.report.html;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.report.Delay;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of all cases: enough to search, sort and filter them, in columns. Written in
 * chunks, so that neither this program nor a text editor has to hold all of it.
 */
final class CaseIndex {

  /** How many cases a chunk has. */
  static final int CHUNK = 20_000;

  /** The day of which column {@code day} has 1; what is not dated has 0. */
  static final long DAY_ONE = -100_000;

  private static final int DAY_WIDTH = 3;
  private static final int GROUP_WIDTH = 2;
  private static final int LATE_WIDTH = 3;

  /** Few findings are of something done late: each says where in the chunk, and how late. */
  private static final int LATENESS_WIDTH = 4;

  private static final int LATENESS_CLASSES = 64;

  /** Few findings are late or overdue: each says where in the chunk, and by how much. */
  private static final int DAYS_WIDTH = 6;

  private static final int MOST_LATE = (1 << 18) - 1;

  private final RunFacts run;
  private final PageFiles files;
  private final GroupNumbers groups;
  private final Map<String, PackedColumn> reasons = new LinkedHashMap<>();
  private final Map<String, PackedColumn> lateness = new LinkedHashMap<>();
  private final Map<String, PackedColumn> daysLate = new LinkedHashMap<>();
  private final Map<String, PackedColumn> reviews = new LinkedHashMap<>();
  private final List<PackedColumn> values = new ArrayList<>();
  private final PackedColumn day = new PackedColumn(DAY_WIDTH);
  private final PackedColumn late = new PackedColumn(LATE_WIDTH);
  private final StringBuilder ids = new StringBuilder();
  private int inChunk;
  private int chunks;

  CaseIndex(RunFacts run, PageFiles files, GroupNumbers groups) {
    this.run = run;
    this.files = files;
    this.groups = groups;
    for (Commitment commitment : run.pack().allCommitments()) {
      reasons.put(commitment.id(), new PackedColumn(1));
      lateness.put(commitment.id(), new PackedColumn(LATENESS_WIDTH));
      daysLate.put(commitment.id(), new PackedColumn(DAYS_WIDTH));
      reviews.put(commitment.id(), new PackedColumn(LATENESS_WIDTH));
    }
    for (int i = 0; i < groups.size(); i++) {
      values.add(new PackedColumn(GROUP_WIDTH));
    }
  }

  /** Adds a case at the end. */
  void add(AuditedCase audited) throws IOException {
    ids.append(inChunk == 0 ? "" : "\n").append(TextSanitizer.line(audited.history().caseId()));
    day.add(audited.history().receiptEvent().map(Event::date).map(CaseIndex::number).orElse(0L));
    List<Integer> numbers = groups.of(audited);
    for (int i = 0; i < numbers.size(); i++) {
      values.get(i).add(numbers.get(i));
    }
    Map<String, Finding> findings = new LinkedHashMap<>();
    audited.findings().forEach(finding -> findings.put(finding.commitment(), finding));
    reasons.forEach((id, column) -> column.add(reason(findings.get(id))));
    lateness.forEach((id, column) -> lateness(findings.get(id), column));
    daysLate.forEach((id, column) -> daysLate(findings.get(id), column));
    reviews.forEach((id, column) -> review(findings.get(id), column));
    late.add(audited.findings().stream().mapToLong(this::late).max().orElse(0));
    if (++inChunk == CHUNK) {
      flush();
    }
  }

  private static long number(LocalDate date) {
    return date.toEpochDay() - DAY_ONE + 1;
  }

  /** The reason's place in its list, from 1; 0 where the run does not list the finding. */
  private int reason(@Nullable Finding finding) {
    return finding == null || !run.lists(finding.verdict())
        ? 0
        : CodeIndex.of(finding, run.pack()) + 1;
  }

  /** Counted as the figures are: by what decided the finding. */
  private void lateness(@Nullable Finding finding, PackedColumn column) {
    if (finding != null && finding.reason() == Reason.LATE) {
      finding
          .shown()
          .map(Occurrence::lateBusinessDays)
          .filter(OptionalInt::isPresent)
          .map(days -> CodeIndex.of(LatenessClass.of(days.getAsInt())) + 1)
          .ifPresent(place -> column.add((long) inChunk * LATENESS_CLASSES + place));
    }
  }

  /** How late what the finding shows is, as column {@code late} has it; few findings are. */
  private void daysLate(@Nullable Finding finding, PackedColumn column) {
    if (finding != null && run.lists(finding.verdict())) {
      finding
          .shown()
          .flatMap(one -> Delay.of(one, run.basis()))
          .map(CaseIndex::late)
          .filter(late -> late > 0)
          .ifPresent(
              late -> column.add((long) inChunk * (MOST_LATE + 1) + Math.min(late, MOST_LATE)));
    }
  }

  /** Whether the verdict is to be reviewed; few are. */
  private void review(@Nullable Finding finding, PackedColumn column) {
    if (finding != null && finding.review().isPresent()) {
      column.add((long) inChunk * LATENESS_CLASSES + 1);
    }
  }

  /** Twice the business days beyond a due date, and one more where it is still not done. */
  private long late(Finding finding) {
    return finding.occurrences().stream()
        .flatMap(one -> Delay.of(one, run.basis()).stream())
        .mapToLong(CaseIndex::late)
        .max()
        .orElse(0);
  }

  private static long late(Delay delay) {
    return 2L * delay.businessDays() + (delay.overdue() ? 1 : 0);
  }

  /** Ends the index; how many chunks it has. */
  int finish() throws IOException {
    if (inChunk > 0) {
      flush();
    }
    return chunks;
  }

  private void flush() throws IOException {
    ScriptLiterals script = new ScriptLiterals();
    script.object().name("ids").value(ids.toString());
    script.name("day").value(day.toString()).name("late").value(late.toString());
    script.name("groups").list();
    values.forEach(column -> script.value(column.toString()));
    script.endList().name("reasons").list();
    reasons.values().forEach(column -> script.value(column.toString()));
    script.endList().name("lateness").list();
    lateness.values().forEach(column -> script.value(column.toString()));
    script.endList().name("daysLate").list();
    daysLate.values().forEach(column -> script.value(column.toString()));
    script.endList();
    if (reviews.values().stream().anyMatch(column -> !column.toString().isEmpty())) {
      script.name("review").list();
      reviews.values().forEach(column -> script.value(column.toString()));
      script.endList();
    }
    script.endObject();
    files.data("index-" + chunks, "auditor.index(" + chunks + "," + script + ");\n");
    ids.setLength(0);
    day.clear();
    late.clear();
    values.forEach(PackedColumn::clear);
    reasons.values().forEach(PackedColumn::clear);
    lateness.values().forEach(PackedColumn::clear);
    daysLate.values().forEach(PackedColumn::clear);
    reviews.values().forEach(PackedColumn::clear);
    inChunk = 0;
    chunks++;
  }
}
