package org.complaintauditor.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules name the words of their pack as they name those of the core. */
final class PackWordsInRulesTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");

  private static final String CATALOGUE =
      """
      pack: lines
      title: {en: Lines}
      document: {publisher: Lines, title: What we promise, address: lines.example}
      authoritative_language: en
      calendar: {country: ca, region: "on", holiday_types: [PUBLIC_HOLIDAY], source: {en: Canada}}
      sensitivity: [1]
      unreliable_above: 0.10
      words:
        disclosures:
          %sRIGHTS: {name: {en: the rights}}
        activities:
          %sLINE_CUT: {name: {en: line cut}, direction: internal}
          RIGHTS_SENT: {name: {en: rights sent}, direction: outbound, tells: RIGHTS}
        channels:
          VIDEO: {name: {en: video call}, live: true, written: false, recorded: true}
      versions:
        - version: "1"
      commitments:
        - id: CUT-01
          clause: "1"
          basis: promise
          title: {en: Rights are told}
          promise: {en: We tell you your rights when we cut your line.}
          sought: {en: a contact that tells the rights}
          needs: {trigger: [LINE_CUT], discharge: [RIGHTS]}
          limits: {days: {value: 7d, source: {en: Promise}}}
          otherwise: NO_TRIGGER
      """;

  private static final String RULES =
      """
      // Activity.LINE_CUT of a 2" line, say "by" Channel.VIDEO.
      package rules.jive_ca;

      import org.complaintauditor.model.Activity;
      import org.complaintauditor.model.Channel;
      import org.complaintauditor.model.Disclosure;
      import org.complaintauditor.model.Event;
      import org.complaintauditor.obligation.Obligation;
      import org.complaintauditor.obligation.Sought;

      rule "CUT-01 obliged: Activity.LINE_CUT"
      when
          $cut : Event( activity == Activity.LINE_CUT, channel != Channel.VIDEO )
      then
          insert( Obligation.of( "CUT-01", $cut )
              .due( "days" )
              .dischargedBy( Sought.contact().disclosing( Disclosure.RIGHTS ) ) );
      end
      """;

  private static final Pack PACK = pack("", "");

  /** The same words and the same rules, but the words have other places. */
  private static final Pack OTHER =
      pack(
          "DUTIES: {name: {en: the duties}}\n    ",
          "LINE_MENDED: {name: {en: line mended}, direction: internal}\n    ");

  private static Pack pack(String disclosure, String activity) {
    return PackReader.read(
        CATALOGUE.formatted(disclosure, activity),
        List.of(),
        Optional.empty(),
        List.of(List.of(judging(), new RuleFile("CUT-01.drl", RULES))));
  }

  private static RuleFile judging() {
    try {
      return new RuleFile("judging.drl", Files.readString(Path.of("rules/jive-ca/judging.drl")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleStore store() {
    return new RuleStore(Optional.empty(), "");
  }

  private static RuleBase rules(RuleStore store, Pack pack) {
    return store.rulesOf(pack.latest().rules(), pack.words());
  }

  /** The verdict on a case of these activities, a day each, each by this channel. */
  private static Verdict judged(RuleBase rules, Pack pack, Channel channel, String... activities) {
    List<EventRow> rows = new ArrayList<>();
    for (String activity : activities) {
      rows.add(
          EventRow.of(
                  "C-1",
                  new Origin("lines.csv", 0, rows.size() + 2),
                  Timestamp.at(Instant.parse("2026-03-0" + (rows.size() + 2) + "T15:00:00Z"), ZONE),
                  pack.words().named(Activity.class, activity))
              .by(ActorRole.AGENT)
              .on(channel));
    }
    Assessment.Basis basis =
        new Assessment.Basis(
            new BusinessCalendar(new JollydayHolidays(pack.calendar())),
            AuditInstant.of(Instant.parse("2026-04-15T15:00:00Z"), ZONE),
            WordSet.copyOf(pack.words().channels()));
    return new Judge(rules, pack.latest(), basis)
        .judge(CaseHistories.of(rows, new DisclosureEvidence(true, EvidenceMode.RECORDED), 2))
        .findings()
        .get(0)
        .verdict();
  }

  private static void assertJudged(RuleBase rules, Pack pack) {
    String received = "COMPLAINT_RECEIVED";
    Channel video = pack.words().named(Channel.class, "VIDEO");

    assertThat(rules.ruleNames()).contains("CUT-01 obliged: Activity.LINE_CUT");
    assertThat(judged(rules, pack, Channel.EMAIL, received, "LINE_CUT", "RIGHTS_SENT"))
        .isEqualTo(Verdict.MET);
    assertThat(judged(rules, pack, Channel.EMAIL, received, "LINE_CUT", "OUTCOME_SENT"))
        .isEqualTo(Verdict.BREACHED);
    assertThat(judged(rules, pack, Channel.EMAIL, received, "RIGHTS_SENT"))
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(judged(rules, pack, video, received, "LINE_CUT", "OUTCOME_SENT"))
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void aRuleAsksForWordsOfThePack() {
    assertJudged(rules(store(), PACK), PACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Activity . LINE_CUT", "Activity\n        .LINE_CUT"})
  void blanksAroundTheDotChangeNothing(String written) {
    RuleFile file =
        new RuleFile(
            "CUT-01.drl", RULES.replace("activity == Activity.LINE_CUT", "activity == " + written));

    assertJudged(store().rulesOf(List.of(judging(), file), PACK.words()), PACK);
  }

  @Test
  void theSameRulesOfAnotherPackAskForItsWords() {
    RuleStore store = store();
    rules(store, PACK);

    assertThat(OTHER.latest().rules()).isEqualTo(PACK.latest().rules());
    assertJudged(rules(store, OTHER), OTHER);
    assertThat(judged(rules(store, OTHER), PACK, Channel.EMAIL, "COMPLAINT_RECEIVED", "LINE_CUT"))
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void compiledRulesAskForThemInAnotherStore() {
    RuleStore other = store();
    other.add(
        PACK.latest().rules(),
        PACK.words(),
        store().compiledBytes(PACK.latest().rules(), PACK.words()));

    assertJudged(rules(other, PACK), PACK);
  }

  @ParameterizedTest
  @CsvSource({
    "Activity.LINE_CUT,   Activity.LINE_CUTT, LINE_CUTT, Activity,   did you mean LINE_CUT?",
    "Channel.VIDEO,       Channel.VIDIO,      VIDIO,     Channel,    did you mean VIDEO?",
    "Disclosure.RIGHTS,   Disclosure.RIGHT,   RIGHT,     Disclosure, did you mean RIGHTS?",
    "Disclosure.RIGHTS,   Disclosure.VIDEO,   VIDEO,     Disclosure, 'it has ACKNOWLEDGEMENT, TRACKING_NUMBER, PROCESS, TIMEFRAME, ESCALATION_PATH, ADR_INFO, OUTCOME'"
  })
  void aWordThatIsMistypedIsRefused(
      String right, String wrong, String word, String list, String fix) {
    int rule = RULES.indexOf("when");
    RuleFile file =
        new RuleFile(
            "CUT-01.drl", RULES.substring(0, rule) + RULES.substring(rule).replace(right, wrong));

    assertThatThrownBy(() -> store().rulesOf(List.of(file), PACK.words()))
        .isInstanceOf(ForeignRulesException.class)
        .hasMessageContaining("\"%s\" is no word of %s; %s".formatted(word, list, fix));
  }

  @Test
  void aWordOfAnotherPackIsRefused() {
    assertThatThrownBy(() -> store().rulesOf(PACK.latest().rules(), Vocabulary.core()))
        .isInstanceOf(ForeignRulesException.class)
        .hasMessageContaining("CUT-01.drl line 13: \"LINE_CUT\" is no word of Activity; it has ");
  }
}
