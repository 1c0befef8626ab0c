package org.complaintauditor.longmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.evidence.MessageAnalysis;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.longmail.LongMessages.LongMessage;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.WordSet;
import org.junit.jupiter.api.Test;

/** What detection and its second opinion are worth on long mail that nothing was learnt from. */
class LongMailTest {
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));
  private static final Detector DETECTOR =
      new LexiconStore().detector(PACK.pack().lexicon(), PACK.pack().words());
  private static final String FRESH = "fresh.csv";
  private static final Set<Label> BESIDE =
      WordSet.of(
          PACK.pack().words().named(Label.class, "CCTS_WRONG"),
          Label.IDENTITY_CHECK,
          Label.ELSEWHERE);
  private static final int CASES = 300;

  @Test
  void theMessagesAreTheFrozenOnes() throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("src/core/test/resources/labelled", FRESH));
    assertThat(
            HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo("6bb0a7a4591f447d40a53e5911c6e0f0b79ce984ac94ae7f51a93867c15a103f");
  }

  /** As docs/measurements/detection.md says. */
  @Test
  void theFiguresAreThoseThatArePublished() throws IOException {
    int confirmed = 0;
    int confirmedRight = 0;
    int found = 0;
    int right = 0;
    long possibleRight = 0;
    int there = 0;
    for (LongMessage message : LongMessages.read(FRESH)) {
      MessageAnalysis read = DETECTOR.read(message.text(), message.direction(), message.language());
      Set<Label> labels = new HashSet<>();
      Set<Label> sure = new HashSet<>();
      for (Detection detection : read.detections()) {
        labels.add(detection.label());
        if (detection.opinion() == Opinion.CONFIRMED) {
          sure.add(detection.label());
        }
      }
      labels.removeAll(BESIDE);
      sure.removeAll(BESIDE);
      found += labels.size();
      confirmed += sure.size();
      there += message.labels().size();
      labels.retainAll(message.labels());
      sure.retainAll(message.labels());
      right += labels.size();
      confirmedRight += sure.size();
      possibleRight +=
          read.possible().stream().map(Detection::label).filter(message.labels()::contains).count();
    }

    assertThat(List.of(found, right, confirmed, confirmedRight, there))
        .containsExactly(209, 161, 138, 130, 214);
    assertThat(possibleRight).isEqualTo(42);
  }

  @Test
  void hardlyAWrongVerdictIsSilent() throws IOException {
    LongMailAudits.Compared compared =
        LongMailAudits.compare(PACK, CALENDAR, LongMessages.read(FRESH), CASES);

    assertThat(compared).isEqualTo(new LongMailAudits.Compared(3_000, 276, 46, 524));
    assertThat(compared.silent()).isLessThan(compared.verdicts() / 20);
  }
}
