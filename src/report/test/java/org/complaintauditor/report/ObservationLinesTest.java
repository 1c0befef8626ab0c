package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.observation.Measurement;
import org.complaintauditor.observation.ObservationCounts;
import org.complaintauditor.observation.ObservationTotals;
import org.complaintauditor.proof.ObservationText;
import org.complaintauditor.report.ObservationLines.Line;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ObservationLinesTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final AuditedCase OBSERVED = SmallAudit.observed();

  private static ObservationLines lines(String language) {
    MessageBundle words = MessageBundle.in(language);
    return new ObservationLines(words, new LocalizedFormats(words, ZONE));
  }

  private static ObservationTotals totals(CaseObservations ofOneCase) {
    ObservationCounts counts = new ObservationCounts();
    counts.add(ofOneCase);
    return counts.totals();
  }

  private static ObservationTotals totals() {
    return totals(OBSERVED.observations());
  }

  @Test
  @DisplayName("what did not occur is left out, what nobody can say stands beside the share")
  void list() {
    assertThat(lines("en").of(totals()))
        .containsExactly(
            new Line("timeframe not kept", "1", OptionalLong.of(1), ""),
            new Line(
                "received only by channels that the document does not name for complaints",
                "2",
                OptionalLong.of(2),
                ""),
            new Line(
                "resolved in the first contact",
                "1 of 1 (100.0%)",
                OptionalLong.empty(),
                "cannot be told: 1"),
            new Line(
                "timeframe kept",
                "1 of 3 (33.3%)",
                OptionalLong.empty(),
                "not over yet: 1; cannot be told: 1; promised date not known: 1"));
    assertThat(lines("en").of(ObservationTotals.NONE)).isEmpty();
  }

  @Test
  @DisplayName("one sentence, if there is anything to say")
  void sentence() {
    assertThat(lines("fr").sentence(totals()))
        .contains(
            "Observations, non des manquements\u00a0: délai annoncé non respecté\u00a0: 1; reçue"
                + " seulement par des canaux que le document ne nomme pas pour les plaintes\u00a0: 2; réglée au"
                + " premier contact\u00a0: 1 sur 1 (100,0\u00a0%); délai annoncé respecté\u00a0: 1 sur"
                + " 3 (33,3\u00a0%).");
    assertThat(lines("en").sentence(ObservationTotals.NONE)).isEmpty();
    Measurement unknown = OBSERVED.observations().measured().get(1);
    CaseObservations only = new CaseObservations(List.of(), List.of(unknown));
    assertThat(lines("en").sentence(totals(only))).isEmpty();
    assertThat(lines("en").of(totals(only))).hasSize(1);
  }

  @Test
  @DisplayName("a case's observations with their events and words")
  void explained() {
    assertThat(new ObservationText(MessageBundle.in("en"), ZONE).lines(OBSERVED.observations()))
        .startsWith(
            "Observations (they breach no commitment)",
            "  - timeframe not kept, promised by 9 January 2026, 2 business days late, “by <Friday>”")
        .contains("  - resolved in the first contact: yes")
        .contains("  - timeframe kept: promised date not known");
    assertThat(new ObservationText(MessageBundle.in("de"), ZONE).lines(CaseObservations.NONE))
        .isEmpty();
  }
}
