package org.complaintauditor.longmail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/** Messages as desks write them, of which people said what they tell. */
final class LongMessages {
  private static final Path FOLDER = Path.of("src/core/test/resources/labelled");

  private LongMessages() {}

  /** One of them. */
  record LongMessage(
      String id,
      Direction direction,
      String language,
      Channel channel,
      String text,
      Set<Label> labels) {}

  static List<LongMessage> read(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<LongMessage> messages = new ArrayList<>();
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(FOLDER.resolve(file)), format)) {
      for (CSVRecord row : rows) {
        messages.add(
            new LongMessage(
                row.get("id"),
                Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                row.get("language"),
                JiveWords.WORDS.named(Channel.class, row.get("channel")),
                row.get("text"),
                Arrays.stream(row.get("labels").split("\\|", -1))
                    .filter(name -> !name.isEmpty())
                    .map(name -> JiveWords.WORDS.named(Label.class, name))
                    .collect(Collectors.toCollection(TreeSet::new))));
      }
    }
    return messages;
  }
}
