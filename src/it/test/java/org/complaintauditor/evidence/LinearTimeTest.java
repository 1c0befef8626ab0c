package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a message is, the time it takes grows no more than its length. */
final class LinearTimeTest {
  private static final int LARGEST = 200_000;

  /** What a text is compared with: so much shorter, a beginning of it. */
  private static final int TIMES = 14;

  /**
   * How many times as long each letter of the longer text may take. What is linear takes as long or
   * less, for Java has compiled more of it by then; what grows with the square takes 14 times as
   * long.
   */
  private static final double MOST = 4;

  /** In milliseconds of the processor: what else happens meanwhile. */
  private static final double ONCE = 50;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final Detector DETECTOR =
      new Detector(LexiconReader.read(PACK.lexicon(), PACK.words()));

  static Stream<Arguments> messages() {
    return Stream.of(
        repeated("letters", "a"),
        repeated("capitals", "A"),
        repeated("dots", "."),
        repeated("opening brackets", "("),
        repeated("square brackets", "["),
        repeated("opening angles", "<"),
        repeated("half a tag", "<b "),
        repeated("tags", "<b>"),
        repeated("unclosed attributes", "<a href=\""),
        repeated("quoted lines", "> x\n"),
        repeated("quotes of quotes", ">"),
        repeated("at signs", "@"),
        repeated("addresses", "a@a."),
        repeated("addresses with dots", "a.a@"),
        repeated("sites", "www."),
        repeated("links", "http://"),
        repeated("hosts", "a-b."),
        repeated("digits", "1"),
        repeated("telephones", "888-"),
        repeated("brackets with digits", "(888) "),
        repeated("amounts", "1 000"),
        repeated("codes", "a1-"),
        repeated("slashes", "1/"),
        repeated("dates", "1.1."),
        repeated("dashes", "-"),
        repeated("dashes with blanks", " - "),
        repeated("bars", " | "),
        repeated("rules", "________________\n"),
        repeated("attributions that do not end", "on 1 "),
        repeated("attributions on lines", "on 1 \n"),
        repeated("attributions with colons", "on 1 x:\n"),
        repeated("heads", "From: x\n"),
        repeated("heads that end", "From: x\nTo: y\n\n"),
        repeated("names", "Thea Tarrow\n"),
        repeated("sentences and names", "Done.\nThea Tarrow\n"),
        repeated("sentences, names and lines", "Done.\nThea Tarrow\nx\n\n"),
        repeated("names between quoted lines", "Done.\n> x\nThea Tarrow\n> x\n"),
        repeated("sign-offs", "Best regards\n"),
        repeated("postscripts", "Best\nPS: x\n"),
        repeated("closings", "Veuillez agréer "),
        repeated("blank lines", "\n"),
        repeated("line ends of Windows", "\r\n"),
        repeated("blanks", " "),
        repeated("tabs", "\t"),
        repeated("blanks that do not break", "\u00A0"),
        repeated("colons", "x:\n"),
        repeated("apostrophes", "l'"),
        repeated("negations", "not "),
        repeated("complaints", "complaint "),
        repeated("gaps", "we will call you within "),
        repeated("slips of the pen", "complaimt escalaton "),
        repeated("questions", "not? "),
        repeated("clauses", "and you, "),
        repeated("nothing", "\0"),
        repeated("half characters", "\uD83D"),
        repeated("second halves", "\uDE00"),
        repeated("from right to left", "\u202Eשלום "),
        repeated("marks on letters", "e\u0301"),
        repeated("many marks on a letter", "\u0301"),
        repeated("ligatures", "\uFDFA"),
        repeated("other scripts", "日本語 "),
        repeated("wrapped lines", "this is a line that is as long as lines are when they wrap\n"),
        Arguments.of("nested quotes", "<blockquote>".repeat(10_000) + "x"),
        Arguments.of("nested tags", "<div>".repeat(10_000) + "x" + "</div>".repeat(10_000)),
        Arguments.of("nested tables", "<table><tr><td>".repeat(10_000) + "x"),
        Arguments.of("nested lists", "<ul><li>".repeat(10_000) + "x"),
        Arguments.of("nested fonts", "<p>" + "<b><i>".repeat(10_000) + "</p>x"));
  }

  private static Arguments repeated(String name, String piece) {
    return Arguments.of(name, piece.repeat(LARGEST / piece.length()));
  }

  @BeforeAll
  static void warmUp() {
    messages().forEach(message -> detect(((String) message.get()[1]).substring(0, 1_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void timeGrowsNoMoreThanTheText(String name, String text) {
    String piece = text.substring(0, LARGEST / TIMES);
    double ofPiece = Math.min(milliseconds(piece), milliseconds(piece));
    double most = ONCE + MOST * ofPiece * text.length() / piece.length();
    double first = milliseconds(text);
    double taken = first > most ? Math.min(first, milliseconds(text)) : first;

    assertThat(taken).as("%s, %,d characters", name, text.length()).isLessThan(most);
  }

  private static double milliseconds(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    detect(text);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static void detect(String text) {
    DETECTOR.detect(text, Direction.OUTBOUND, "en");
    DETECTOR.detect(text, Direction.INBOUND, "");
  }
}
