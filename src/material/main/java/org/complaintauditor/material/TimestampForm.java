package org.complaintauditor.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.complaintauditor.model.Timestamp;

/** A timestamp as three texts: the earliest and the latest instant in UTC, and the local date. */
final class TimestampForm {
  private TimestampForm() {}

  static List<String> of(Timestamp timestamp) {
    return List.of(
        timestamp.earliest().toString(),
        timestamp.latest().toString(),
        timestamp.date().toString());
  }

  /**
   * The timestamp.
   *
   * @throws IllegalArgumentException if these are not the three texts
   */
  static Timestamp read(List<String> texts) {
    if (texts.size() != 3) {
      throw new IllegalArgumentException("three times are needed, not " + texts);
    }
    Instant earliest = Instant.parse(texts.get(0));
    Instant latest = texts.get(1).equals(texts.get(0)) ? earliest : Instant.parse(texts.get(1));
    return new Timestamp(earliest, latest, LocalDate.parse(texts.get(2)));
  }
}
