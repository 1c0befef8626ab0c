package org.complaintauditor.dossier.making;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/**
 * What each due date was counted from, so that anybody with the list of holidays can count it
 * again. Limits in hours, and dates that the data give, are no matter of counting days.
 */
final class Clocks implements Closeable {
  static final String FILE = "clocks.csv";

  private static final List<String> COLUMNS =
      List.of(
          "case_id",
          "commitment",
          "occurrence",
          "triggered_on",
          "unit",
          "limit",
          "rolls",
          "not_counted",
          "due",
          "discharged_on",
          "verdict",
          "reason",
          "late_business_days");

  private final DataTable table;

  Clocks(Path data) throws IOException {
    table = new DataTable(data.resolve(FILE), COLUMNS);
  }

  /** Takes a case, under its pseudonyms. */
  void add(AuditedCase audited) throws IOException {
    for (Finding finding : audited.findings()) {
      for (int i = 0; i < finding.occurrences().size(); i++) {
        Occurrence occurrence = finding.occurrences().get(i);
        if (isCounted(occurrence.assessment())) {
          table.row(cells(audited.history().caseId(), finding.commitment(), i + 1, occurrence));
        }
      }
    }
  }

  private static boolean isCounted(Assessment assessment) {
    Limit.Span span = assessment.limit().span();
    return assessment.due().given().isEmpty()
        && assessment.due().instant().isEmpty()
        && (span instanceof Limit.BusinessDays || span instanceof Limit.CalendarDays);
  }

  private static List<String> cells(
      String caseId, String commitment, int number, Occurrence occurrence) {
    Assessment assessment = occurrence.assessment();
    Limit limit = assessment.limit();
    boolean business = limit.span() instanceof Limit.BusinessDays;
    int days =
        limit.span() instanceof Limit.BusinessDays counted
            ? counted.days()
            : ((Limit.CalendarDays) limit.span()).days();
    OptionalInt late = occurrence.lateBusinessDays();
    return List.of(
        caseId,
        commitment,
        Integer.toString(number),
        assessment.obligation().trigger().date().toString(),
        business ? "business days" : "calendar days",
        Integer.toString(days),
        limit.mayMove() ? "yes" : "no",
        assessment.suspended().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining(" ")),
        assessment.due().date().toString(),
        assessment.discharge().map(Event::date).map(LocalDate::toString).orElse(""),
        occurrence.verdict().name(),
        occurrence.reason().name(),
        late.isPresent() ? Integer.toString(late.getAsInt()) : "");
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
