package org.complaintauditor.audit;

import java.io.Closeable;
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
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.spool.SpoolReader;
import org.complaintauditor.spool.SpoolWriter;
import org.complaintauditor.spool.TemporaryFile;

/**
 * The rows of cases as they were read, kept in a temporary file until they are judged: the audit
 * instant is known only when all are read, and reading them from there costs a fraction of parsing
 * the export again.
 */
final class SpooledCases implements Closeable {
  private static final int BUFFER = 1 << 18;
  private final TemporaryFile file = new TemporaryFile();
  private final SpoolWriter out = new SpoolWriter(file);
  private final Repeated texts = new Repeated();
  private final ClosedLists lists = new ClosedLists();
  private long cases;

  /** Texts that many rows repeat: the file holds their numbers. */
  private static final class Repeated {
    private static final int MOST = 100_000;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    void write(String text, SpoolWriter out) {
      Integer number = numbers.get(text);
      if (number == null && texts.size() < MOST) {
        texts.add(text);
        number = texts.size();
        numbers.put(text, number);
      }
      if (number == null) {
        out.number(0);
        out.text(text);
      } else {
        out.number(number);
      }
    }

    String read(SpoolReader in) {
      int number = in.smallNumber();
      return number == 0 ? in.text() : texts.get(number - 1);
    }
  }

  /** Values of which there are few: the file holds their numbers. */
  private static final class ClosedLists {
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> values = new ArrayList<>();

    void write(Object value, SpoolWriter out) {
      Integer number = numbers.get(value);
      if (number == null) {
        number = values.size();
        values.add(value);
        numbers.put(value, number);
      }
      out.number(number);
    }

    Object read(SpoolReader in) {
      return values.get(in.smallNumber());
    }
  }

  /** Gives the rows of the cases, in the order in which they were added. */
  interface Cases {
    /** The rows of the next case; none when there is no further case. */
    List<EventRow> next();
  }

  /** Adds a case. */
  void add(List<EventRow> rows) {
    cases++;
    out.number(rows.size());
    out.text(rows.get(0).caseId());
    Map<String, String> attributes = Map.of();
    for (EventRow row : rows) {
      write(row, row.attributes().equals(attributes));
      attributes = row.attributes();
    }
  }

  private void write(EventRow row, boolean sameAttributes) {
    out.text(row.eventId());
    texts.write(row.origin().file(), out);
    out.number(row.origin().fileOrder());
    out.number(row.origin().row());
    write(row.timestamp());
    lists.write(row.activity(), out);
    texts.write(row.actor(), out);
    lists.write(row.actorRole(), out);
    lists.write(row.channel(), out);
    lists.write(row.discloses(), out);
    lists.write(row.toRole(), out);
    out.text(row.refersTo());
    out.text(row.trackingNumber());
    out.text(row.text());
    texts.write(row.language(), out);
    if (sameAttributes) {
      out.number(0);
    } else {
      out.number(1 + row.attributes().size());
      row.attributes()
          .forEach(
              (name, value) -> {
                texts.write(name, out);
                texts.write(value, out);
              });
    }
  }

  private void write(Timestamp timestamp) {
    write(timestamp.earliest());
    out.signed(timestamp.date().toEpochDay());
    if (timestamp.isDateOnly()) {
      out.number(1);
      write(timestamp.latest());
    } else {
      out.number(0);
    }
  }

  private void write(Instant instant) {
    out.signed(instant.getEpochSecond());
    out.number(instant.getNano());
  }

  /** Forgets all cases. */
  void clear() {
    out.flush();
    file.clear();
    cases = 0;
  }

  /** All cases; no more can be added. */
  Cases read() {
    return new Replay(new SpoolReader(file, 0, out.flush(), BUFFER));
  }

  @Override
  public void close() {
    file.close();
  }

  private final class Replay implements Cases {
    private final SpoolReader in;
    private long given;

    Replay(SpoolReader in) {
      this.in = in;
    }

    @Override
    public List<EventRow> next() {
      if (given == cases) {
        return List.of();
      }
      given++;
      int size = in.smallNumber();
      String caseId = in.text();
      List<EventRow> rows = new ArrayList<>(size);
      Map<String, String> attributes = Map.of();
      for (int i = 0; i < size; i++) {
        EventRow row = row(caseId, attributes);
        attributes = row.attributes();
        rows.add(row);
      }
      return rows;
    }

    private EventRow row(String caseId, Map<String, String> attributesBefore) {
      return new EventRow(
          caseId,
          in.text(),
          new Origin(texts.read(in), in.smallNumber(), in.smallNumber()),
          timestamp(),
          (Activity) lists.read(in),
          texts.read(in),
          (ActorRole) lists.read(in),
          (Channel) lists.read(in),
          disclosures(),
          (ActorRole) lists.read(in),
          in.text(),
          in.text(),
          in.text(),
          texts.read(in),
          attributes(attributesBefore));
    }

    @SuppressWarnings("unchecked") // Only sets of disclosures were written here.
    private Set<Disclosure> disclosures() {
      return (Set<Disclosure>) lists.read(in);
    }

    private Timestamp timestamp() {
      Instant earliest = instant();
      LocalDate date = LocalDate.ofEpochDay(in.signed());
      return new Timestamp(earliest, in.number() == 0 ? earliest : instant(), date);
    }

    private Instant instant() {
      return Instant.ofEpochSecond(in.signed(), in.number());
    }

    private Map<String, String> attributes(Map<String, String> before) {
      int size = in.smallNumber() - 1;
      if (size < 0) {
        return before;
      }
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < size; i++) {
        attributes.put(texts.read(in), texts.read(in));
      }
      return Map.copyOf(attributes);
    }
  }
}
