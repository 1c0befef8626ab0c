package org.complaintauditor.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The list of holidays has none in a year of the export: every due date in it would be wrong. */
public final class MissingHolidaysException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  MissingHolidaysException(String file, List<Integer> years, LocalDate first, LocalDate last) {
    this(
        Wording.of(
            "core.holidays-file-has-no-holiday",
            file,
            named(years),
            first,
            last,
            years.size() == 1 ? Wording.of("core.that-year") : Wording.of("core.these-years")));
  }

  private MissingHolidaysException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  private static String named(List<Integer> years) {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
