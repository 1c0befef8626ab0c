package org.complaintauditor.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Authority;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that a pack adds to those of the core. */
final class PackWordsTest {

  private static final String CATALOGUE =
      """
      pack: lines
      title: {en: Lines}
      document: {publisher: Lines, title: What we promise, address: lines.example}
      authoritative_language: en
      calendar: {country: ca, holiday_types: [PUBLIC_HOLIDAY], source: {en: Canada}}
      sensitivity: [1]
      unreliable_above: 0.10
      %s
      versions:
        - version: "1"
      commitments:
        - id: CUT-01
          clause: "1"
          basis: promise
          title: {en: Lines are mended}
          promise: {en: We mend each line within a week.}
          sought: {en: a mended line}
          needs: {trigger: [%s], discharge: [%s]}
          limits: {days: {value: 7d, source: {en: Promise}}}
      """;

  private static final String ALL =
      """
      words:
        authority:
          short: {en: the Board, fr: l'Office}
          sites: [board.example]
          phones: [1-800-555-0100]
        written_as: {ADR_INFO: BOARD_INFO, ADR_WRONG: BOARD_WRONG}
        disclosures:
          RIGHTS: {name: {en: all rights, fr: tous les droits}, all_of: [REFUND_RIGHT, OUTCOME]}
          REFUND_RIGHT: {name: {en: the right to a refund}, written: true}
        activities:
          LINE_CUT: {name: {en: line cut}, direction: internal}
          RIGHTS_SENT: {name: {en: rights sent}, direction: outbound, tells: RIGHTS}
          ANGER_SHOWN: {name: {en: anger shown}, direction: inbound, stance: negative}
        channels:
          VIDEO: {name: {en: video call}, live: true, written: false, recorded: true}
        labels:
          RIGHTS_WRONG: {name: {en: wrong rights}, contradicts: RIGHTS}
          RIGHTS_AGAIN: {name: {en: rights again}, tells: RIGHTS}
      """;

  private static final List<List<RuleFile>> RULES =
      List.of(
          List.of(
              new RuleFile("judging.drl", ""),
              new RuleFile("CUT-01.drl", "insert( Obligation.of( \"CUT-01\", $case ) );")));

  private static Pack pack(String words, String trigger, String discharge) {
    return PackReader.read(
        CATALOGUE.formatted(words, trigger, discharge), List.of(), Optional.empty(), RULES);
  }

  private static Vocabulary words(String words) {
    return pack(words, "COMPLAINT_RECEIVED", "OUTCOME").words();
  }

  /** A list of words, a line each. */
  private static String list(String list, String... lines) {
    return "words:\n  %s:\n    %s".formatted(list, String.join("\n    ", lines));
  }

  @Test
  void aPackWithoutWordsHasThoseOfTheCore() {
    assertThat(words("")).isSameAs(Vocabulary.core());
  }

  @Test
  void aPackHasTheWordsThatItDeclares() {
    Vocabulary words = words(ALL);

    Disclosure rights = words.disclosure("RIGHTS");
    assertThat(rights.parts())
        .containsExactly(words.disclosure("REFUND_RIGHT"), Disclosure.OUTCOME);
    assertThat(rights.text())
        .contains(new LocalizedText(Map.of("en", "all rights", "fr", "tous les droits")));
    assertThat(words.disclosure("REFUND_RIGHT").isWritten()).isTrue();
    assertThat(words.named(Activity.class, "LINE_CUT").direction()).isEqualTo(Direction.INTERNAL);
    assertThat(words.named(Activity.class, "RIGHTS_SENT").tells()).containsSame(rights);
    assertThat(words.named(Activity.class, "ANGER_SHOWN").isNegative()).isTrue();
    assertThat(words.named(Channel.class, "VIDEO").isLive()).isTrue();
    assertThat(words.named(Label.class, "RIGHTS_WRONG").contradicts()).containsSame(rights);
    assertThat(words.named(Label.class, "RIGHTS_AGAIN").disclosure()).containsSame(rights);
  }

  @Test
  void aPackSaysWhoTheOmbudsmanIsAndHowItWritesWhatNamesIt() {
    Vocabulary words = words(ALL);

    assertThat(words.authority())
        .isEqualTo(
            new Authority(
                new LocalizedText(Map.of("en", "the Board", "fr", "l'Office")),
                new LocalizedText(Map.of("en", "the Board", "fr", "l'Office")),
                List.of("board.example"),
                List.of("1-800-555-0100")));
    assertThat(words.disclosure("BOARD_INFO")).isSameAs(words.disclosure("ADR_INFO"));
    assertThat(words.named(Label.class, "ADR_WRONG")).hasToString("BOARD_WRONG");
    assertThat(words.named(Activity.class, "ADR_REFERRED")).hasToString("ADR_REFERRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADR_INFO", "BOARD_INFO"})
  void whatThePackWritesOtherwiseIsNamedEitherWay(String name) {
    Vocabulary words =
        words(
            """
            words:
              written_as: {ADR_INFO: BOARD_INFO}
              disclosures: {ALL_TOLD: {name: {en: x}, all_of: [%s, OUTCOME]}}
              activities: {TOLD_BY_US: {name: {en: x}, direction: outbound, tells: %s}}
              labels: {OUTDATED: {name: {en: x}, contradicts: %s}}
            """
                .formatted(name, name, name));

    Disclosure told = words.disclosure("ADR_INFO");
    assertThat(words.disclosure("ALL_TOLD").parts()).containsExactly(told, Disclosure.OUTCOME);
    assertThat(words.named(Activity.class, "TOLD_BY_US").tells()).containsSame(told);
    assertThat(words.named(Label.class, "OUTDATED").contradicts()).containsSame(told);
  }

