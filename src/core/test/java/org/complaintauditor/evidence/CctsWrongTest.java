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

/** What is said wrongly about the CCTS, in whole messages and beside near misses. */
final class CctsWrongTest {
  private static final Detector DETECTOR =
      new Detector(LexiconReader.read(PackReader.read(Path.of("rules", "jive-ca")).lexicon()));

  private static List<CSVRecord> messages() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(
            Files.newBufferedReader(Path.of("src/core/test/resources/labelled/ccts-wrong.csv")),
            format)) {
      return parser.getRecords();
    }
  }

  @Test
  @DisplayName("wrong words about the CCTS are told from right ones")
  void messagesAreToldApart() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (CSVRecord message : messages()) {
      boolean found =
          DETECTOR.detect(message.get("text"), Direction.OUTBOUND, message.get("language")).stream()
              .anyMatch(one -> one.label() == Label.CCTS_WRONG);
      if (found != message.get("wrong").equals("yes")) {
        wrong.add(message.get("id") + " " + message.get("wrong") + ": " + message.get("text"));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
