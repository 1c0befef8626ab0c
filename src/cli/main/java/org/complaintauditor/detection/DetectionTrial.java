package org.complaintauditor.detection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.Footers;
import org.complaintauditor.evidence.MessageRead;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/** Detects in every message of a file. */
public final class DetectionTrial {
  /** Found beside what a message tells: no labels of messages, unless the file has them. */
  private static final Set<Label> BESIDE =
      EnumSet.of(Label.CCTS_WRONG, Label.IDENTITY_CHECK, Label.ELSEWHERE);

  private static final String SEPARATOR = "|";

  private DetectionTrial() {}

  /**
   * What came of it.
   *
   * @param columns the file's columns, then {@code detected} and {@code quotes}
   * @param rows the file's rows with both
   * @param measured how often detection was right, as a table; empty where the file does not say
   *     what is right
   */
  public record Result(List<String> columns, List<List<String>> rows, List<String> measured) {}

  /**
   * Detects in a file with the columns {@code id,direction,language,channel,text}.
   *
   * @throws org.complaintauditor.intake.file.InputCannotBeAudited if it is no such file
   */
  public static Result of(ExportFile file, TableReader reader, Detector detector)
      throws IOException {
    Messages messages = Messages.read(file, reader);
    List<List<String>> rows = new ArrayList<>();
    Measure measure = new Measure();
    List<MessageRead> reads = new ArrayList<>();
    Footers footers = new Footers();
    for (Messages.Message message : messages.rows()) {
      MessageRead read = detector.read(message.text(), message.direction(), message.language());
      reads.add(read);
      if (message.direction() == Direction.OUTBOUND) {
        footers.add(read);
      }
    }
    Set<String> left = left(messages);
    for (int i = 0; i < reads.size(); i++) {
      Messages.Message message = messages.rows().get(i);
      List<Detection> detections =
          footers.without(reads.get(i)).stream()
              .filter(detection -> !left.contains(detection.label().name()))
              .toList();
      List<String> row = new ArrayList<>(message.cells());
      row.add(
          detections.stream()
              .map(detection -> detection.label().name())
              .distinct()
              .collect(Collectors.joining(SEPARATOR)));
      row.add(detections.stream().map(DetectionTrial::quoted).collect(Collectors.joining(" ")));
      rows.add(row);
      measure.add(
          message.language(),
          detections.stream()
              .map(detection -> detection.label().name())
              .collect(Collectors.toCollection(TreeSet::new)),
          labels(message.labels()));
    }
    List<String> columns = new ArrayList<>(messages.columns());
    columns.addAll(List.of("detected", "quotes"));
    List<String> measured = new ArrayList<>();
    if (messages.labelled()) {
      measured.addAll(measure.lines());
      measured.addAll(measure.confusions());
    }
    return new Result(columns, rows, measured);
  }

  /** What is left out of the result. */
  private static Set<String> left(Messages messages) {
    Set<String> left =
        BESIDE.stream().map(Label::name).collect(Collectors.toCollection(TreeSet::new));
    messages.rows().forEach(message -> left.removeAll(labels(message.labels())));
    return left;
  }

  private static Set<String> labels(String written) {
    return Arrays.stream(written.split("\\|", -1))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String quoted(Detection detection) {
    return "%s@%s-%s[%s]: \"%s\""
        .formatted(
            detection.label(),
            Integer.toString(detection.start()),
            Integer.toString(detection.end()),
            detection.entry(),
            detection.quote());
  }
}
