package org.complaintauditor.evidence.lexicon;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Direction;

/** The labelled messages by which the lexicon was tuned, as its phrases see them. */
final class LabelledTexts {
  private static final Path TUNING = Path.of("src/core/test/resources/labelled", "tuning.csv");

  private LabelledTexts() {}

  record Message(
      String id, Direction direction, Optional<Language> language, List<Sentence> sentences) {}

  static List<Message> all() throws IOException {
    List<Message> messages = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(TUNING)) {
      for (CSVRecord row : format.parse(reader)) {
        String seen = NormalizedText.of(VisibleText.of(row.get("text"))).text();
        messages.add(
            new Message(
                row.get("id"),
                Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                Language.of(row.get("language")),
                SentenceSplitter.of(seen, ReplyExtractor.of(seen))));
      }
    }
    return messages;
  }
}
