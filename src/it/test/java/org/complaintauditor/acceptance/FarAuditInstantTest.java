package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit instant centuries away: the clock is told in a few lines, and counted right. */
final class FarAuditInstantTest {

  @TempDir private Path folder;

  @Test
  void theDaysBetweenStandInOneLine() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("one.csv"),
            """
            case_id,timestamp,activity,channel,actor_role
            C1,2026-01-05,COMPLAINT_RECEIVED,EMAIL,CUSTOMER
            C1,2026-01-06,NOTE,,AGENT
            """);

    String near = explained(export, "2026-06-30");
    String far = explained(export, "2200-12-31");

    // Due on 7 January: three days are listed, then all but the last.
    assertThat(near)
        .contains(businessDays("2026-01-10", "2026-06-29") + " more business days after it was due")
        .doesNotContain(" more\n");
    int counted = businessDays("2026-01-10", "2200-12-30");
    assertThat(far).contains(String.format("%,d more business days after it was due", counted));
    assertThat(far.replaceAll("\\s+", " ")).containsPattern("and [\\d,]+ more Wed 31 Dec 2200");
    assertThat(far.lines().count()).isLessThan(near.lines().count() + 15);
  }

  private static String explained(Path export, String asOf) {
    return Run.fine("explain %s --case C1 --commitment ACK-01 --as-of " + asOf, export).out();
  }

  /** Day by day, as nobody else counts here. */
  private static int businessDays(String after, String last) {
    BusinessCalendar calendar =
        new BusinessCalendar(
            new JollydayHolidays(PackReader.read(Path.of("rules/jive-ca")).calendar()));
    return (int)
        LocalDate.parse(after)
            .plusDays(1)
            .datesUntil(LocalDate.parse(last).plusDays(1))
            .filter(calendar::isBusinessDay)
            .count();
  }
}
