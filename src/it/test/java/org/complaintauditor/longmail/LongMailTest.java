package org.complaintauditor.longmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.judgement.CompiledPack;
import org.junit.jupiter.api.Test;

/** What a second opinion is worth on mail that nothing was learnt from. */
class LongMailTest {
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));
  private static final String FILE = System.getProperty("long.messages", "fresh.csv");

  @Test
  void hardlyAWrongVerdictIsSilent() throws IOException {
    LongMailAudits.Compared compared =
        LongMailAudits.compare(PACK, CALENDAR, LongMessages.read(FILE), 900);
    System.out.println(compared);
    assertThat(compared.silent()).isLessThan(compared.verdicts() / 20);
  }
}
