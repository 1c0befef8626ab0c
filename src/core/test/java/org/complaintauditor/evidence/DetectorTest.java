package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.complaintauditor.evidence.lexicon.Lexicon;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.OpinionWeights;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectorTest {
  private static final String WORDS =
      """
      %s:
        usual words: %s
        negation: [%s]
        no negation: [%s]
        condition: [%s]
        complaint: [complaint]
        lists: {}
      """;
  private static final Lexicon LEXICON =
      LexiconReader.read(
          List.of(
              new RuleFile(
                  "words.yaml",
                  WORDS.formatted("en", "[the, we, you]", "not", "not only", "if")
                      + WORDS.formatted("fr", "[le, nous, vous]", "pas", "pas seulement", "si")
                      + WORDS.formatted("de", "[der, wir, sie]", "nicht", "nicht nur", "wenn")),
              file("TIMEFRAME", "en", "time", "within <number> days", "by tomorrow"),
              file("TRACKING_NUMBER", "en", "number", "number .. <code>", "case [#] <code>"),
              file("CCTS_WRONG", "en", "wrong", "ccts <phone>"),
              file("PROCESS", "fr", "enquete", "enquête"),
              file("DISSATISFACTION", "en", "unhappy", "unhappy")),
          Vocabulary.of(DeclaredWords.CANADIAN));
  private static final Detector DETECTOR = new Detector(LEXICON);

  private static RuleFile file(String label, String language, String id, String... says) {
    StringBuilder text =
        new StringBuilder("label: " + label + "\nmeaning: {en: x, fr: x, de: x}\n");
    text.append(language).append(":\n  entries:\n    - id: ").append(id).append("\n      says:\n");
    for (String phrase : says) {
      text.append("        - \"").append(phrase).append("\"\n");
    }
    return new RuleFile(label + ".yaml", text.toString());
  }

  @Test
  void aDetectionSaysWhatWhereAndWhy() {
    assertThat(detect("Your case #AB-1207 is open. We call within 5 days."))
        .containsExactly(
            new Detection(Label.TRACKING_NUMBER, "number", "en", "case #AB-1207", 5, "AB-1207"),
            new Detection(Label.TIMEFRAME, "time", "en", "within 5 days", 36, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We call within 5 days.",
        "\n\n  We\u2019ll call\u00A0\u2014 within\u202F5\u00A0days \u2014 about case\u00A0#4471.",
        "> by tomorrow\r\nwithin 5\r\n days\r\n\r\nKind regards\r\nby tomorrow",
        "\uD83D\uDE00 \uD83D within 5 days \uDE00",
        "case 4471, case 4472; case 4471 again, within 5-7 days",
        "5 < 6: within 5 days <b",
        "case\t#4471",
        "the o\uFB00er: with\u00ADin 5\u00A0days, re\u0301ponse, case \uFF14\uFF14\uFF17\uFF11"
      })
  void theQuoteStandsInTheTextWhereItIsSaid(String text) {
    List<Detection> found = detect(text);

    assertThat(found).isNotEmpty();
    for (Detection detection : found) {
      assertThat(text.substring(detection.start(), detection.end())).isEqualTo(detection.quote());
    }
  }

  @Test
  void theQuoteIsLiteral() {
    assertThat(detect("The o\uFB00er, then within\u00A05\u202Fda\u00ADys"))
        .containsExactly(
            new Detection(Label.TIMEFRAME, "time", "en", "within\u00A05\u202Fda\u00ADys", 15, ""));
    assertThat(read("A \uFB01le.\n\nWe call\nwithin 5 days.").closing()).isEqualTo(8);
  }

  @Test
  void theQuoteHoldsTheWholeNumber() {
    assertThat(detect("Your case is case 447\u00A01023, we think"))
        .containsExactly(
            new Detection(
                Label.TRACKING_NUMBER, "number", "en", "case 447\u00A01023", 13, "447 1023"));
    assertThat(detect("Your number is: case 447 1023"))
        .extracting(Detection::quote)
        .containsExactly("number is: case 447 1023");
  }

  @Test
  void ofHtmlThePlaceIsInWhatIsSeen() {
    assertThat(detect("<div style='x'><p>Hello</p><p>We call within <b>5</b> days</p></div>"))
        .containsExactly(new Detection(Label.TIMEFRAME, "time", "en", "within 5 days", 15, ""));
  }

  @Test
  void ofPlacesThatAreAlikeAllAreListed() {
    assertThat(detect("We call by tomorrow. We write within 5 days, by tomorrow."))
        .extracting(Detection::quote)
        .containsExactly("by tomorrow", "within 5 days");
  }

  @Test
  void aPlaceBesideTheComplaintsNameIsTheBest() {
    assertThat(detect("We call by tomorrow. Your complaint: we write within 5 days. By tomorrow."))
        .extracting(Detection::quote)
        .containsExactly("within 5 days");
  }

  @Test
  void theSecondOpinionConfirmsDoubtsAndFindsMore() throws IOException {
    Detector detector =
        new Detector(
            LEXICON,
            Optional.of(
                new SecondOpinion(
                    OpinionWeights.read(
                        "weights.tsv",
                        new StringReader(
                            """
                            second-opinion\t1
                            TIMEFRAME\t-1000\t500\t0
                            PROCESS\t-1000\t500\t0
                            =write\t0\t90000
                            =look\t1\t90000
                            """)))));

    MessageAnalysis read =
        detector.read(
            "We call by tomorrow. And the hat. We write within 5 days. Or not. The end. We look.",
            Direction.OUTBOUND,
            "en");

    assertThat(read.detections())
        .extracting(Detection::quote, Detection::opinion)
        .containsExactly(tuple("within 5 days", Opinion.CONFIRMED));
    assertThat(read.possible())
        .containsExactly(
            new Detection(Label.PROCESS, "", "", "The end. We look", 66, "", Opinion.POSSIBLE));
    assertThat(detector.detect("We call by tomorrow.", Direction.OUTBOUND, "en"))
        .extracting(Detection::opinion)
        .containsExactly(Opinion.DOUBTED);
  }

  @Test
  void everyNumberAndEveryMistakeIsThere() {
    List<Detection> found =
        detect(
            "Your case 4471. Your number is 4472. The CCTS: 555-221-1687. Again case 4471. The CCTS:"
                + " 555-221-1688.");

    assertThat(found.stream().map(one -> one.label() + " " + one.quote() + " " + one.value()))
        .containsExactly(
            "TRACKING_NUMBER case 4471 4471",
            "TRACKING_NUMBER number is 4472 4472",
            "CCTS_WRONG CCTS: 555-221-1687 ",
            "CCTS_WRONG CCTS: 555-221-1688 ");
  }

  @Test
  void onlyWhatThisSideCanSayIsLookedFor() {
    String text = "I am unhappy. We call within 5 days.";

    assertThat(DETECTOR.detect(text, Direction.OUTBOUND, "en"))
        .extracting(Detection::label)
        .containsExactly(Label.TIMEFRAME);
    assertThat(DETECTOR.detect(text, Direction.INBOUND, "en"))
        .extracting(Detection::label)
        .containsExactly(Label.DISSATISFACTION);
    assertThat(DETECTOR.detect(text, Direction.INTERNAL, "en")).isEmpty();
  }

  @Test
  void theLanguageIsThatOfTheTag() {
    for (String tag : List.of("fr", "fr-CA", "FR_ca", "Fr")) {
      assertThat(DETECTOR.detect("enquete", Direction.OUTBOUND, tag))
          .containsExactly(new Detection(Label.PROCESS, "enquete", "fr", "enquete", 0, ""));
    }
    for (String tag : List.of("", "es", "fra", "x")) {
      assertThat(DETECTOR.detect("the enquete", Direction.OUTBOUND, tag)).isEmpty();
    }
    assertThat(DETECTOR.detect("nous faisons l'enquête", Direction.OUTBOUND, "es"))
        .extracting(Detection::start)
        .containsExactly(15);
  }

  /** Short messages have no usual words, or words that are usual in two languages. */
  @Test
  void aLanguageThatNothingTellsMayBeAny() {
    assertThat(DETECTOR.detect("enquete", Direction.OUTBOUND, ""))
        .extracting(Detection::label)
        .containsExactly(Label.PROCESS);
    assertThat(DETECTOR.detect("within 5 days, le enquete the", Direction.OUTBOUND, ""))
        .extracting(Detection::label)
        .containsExactly(Label.PROCESS, Label.TIMEFRAME);
    assertThat(DETECTOR.detect("within 5 days, le enquete le", Direction.OUTBOUND, ""))
        .extracting(Detection::label)
        .containsExactly(Label.PROCESS);
    assertThat(DETECTOR.detect("enquete", Direction.OUTBOUND, "en")).isEmpty();
  }

  @Test
  void nothingSaysNothing() {
    for (String text : List.of("", " \n ", "?!", "> within 5 days", "within days")) {
      assertThat(detect(text)).isEmpty();
    }
  }

  @Test
  void manyThreadsSeeTheSame() {
    List<String> texts =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "Your case " + (100_000 + i) + ". We call within " + i % 9 + " days.")
            .toList();

    assertThat(texts.parallelStream().map(DetectorTest::detect).toList())
        .isEqualTo(texts.stream().map(DetectorTest::detect).toList());
  }

  @Test
  void theLastParagraphIsKnown() {
    MessageAnalysis read = read("Hello,\n\nyour case 4471.\n\nWe call\nwithin 5 days.\n\n");

    assertThat(read.closing()).isEqualTo(25);
    assertThat(read.endsWithDetection()).isTrue();
    assertThat(read.withoutClosing()).extracting(Detection::quote).containsExactly("case 4471");
    MessageAnalysis other = read("Goodbye,\n\nyour case 12.\n\nWe call\nwithin 7 days.");
    assertThat(other.closingHash()).isEqualTo(read.closingHash());
    assertThat(other.restHash()).isNotEqualTo(read.restHash());
  }

  @Test
  void theOnlyParagraphIsNoClosing() {
    MessageAnalysis read = read("\n\nWe call\nwithin 5 days.\n\n");

    assertThat(read.endsWithDetection()).isFalse();
    assertThat(read.withoutClosing()).isEqualTo(read.detections()).hasSize(1);
  }

  private static MessageAnalysis read(String text) {
    return DETECTOR.read(text, Direction.OUTBOUND, "en");
  }

  private static List<Detection> detect(String text) {
    return DETECTOR.detect(text, Direction.OUTBOUND, "en");
  }
}
