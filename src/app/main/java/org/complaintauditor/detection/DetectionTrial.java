package org.complaintauditor.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.MessageAnalysis;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.WordSet;

/** Detects in every message of a file. */
public final class DetectionTrial {
  private static final String SEPARATOR = "|";
  private static final List<String> ADDED = List.of("detected", "quotes", "possible", "weighed");

  private final Detector detector;
  private final MessageTable messages;
  private final Footers footers = new Footers();
  private final List<MessageAnalysis> reads = new ArrayList<>();

  private DetectionTrial(MessageTable messages, Detector detector) {
    this.messages = messages;
    this.detector = detector;
    for (MessageTable.Message message : messages.rows()) {
      MessageAnalysis read = detector.read(message.text(), message.direction(), message.language());
      reads.add(read);
      if (message.direction() == Direction.OUTBOUND) {
        footers.add(read);
      }
    }
  }

  /**
   * What came of it.
   *
   * @param columns the file's columns, then {@code detected}, {@code quotes}, {@code possible} and
   *     {@code weighed}
   * @param rows the file's rows with these
   * @param measured how often detection was right, as a table; empty where the file does not say
   *     what is right
   * @param withOpinion how often it was right where the second opinion confirms or doubts it, as a
   *     table; empty likewise
   */
  public record Result(
      List<String> columns,
      List<List<String>> rows,
      List<String> measured,
      List<String> withOpinion) {}

  /**
   * Detects in a file with the columns {@code id,direction,language,channel,text}.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if it is no such file
   */
  public static Result of(ExportFile file, TableReader reader, Detector detector)
      throws IOException {
    return new DetectionTrial(MessageTable.read(file, reader, detector.words()), detector).result();
  }

  private Result result() {
    Set<Label> left = left();
    List<List<String>> rows = new ArrayList<>();
    DetectionQuality quality = new DetectionQuality();
    OpinionQuality opinions = new OpinionQuality();
    for (int i = 0; i < reads.size(); i++) {
      MessageTable.Message message = messages.rows().get(i);
      List<Detection> found = without(left, footers.without(reads.get(i)));
      List<Detection> possible = without(left, footers.possible(reads.get(i)));
      List<String> row = new ArrayList<>(message.cells());
      row.add(
          found.stream()
              .map(detection -> detection.label().name())
              .distinct()
              .collect(Collectors.joining(SEPARATOR)));
      row.add(found.stream().map(DetectionTrial::quoted).collect(Collectors.joining(" ")));
      row.add(possible.stream().map(DetectionTrial::quoted).collect(Collectors.joining(" ")));
      row.add(weighed(message, found, possible));
      rows.add(row);
      quality.add(message.language(), names(found), message.labels());
      opinions.add(message.language(), opinions(found, possible), message.labels());
    }
    List<String> columns = new ArrayList<>(messages.columns());
    columns.addAll(ADDED);
    List<String> measured = new ArrayList<>();
    if (messages.labelled()) {
      measured.addAll(quality.lines());
      measured.addAll(quality.confusions());
    }
    return new Result(columns, rows, measured, messages.labelled() ? opinions.lines() : List.of());
  }

  /**
   * What is left out of the result: what is beside what a message tells, unless the file has it.
   */
  private Set<Label> left() {
    Set<Label> left = new WordSet<>();
    detector.words().labels().stream().filter(Label::isBeside).forEach(left::add);
    messages.rows().stream()
        .flatMap(message -> message.labels().stream())
        .forEach(label -> detector.words().find(Label.class, label).ifPresent(left::remove));
    return left;
  }

  private static List<Detection> without(Set<Label> left, List<Detection> some) {
    return some.stream().filter(one -> !left.contains(one.label())).toList();
  }

  private static Set<String> names(List<Detection> some) {
    return some.stream()
        .map(detection -> detection.label().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The second opinion on each label; what it confirms once is confirmed. */
  private static Map<String, Opinion> opinions(List<Detection> found, List<Detection> possible) {
    Map<String, Opinion> opinions = new TreeMap<>();
    for (Detection detection : found) {
      opinions.merge(
          detection.label().name(),
          detection.opinion(),
          (some, other) -> some.compareTo(other) < 0 ? some : other);
    }
    possible.forEach(one -> opinions.putIfAbsent(one.label().name(), one.opinion()));
    return opinions;
  }

  /** For each quote what weighed most in the second opinion on it. */
  private String weighed(
      MessageTable.Message message, List<Detection> found, List<Detection> possible) {
    if (found.isEmpty() && possible.isEmpty()) {
      return "";
    }
    return detector
        .explain(message.text(), message.direction(), message.language(), WeighedText.LOOKED_AT)
        .stream()
        .filter(one -> !one.weighed().isEmpty())
        .filter(one -> found.contains(one.detection()) || possible.contains(one.detection()))
        .map(
            one ->
                "%s@%d: %s"
                    .formatted(
                        one.detection().label(),
                        one.detection().start(),
                        WeighedText.of(one.weighed())))
        .collect(Collectors.joining("; "));
  }

  private static String quoted(Detection detection) {
    String place =
        "%s@%s-%s"
            .formatted(
                detection.label(),
                Integer.toString(detection.start()),
                Integer.toString(detection.end()));
    String entry = detection.entry().isEmpty() ? "" : "[" + detection.entry() + "]";
    return "%s%s%s: \"%s\"".formatted(place, entry, said(detection), detection.quote());
  }

  private static String said(Detection detection) {
    return switch (detection.opinion()) {
      case NONE, POSSIBLE -> "";
      case CONFIRMED, DOUBTED -> " " + detection.opinion().name().toLowerCase(Locale.ROOT);
    };
  }
}
