package org.complaintauditor.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.spool.SortedSpool;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;

/**
 * How a case stands in a file of this run. Texts that many rows repeat, and values of closed lists,
 * are written as numbers, which only this object can read.
 */
final class ExportedCaseCodec implements SortedSpool.Form<ExportedCase> {
  /** In memory, of a row beside its texts. */
  private static final int ROW_SIZE = 400;

  private static final int MOST_REPEATED = 100_000;

  private final ProblemSpool.ProblemForm problems = new ProblemSpool.ProblemForm();
  private final Numbered texts = new Numbered();
  private final Numbered values = new Numbered();

  /** Numbers from 1 for what was met. */
  private static final class Numbered {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> known = new ArrayList<>();

    /** The number; 0 if there are too many. */
    int of(Object value) {
      Integer number = numbers.get(value);
      if (number != null) {
        return number;
      }
      if (known.size() == MOST_REPEATED) {
        return 0;
      }
      known.add(value);
      numbers.put(value, known.size());
      return known.size();
    }

    Object get(int number) {
      return known.get(number - 1);
    }
  }

  @Override
  public long size(ExportedCase exportedCase) {
    long size = 0;
    for (EventRow row : exportedCase.rows()) {
      size += ROW_SIZE + row.text().length();
    }
    for (Problem problem : exportedCase.problems()) {
      size += problems.size(problem);
    }
    return size;
  }

  @Override
  public void write(ExportedCase exportedCase, SpoolWriter out) {
    out.text(exportedCase.caseId());
    out.number(exportedCase.rows().size());
    Map<String, String> attributes = Map.of();
    for (EventRow row : exportedCase.rows()) {
      write(row, row.attributes().equals(attributes), out);
      attributes = row.attributes();
    }
    out.number(exportedCase.problems().size());
    exportedCase.problems().forEach(problem -> problems.write(problem, out));
  }

  private void write(EventRow row, boolean sameAttributes, SpoolWriter out) {
    out.text(row.eventId());
    repeated(row.origin().file(), out);
    out.number(row.origin().fileOrder());
    out.number(row.origin().row());
    write(row.timestamp(), out);
    value(row.activity(), out);
    repeated(row.actor(), out);
    value(row.actorRole(), out);
    value(row.channel(), out);
    value(row.discloses(), out);
    value(row.toRole(), out);
    out.text(row.refersTo());
    out.text(row.trackingNumber());
    out.text(row.text());
    repeated(row.language(), out);
    if (sameAttributes) {
      out.number(0);
    } else {
      out.number(1L + row.attributes().size());
      row.attributes()
          .forEach(
              (name, value) -> {
                repeated(name, out);
                repeated(value, out);
              });
    }
    out.number(row.dates().size());
    row.dates()
        .forEach(
            (name, date) -> {
              repeated(name, out);
              repeated(date.field(), out);
              write(date.timestamp(), out);
            });
  }

  private void repeated(String text, SpoolWriter out) {
    int number = texts.of(text);
    out.number(number);
    if (number == 0) {
      out.text(text);
    }
  }

  private String repeated(SpoolReader in) {
    int number = in.smallNumber();
    return number == 0 ? in.text() : (String) texts.get(number);
  }

  /** Writes a value of a closed list, of which there are few. */
  private void value(Object value, SpoolWriter out) {
    out.number(values.of(value));
  }

  private Object value(SpoolReader in) {
    return values.get(in.smallNumber());
  }

  private static void write(Timestamp timestamp, SpoolWriter out) {
    write(timestamp.earliest(), out);
    out.signed(timestamp.date().toEpochDay());
    if (timestamp.isDateOnly()) {
      out.number(1);
      write(timestamp.latest(), out);
    } else {
      out.number(0);
    }
  }

  private static void write(Instant instant, SpoolWriter out) {
    out.signed(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  @Override
  public ExportedCase read(SpoolReader in) {
    String caseId = in.text();
    int size = in.smallNumber();
    List<EventRow> rows = new ArrayList<>(size);
    Map<String, String> attributes = Map.of();
    for (int i = 0; i < size; i++) {
      EventRow row = row(caseId, attributes, in);
      attributes = row.attributes();
      rows.add(row);
    }
    List<Problem> listed = new ArrayList<>(0);
    for (int rest = in.smallNumber(); rest > 0; rest--) {
      listed.add(problems.read(in));
    }
    return new ExportedCase(caseId, rows, listed);
  }

  @SuppressWarnings("unchecked") // Only sets of disclosures were written there.
  private EventRow row(String caseId, Map<String, String> attributesBefore, SpoolReader in) {
    return new EventRow(
            caseId,
            in.text(),
            new Origin(repeated(in), in.smallNumber(), in.smallNumber()),
            timestamp(in),
            (Activity) value(in),
            repeated(in),
            (ActorRole) value(in),
            (Channel) value(in),
            (Set<Disclosure>) value(in),
            (ActorRole) value(in),
            in.text(),
            in.text(),
            in.text(),
            repeated(in),
            attributes(attributesBefore, in))
        .giving(dates(in));
  }

  private static Timestamp timestamp(SpoolReader in) {
    Instant earliest = instant(in);
    LocalDate date = LocalDate.ofEpochDay(in.signed());
    return new Timestamp(earliest, in.number() == 0 ? earliest : instant(in), date);
  }

  private static Instant instant(SpoolReader in) {
    return Instant.ofEpochSecond(in.signed(), in.number());
  }

  private Map<String, GivenDate> dates(SpoolReader in) {
    int size = in.smallNumber();
    if (size == 0) {
      return Map.of();
    }
    Map<String, GivenDate> dates = new HashMap<>();
    for (int i = 0; i < size; i++) {
      dates.put(repeated(in), new GivenDate(repeated(in), timestamp(in)));
    }
    return dates;
  }

  private Map<String, String> attributes(Map<String, String> before, SpoolReader in) {
    int size = in.smallNumber() - 1;
    if (size < 0) {
      return before;
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < size; i++) {
      attributes.put(repeated(in), repeated(in));
    }
    return Map.copyOf(attributes);
  }
}