  @Test
  void whatACommitmentNeedsMayBeAWordOfThePack() {
    Pack pack = pack(ALL, "LINE_CUT", "RIGHTS, BOARD_INFO");

    assertThat(pack.latest().commitments().get(0).needs().triggers().activities())
        .containsExactly(pack.words().named(Activity.class, "LINE_CUT"));
    assertThat(pack.latest().commitments().get(0).needs().discharges().disclosures())
        .containsExactly(pack.words().disclosure("ADR_INFO"), pack.words().disclosure("RIGHTS"));
    assertThatThrownBy(() -> pack("", "LINE_CUT", "OUTCOME"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("LINE_CUT");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PackWordsTest.whatIsNoWordIsRefused.csv",
      delimiter = '|',
      quoteCharacter = '~',
      numLinesToSkip = 1)
  void whatIsNoWordIsRefused(String list, String line, String place, String message) {
    assertThatThrownBy(() -> words(list(list, line)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessage("pack.yaml line 10: words.%s %s".formatted(place, message));
  }

  @Test
  void aWordOfTwoListsIsRefused() {
    assertThatThrownBy(
            () ->
                words(
                    list(
                            "channels",
                            "CUT: {name: {en: x}, live: false, written: false, recorded: true}")
                        + "\n  activities:\n    CUT: {name: {en: x}, direction: internal}"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessage(
            "pack.yaml line 10: words.channels.CUT is a word of the list Activity"
                + " already: CUT");
  }

  /** With the seven of the core there is room for 24. */
  @Test
  void disclosuresThatDoNotFitIntoASetAreRefused() {
    assertThat(words(disclosures(24)).disclosures()).hasSize(31);
    assertThatThrownBy(() -> words(disclosures(25)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessage(
            "pack.yaml line 9: words.disclosures with those that every pack has there are more than"
                + " 31 disclosures; leave some out");
  }

  @Test
  void moreWordsThanPeopleCanKnowAreRefused() {
    assertThat(words(activities(200)).activities())
        .hasSize(200 + Vocabulary.core().activities().size());
    assertThatThrownBy(() -> words(activities(201)))
        .isInstanceOf(InvalidPackException.class)
        .hasMessage("pack.yaml line 9: words.activities has more than 200 words; leave some out");
  }

  private static String disclosures(int count) {
    return list("disclosures", numbered(count, "TOLD_%d: {name: {en: x}}"));
  }

  private static String activities(int count) {
    return list("activities", numbered(count, "DONE_%d: {name: {en: x}, direction: internal}"));
  }

  private static String numbered(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(line::formatted)
        .collect(Collectors.joining("\n    "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CCTS_INFO", "CCTS_INFO_PROVIDED, CCTS_INFO", "CCTS_REFERRED"})
  void aPackThatIsOlderThanTheWordsOfPacksSpeaksOfTheCcts(String discharge) {
    Pack pack = pack("", "COMPLAINT_RECEIVED", discharge);

    assertThat(pack.words().authority().bare("fr")).isEqualTo("CPRST");
    assertThat(pack.words().disclosure("ADR_INFO")).hasToString("CCTS_INFO");
    assertThat(pack.words().alreadyThere()).isEqualTo(Reason.ALREADY_AT_CCTS);
    assertThat(pack.words().activities()).extracting(Word::name).contains("CCTS_REFERRED");
  }

  @Test
  void anOlderPackMayNameTheCctsInItsLexiconAlone() {
    RuleFile lexicon = new RuleFile("lexicon/ccts-wrong.yaml", "label: CCTS_WRONG\n");
    String catalogue = CATALOGUE.formatted("", "COMPLAINT_RECEIVED", "OUTCOME");

    assertThat(
            PackReader.read(catalogue, List.of(lexicon), Optional.empty(), RULES)
                .words()
                .find(Label.class, "CCTS_WRONG"))
        .isPresent();
  }

  @Test
  void anOlderPackMayNameTheCctsInItsRulesAlone() {
    RuleFile rules =
        new RuleFile(
            "CUT-01.drl",
            "insert( Obligation.of( \"CUT-01\", $case )"
                + ".droppedBy( Reason.ALREADY_AT_CCTS,"
                + " Sought.event( Activity.CCTS_REFERRED ) ) );");
    String catalogue = CATALOGUE.formatted("", "COMPLAINT_RECEIVED", "OUTCOME");

    assertThat(
            PackReader.read(
                    catalogue,
                    List.of(),
                    Optional.empty(),
                    List.of(List.of(new RuleFile("judging.drl", ""), rules)))
                .words()
                .find(Activity.class, "CCTS_REFERRED"))
        .isPresent();
  }

  @Test
  void anOlderPackKeepsTheWordsThatItDeclares() {
    Pack pack =
        pack(
            list("activities", "LINE_CUT: {name: {en: line cut}, direction: internal}"),
            "LINE_CUT",
            "CCTS_INFO");

    assertThat(pack.words().named(Activity.class, "LINE_CUT").isOwn()).isTrue();
    assertThat(pack.words().disclosure("ADR_INFO")).hasToString("CCTS_INFO");
  }

  @Test
  void aPackThatSaysWhoTheOmbudsmanIsIsNotTakenForAnOlderOne() {
    assertThatThrownBy(
            () ->
                pack(
                    "words: {authority: {short: {en: the Board}}}",
                    "COMPLAINT_RECEIVED",
                    "CCTS_INFO"))
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("CCTS_INFO");
  }
}
