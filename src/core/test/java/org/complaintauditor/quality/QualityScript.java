package org.complaintauditor.quality;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/** A case told in lines: time, activity, role, channel and what is disclosed, or - for none. */
final class QualityScript {

  static final ZoneId ZONE = ZoneId.of("America/Toronto");

  static final AuditInstant AUDIT_INSTANT =
      AuditInstant.of(LocalDateTime.parse("2026-04-15T17:00").atZone(ZONE).toInstant(), ZONE);

  private static final Vocabulary WORDS = Vocabulary.of(DeclaredWords.CANADIAN);

  private QualityScript() {}

  static CaseHistory told(String... lines) {
    return CaseHistories.of(rows(lines), new DisclosureEvidence(true, EvidenceMode.RECORDED), 2);
  }

  static CaseHistory toldWithoutContent(String... lines) {
    return CaseHistories.of(rows(lines), new DisclosureEvidence(false, EvidenceMode.RECORDED), 2);
  }

  static List<EventRow> rows(String... lines) {
    List<EventRow> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(row(line, rows.size() + 2, ""));
    }
    return rows;
  }

  /** The row of a line, in row n of the export and with this text. */
  static EventRow row(String line, int row, String text) {
    String[] words = line.split(" ");
    Set<Disclosure> discloses = new WordSet<>();
    if (words.length > 4) {
      discloses.add(WORDS.disclosure(words[4]));
    }
    return EventRow.of(
            "C-1",
            new Origin("export.csv", 0, row),
            words[0].contains("T")
                ? Timestamp.at(LocalDateTime.parse(words[0]), ZONE)
                : Timestamp.on(LocalDate.parse(words[0]), ZONE),
            WORDS.named(Activity.class, words[1]))
        .by(words[2].equals("-") ? ActorRole.NONE : ActorRole.valueOf(words[2]))
        .on(words[3].equals("-") ? Channel.NONE : WORDS.named(Channel.class, words[3]))
        .saying(text)
        .with(
            draft -> {
              draft.eventId = "e" + row;
              draft.discloses = discloses;
            });
  }
}
