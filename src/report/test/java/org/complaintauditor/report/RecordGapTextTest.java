package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.RecordGap.Kind;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class RecordGapTextTest {

  private static final RecordGap TOLD = told(Disclosure.TRACKING_NUMBER);
  private static final RecordGap CONTACTS = new RecordGap(Kind.DISCHARGE, Set.of(), Set.of(), true);

  private static RecordGap told(Disclosure... told) {
    return new RecordGap(Kind.DISCHARGE, Set.of(), Set.of(told), false);
  }

  private static RecordGap started(Activity... acts) {
    return new RecordGap(Kind.TRIGGER, Set.of(acts), Set.of(), false);
  }

  private static List<String> sentences(RecordGap gap) {
    return Stream.of("en", "fr", "de")
        .map(language -> new RecordGapText(MessageBundle.in(language)).sentence(gap))
        .map(sentence -> sentence.replace('\u00a0', ' '))
        .toList();
  }

  @Test
  @DisplayName("what is told has no place: a column with its date would do, or all contacts")
  void told() {
    assertThat(sentences(TOLD))
        .containsExactly(
            "This export does not record when the customer was told the tracking number, so it can"
                + " show no breach. It would take a column with that date, or every contact with its"
                + " date and text.",
            "Cet export ne consigne pas la date à laquelle on a indiqué au client le numéro de suivi;"
                + " il ne peut donc montrer aucun manquement. Il faudrait une colonne avec cette"
                + " date, ou chaque contact avec sa date et son texte.",
            "Dieser Export zeichnet nicht auf, wann jemand dem Kunden die Vorgangsnummer mitgeteilt"
                + " hat; darum kann er keinen Verstoß zeigen. Dafür braucht es eine Spalte mit diesem"
                + " Datum oder jeden Kontakt mit Datum und Text.");
    assertThat(sentences(told(Disclosure.PROCESS, Disclosure.TIMEFRAME)).get(0))
        .contains("the investigation process and the timeframe, so")
        .endsWith("columns with these dates, or every contact with its date and text.");
  }

  @Test
  @DisplayName("contacts have no place: all of them would have to be there, with words or without")
  void contacts() {
    assertThat(sentences(CONTACTS))
        .containsExactly(
            "This export does not record every contact by a person, so it can show no breach. It"
                + " would take every contact with its date.",
            "Cet export ne consigne pas tous les contacts par une personne; il ne peut donc montrer"
                + " aucun manquement. Il faudrait chaque contact avec sa date.",
            "Dieser Export zeichnet nicht auf, ob und wann ein Mensch mit dem Kunden Kontakt hatte;"
                + " darum kann er keinen Verstoß zeigen. Dafür braucht es jeden Kontakt mit seinem"
                + " Datum.");
    RecordGap withActs =
        new RecordGap(Kind.DISCHARGE, Set.of(Activity.ESCALATED), Set.of(Disclosure.OUTCOME), true);
    assertThat(sentences(withActs).get(0))
        .endsWith(
            "It would take every contact with its date and text and a column with that date.");
  }

  @Test
  @DisplayName("nothing can start it: any one of what could would do")
  void triggers() {
    assertThat(sentences(started(Activity.CLOSED, Activity.INVESTIGATION_CONCLUDED)))
        .containsExactly(
            "Nothing in this export can start this commitment: it does not record the date of"
                + " “investigation concluded” or “case closed”. It would take a column with one of"
                + " these dates.",
            "Rien dans cet export ne peut déclencher cet engagement : il ne consigne pas la date de"
                + " « enquête conclue » ou « dossier fermé ». Il faudrait une colonne avec l’une de"
                + " ces dates.",
            "Nichts in diesem Export kann diese Zusage auslösen: Er zeichnet nicht auf, wann das"
                + " Ereignis „Untersuchung abgeschlossen“ oder „Fall geschlossen“ eintrat. Dafür"
                + " braucht es eine Spalte mit einem dieser Daten.");
    assertThat(sentences(started(Activity.ESCALATION_REQUESTED)).get(0))
        .as("the customer's own words can say it too")
        .endsWith(
            "a column with that date, or the customers' messages with their dates and texts.");
    assertThat(sentences(started()).get(0))
        .as("what starts it are words")
        .endsWith(
            "it does not record the texts of contacts. It would take every contact with its date and"
                + " text.");
  }

  @Test
  @DisplayName("every gap gives a whole sentence in each language")
  void whole() {
    for (Kind kind : Kind.values()) {
      for (Set<Activity> acts : List.of(Set.<Activity>of(), Set.of(Activity.CLOSED))) {
        for (Set<Disclosure> told :
            List.of(Set.<Disclosure>of(), Set.copyOf(Vocabulary.core().disclosures()))) {
          for (String sentence : sentences(new RecordGap(kind, acts, told, !acts.isEmpty()))) {
            assertThat(sentence).doesNotContain("{", "}", "  ", " ,", " .").endsWith(".");
          }
        }
      }
    }
  }

  @Test
  @DisplayName("commitments that lack the same share a line")
  void lines() {
    Map<String, RecordGap> gaps = new LinkedHashMap<>();
    gaps.put("TRK-01", TOLD);
    gaps.put("CON-01", CONTACTS);
    gaps.put("TRK-02", TOLD);
    gaps.put("PRC-01", told(Disclosure.PROCESS));
    RecordGapText text = new RecordGapText(MessageBundle.in("en"));

    assertThat(text.lines(gaps))
        .hasSize(3)
        .first()
        .isEqualTo("TRK-01, TRK-02: " + text.sentence(TOLD));
    assertThat(text.lacking(gaps))
        .isEqualTo(
            "when the customer was told the tracking number (TRK-01, TRK-02) and the investigation"
                + " process (PRC-01); every contact by a person (CON-01)");
    assertThat(text.note(gaps)).get().asString().startsWith("TRK-01, CON-01, TRK-02, PRC-01: this");
    assertThat(text.note(Map.of())).isEmpty();
  }
}
