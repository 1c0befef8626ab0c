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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Questions for the customer's identity, in whole messages and beside near misses. */
final class IdentityCheckTest {
  private static final Detector DETECTOR =
      new Detector(LexiconReader.read(PackReader.read(Path.of("rules", "jive-ca")).lexicon()));

  private static List<CSVRecord> messages(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(Path.of("src/core/test/resources/labelled", file)), format)) {
      return parser.getRecords();
    }
  }

  private static boolean asks(String text, String language) {
    return DETECTOR.detect(text, Direction.OUTBOUND, language).stream()
        .anyMatch(found -> found.label() == Label.IDENTITY_CHECK);
  }

  /** Messages of the other files that do ask; d224 does not, but is there only to measure. */
  private static final List<String> ASKING =
      List.of("c082", "f055", "g015", "g048", "g088", "k081", "d224");

  @Test
  @DisplayName("messages that ask are told from those that do not")
  void messages() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (CSVRecord message : messages("identity-check.csv")) {
      if (asks(message.get("text"), message.get("language")) != message.get("asks").equals("yes")) {
        wrong.add(message.get("id") + " " + message.get("asks") + ": " + message.get("text"));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("of the provider's messages about other things hardly one asks")
  void otherMessages() throws IOException {
    List<String> found = new ArrayList<>();
    for (String file : List.of("tuning.csv", "test.csv")) {
      for (CSVRecord message : messages(file)) {
        if (message.get("direction").equals("outbound")
            && asks(message.get("text"), message.get("language"))) {
          found.add(message.get("id"));
        }
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(ASKING);
  }
}
