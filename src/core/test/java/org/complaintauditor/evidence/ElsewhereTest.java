package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;

/** Messages that point to an attachment, a letter or a login, beside near misses. */
final class ElsewhereTest {

  private static final Detector DETECTOR =
      new Detector(LexiconReader.read(PackReader.read(Path.of("rules", "jive-ca")).lexicon()));

  /** Of 120 that do; such as "Attached." alone, and what is written in abbreviations. */
  private static final List<String> MISSED =
      List.of("e026", "e055", "e071", "e082", "e118", "e119", "e122", "e140", "e235", "e236");

  /**
   * Messages about other things that do point to something, an enclosure for squirrels, and those
   * of the last set, k, of which some were written to point.
   */
  private static final List<String> POINTING =
      List.of(
          "u155", "u302", "t189", "p082", "q546", "q646", "b251", "e243", "h012", "h031", "k016",
          "k084", "k095", "k138", "k176", "k179", "k221", "k223", "k234", "k235", "k266", "k286",
          "k296", "k336", "k344", "k359", "k364", "k370", "k371", "k403", "n055", "n080", "n128",
          "n168");

  private static List<CSVRecord> messages(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(Path.of("src/core/test/resources/labelled", file)), format)) {
      return parser.getRecords();
    }
  }

  private static boolean points(CSVRecord message) {
    return DETECTOR
        .detect(message.get("text"), Direction.OUTBOUND, message.get("language"))
        .stream()
        .anyMatch(found -> found.label() == Label.ELSEWHERE);
  }

  @Test
  void messagesThatPointElsewhereAreToldFromThoseThatDoNot() throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (CSVRecord message : messages("elsewhere.csv")) {
      boolean yes = message.get("points").equals("yes");
      if (points(message) != yes) {
        (yes ? missed : wrong).add(message.get("id"));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(missed).containsExactlyElementsOf(MISSED);
  }

  @Test
  void ofTheProvidersOtherMessagesHardlyOneDoes() throws IOException {
    List<String> found = new ArrayList<>();
    for (CSVRecord message : messages("tuning.csv")) {
      if (message.get("direction").equals("outbound") && points(message)) {
        found.add(message.get("id"));
      }
    }
    assertThat(found).containsExactlyElementsOf(POINTING);
  }
}
