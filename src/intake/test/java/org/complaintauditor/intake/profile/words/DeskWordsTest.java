package org.complaintauditor.intake.profile.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What desks' words mean, in three languages. */
final class DeskWordsTest {
  private static final DeskWords WORDS = DeskWords.shipped();

  @ParameterizedTest
  @CsvFileSource(resources = "DeskWordsTest.meaning.csv", delimiter = '|')
  void wordsForWhatHappenedAreUnderstood(
      String text, String activity, String channel, ActorRole toRole) {
    WordMeaning wording = WORDS.wording(text, JiveWords.WORDS);

    assertThat(wording.activity()).map(Activity::name).contains(activity);
    assertThat(wording.channel().map(Channel::name).orElse(null)).isEqualTo(channel);
    assertThat(wording.toRole().orElse(null)).isEqualTo(toRole);
    assertThat(wording.understood()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not closed",
        "Call without answer from nobody",
        "Draft e-mail out",
        "E-mail in and e-mail out",
        "Acknowledgement received",
        "Escalated and closed",
        "Closed by phone",
        "Closed pending refund",
        "Clos en attente",
        "nicht abgeschlossen"
      })
  void whatContradictsItselfOrSaysMoreIsAsked(String text) {
    assertThat(WORDS.wording(text, JiveWords.WORDS).understood()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"E-mail", "Phone call", "Lettre", "Anruf", "Réponse", "message"})
  void aMessageWithoutADirectionLacksOne(String text) {
    WordMeaning wording = WORDS.wording(text, JiveWords.WORDS);

    assertThat(wording.lacksFlow()).isTrue();
    assertThat(wording.understood()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Survey", "Xyz", "Gutschrift"})
  void whatNoListKnowsIsUnknown(String text) {
    assertThat(WORDS.wording(text, JiveWords.WORDS).isUnknown()).isTrue();
  }

  @Test
  void aProgramSendsAutomaticReplies() {
    assertThat(WORDS.wording("Auto-reply", JiveWords.WORDS).by()).contains(ActorRole.SYSTEM);
    assertThat(WORDS.wording("Réponse automatique", JiveWords.WORDS).by())
        .contains(ActorRole.SYSTEM);
    assertThat(WORDS.wording("Acknowledged", JiveWords.WORDS).by()).isEmpty();
  }

  @Test
  void whatWasToldBesidesIsKept() {
    WordMeaning wording = WORDS.wording("Acknowledged, timeframe told", JiveWords.WORDS);

    assertThat(wording.activity()).contains(Activity.TIMEFRAME_GIVEN);
    assertThat(wording.also()).containsExactly(Disclosure.ACKNOWLEDGEMENT);
    assertThat(wording.understood()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Inbound,IN",
    "OUT,OUT",
    "Entrant,IN",
    "sortant,OUT",
    "Eingehend,IN",
    "aus,OUT",
    "I,IN",
    "Customer,IN",
    "Agent,OUT",
    "Internal,INTERNAL",
    "Kunde,IN",
    "Mitarbeiter,OUT"
  })
  void directionsAreUnderstood(String text, Flow flow) {
    assertThat(WORDS.direction(text)).contains(flow);
  }

  @ParameterizedTest
  @CsvSource({
    "Team Leader,SUPPORT_LEAD",
    "Senior Manager,SENIOR_MANAGER",
    "Directrice,SENIOR_MANAGER",
    "CSR,AGENT",
    "Conseillère,AGENT",
    "Sachbearbeiterin,AGENT",
    "Teamleitung,SUPPORT_LEAD",
    "Bot,SYSTEM",
    "Client,CUSTOMER"
  })
  void rolesAreUnderstood(String text, ActorRole role) {
    assertThat(WORDS.role(text)).contains(role);
  }

  @ParameterizedTest
  @CsvSource({
    "PME,SMALL_BUSINESS",
    "Residential,RESIDENTIAL",
    "Großkunde,BUSINESS",
    "Small Business,SMALL_BUSINESS",
    "Business,BUSINESS",
    "Privatkunde,RESIDENTIAL",
    "Grande entreprise,BUSINESS"
  })
  void kindsOfCustomersAreUnderstood(String text, CustomerType type) {
    assertThat(WORDS.customerType(text)).contains(type);
  }

  @Test
  void yesNoAndTotalsAreUnderstood() {
    assertThat(List.of("Y", "oui", "Ja", "x", "TRUE"))
        .allSatisfy(text -> assertThat(WORDS.truth(text)).contains(true));
    assertThat(List.of("N", "non", "Nein", "0"))
        .allSatisfy(text -> assertThat(WORDS.truth(text)).contains(false));
    assertThat(WORDS.truth("maybe")).isEmpty();
    assertThat(List.of("Total: 12", "Summe", "Grand total"))
        .allSatisfy(text -> assertThat(WORDS.isTotal(text)).isTrue());
    assertThat(WORDS.isTotal("T-100")).isFalse();
  }

  @Test
  void contentsAreUnderstoodPartByPart() {
    assertThat(WORDS.parts("Tracking no., timeframe")).containsExactly("Tracking no.", "timeframe");
    assertThat(WORDS.parts("délai et recours")).containsExactly("délai", "recours");
    assertThat(WORDS.disclosure("Tracking no.", JiveWords.WORDS))
        .contains(Disclosure.TRACKING_NUMBER);
    assertThat(WORDS.disclosure("délai", JiveWords.WORDS)).contains(Disclosure.TIMEFRAME);
    assertThat(WORDS.disclosure("Vorgangsnr.", JiveWords.WORDS))
        .contains(Disclosure.TRACKING_NUMBER);
    assertThat(WORDS.disclosure("weather", JiveWords.WORDS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CASE_ID,N° dossier",
    "CASE_ID,case:concept:name",
    "CASE_ID,Vorgangsnr.",
    "CASE_ID,Ticket #",
    "ACTIVITY,concept:name",
    "ACTIVITY,What happened",
    "ACTIVITY,Quoi",
    "ACTOR,org:resource",
    "CHANNEL,How",
    "CHANNEL,Came by",
    "CHANNEL,Reçue par",
    "STAFF,Handled by",
    "STAFF,Bearbeiter/in",
    "INTERNAL,Internal?",
    "INTERNAL,Interne ?",
    "TIMESTAMP,time:timestamp",
    "NO_EVENT,Fällig am",
    "PERSONAL,Customer name",
    "LIFECYCLE,lifecycle:transition"
  })
  void columnsAreKnownByTheirNames(ColumnMeaning meaning, String name) {
    assertThat(WORDS.fit(meaning, name)).isEqualTo(Fit.SURE);
  }
}
