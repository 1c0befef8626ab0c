package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What is said in the plainest words is found; the same words denied, asked, only possible, or said
 * of somebody else are not. A wrong {@code WITHDRAWN} would end a complaint that goes on.
 */
final class PlainWordsAndDenialsTest {
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

  /** Those of the labels in the message's column that are found in its text. */
  private static Stream<Label> found(CSVRecord message, String column) {
    Set<Label> found = EnumSet.noneOf(Label.class);
    Direction direction = Direction.valueOf(message.get("direction").toUpperCase(Locale.ROOT));
    DETECTOR
        .detect(message.get("text"), direction, message.get("language"))
        .forEach(one -> found.add(one.label()));
    return Stream.of(message.get(column).split("\\|")).map(Label::valueOf).filter(found::contains);
  }

  private static String named(CSVRecord message) {
    return message.get("id") + ": " + message.get("text");
  }

  @Test
  @DisplayName("what is said in plain words is found")
  void plainWordsAreFound() throws IOException {
    assertThat(messages("plain.csv"))
        .filteredOn(message -> found(message, "with").findAny().isEmpty())
        .extracting(PlainWordsAndDenialsTest::named)
        .isEmpty();
  }

  @Test
  @DisplayName("what is denied, asked, possible or said of somebody else is not found")
  void denialsAreNotFound() throws IOException {
    assertThat(messages("denied.csv"))
        .filteredOn(message -> found(message, "without").findAny().isPresent())
        .extracting(PlainWordsAndDenialsTest::named)
        .isEmpty();
  }
}
