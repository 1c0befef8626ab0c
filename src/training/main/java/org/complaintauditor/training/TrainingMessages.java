package org.complaintauditor.training;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;

/**
 * The labelled messages that the project learns from. The measured ones, {@code test.csv} and
 * {@code fresh.csv}, are not among them.
 */
final class TrainingMessages {
  static final String TUNING = "tuning.csv";
  static final String LONG = "long.csv";
  static final String CCTS_WRONG = "ccts-wrong.csv";
  static final String ELSEWHERE = "elsewhere.csv";
  static final String IDENTITY_CHECK = "identity-check.csv";
  static final String PLAIN = "plain.csv";
  static final String DENIED = "denied.csv";

  /** The words of the messages: those of the shipped pack. */
  static final Vocabulary WORDS = Vocabulary.of(DeclaredWords.CANADIAN);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Path folder;
  private final List<TrainingMessage> messages = new ArrayList<>();

  private TrainingMessages(Path folder) {
    this.folder = folder;
  }

  /** Reads all files of the folder that are learnt from. */
  static List<TrainingMessage> read(Path folder) throws IOException {
    TrainingMessages read = new TrainingMessages(folder);
    read.labelled(TUNING);
    read.labelled(LONG);
    read.yesNo(CCTS_WRONG, "wrong", named("CCTS_WRONG").orElseThrow());
    read.yesNo(ELSEWHERE, "points", Label.ELSEWHERE);
    read.yesNo(IDENTITY_CHECK, "asks", Label.IDENTITY_CHECK);
    read.some(PLAIN, "with", named -> named);
    read.some(DENIED, "without", named -> Set.of());
    return read.messages;
  }

  private void labelled(String file) throws IOException {
    for (CSVRecord row : rows(file)) {
      Direction direction = Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT));
      Set<Label> known =
          WORDS.labels().stream()
              .filter(label -> label.direction() == direction && !label.isBeside())
              .collect(Collectors.toCollection(TreeSet::new));
      add(file, row, direction, known, labels(row.get("labels")));
    }
  }

  private void yesNo(String file, String column, Label label) throws IOException {
    for (CSVRecord row : rows(file)) {
      add(
          file,
          row,
          Direction.OUTBOUND,
          Set.of(label),
          row.get(column).equals("yes") ? Set.of(label) : Set.of());
    }
  }

  private void some(String file, String column, Function<Set<Label>, Set<Label>> has)
      throws IOException {
    for (CSVRecord row : rows(file)) {
      Set<Label> named = labels(row.get(column));
      add(
          file,
          row,
          Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
          named,
          has.apply(named));
    }
  }

  private List<CSVRecord> rows(String file) throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
      return FORMAT.parse(reader).getRecords();
    }
  }

  private static Optional<Label> named(String name) {
    return WORDS.find(Label.class, name);
  }

  private static Set<Label> labels(String written) {
    return Arrays.stream(written.split("\\|", -1))
        .filter(name -> !name.isBlank())
        .map(name -> named(name.strip()).orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(
      String file, CSVRecord row, Direction direction, Set<Label> known, Set<Label> labels) {
    NormalizedText plain = NormalizedText.of(VisibleText.of(row.get("text")));
    List<Sentence> sentences = SentenceSplitter.of(plain.text(), ReplyExtractor.of(plain.text()));
    String told = row.isMapped("sentences") ? row.get("sentences") : "";
    messages.add(
        new TrainingMessage(
            file,
            row.get("id"),
            direction,
            sentences,
            known,
            labels,
            places(plain.text(), sentences, told)));
  }

  /** The sentences in which the quoted words stand. */
  private static Map<Label, Set<Integer>> places(
      String text, List<Sentence> sentences, String told) {
    Map<Label, Set<Integer>> places = new TreeMap<>();
    String plain = text.replaceAll("\\s", " ");
    for (String word : told.split(" \\|\\| ", -1)) {
      int colon = word.indexOf(": ");
      Label label = colon < 0 ? null : named(word.substring(0, colon).strip()).orElse(null);
      if (label == null) {
        continue;
      }
      String words =
          NormalizedText.of(word.substring(colon + 2).strip()).text().replaceAll("\\s", " ");
      int from = plain.indexOf(words);
      for (int i = 0; from >= 0 && i < sentences.size(); i++) {
        Sentence sentence = sentences.get(i);
        if (sentence.start(0) < from + words.length() && sentence.end(sentence.size() - 1) > from) {
          places.computeIfAbsent(label, key -> new TreeSet<>()).add(i);
        }
      }
    }
    return places;
  }
}
