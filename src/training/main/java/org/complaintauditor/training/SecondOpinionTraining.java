package org.complaintauditor.training;

import de.bwaldvogel.liblinear.Linear;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.evidence.opinion.OpinionWeights;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.training.CountedMessages.Counted;

/** Trains all labels, and finds for each the scores from which on the model says yes. */
final class SecondOpinionTraining {
  private static final int THOUSAND = 1000;

  /** Thresholds come from messages that the model has not seen: each third in turn. */
  private static final int PARTS = 3;

  /** Distance below the confirming score within which a label may have been missed. */
  private static final double LESS_TO_FIND = 0.5;

  private static final int NEVER = 1_000_000;

  private final Map<Direction, CountedMessages> counted = new EnumMap<>(Direction.class);

  /**
   * Reads the messages.
   *
   * @param folder where the labelled messages are
   */
  SecondOpinionTraining(Path folder) throws IOException {
    Linear.disableDebugOutput();
    List<TrainingMessage> messages = TrainingMessages.read(folder);
    for (Direction direction : List.of(Direction.OUTBOUND, Direction.INBOUND)) {
      counted.put(direction, new CountedMessages(messages, direction));
    }
  }

  /** All weights as text. */
  String weights() throws IOException {
    List<Label> labels = TrainingMessages.WORDS.labels();
    List<TrainedLabel> trained = labels.parallelStream().map(this::train).toList();
    SortedMap<String, Map<Label, Integer>> grams = new TreeMap<>();
    for (TrainedLabel label : trained) {
      label
          .grams()
          .forEach(
              (gram, weight) ->
                  grams
                      .computeIfAbsent(gram, key -> new TreeMap<>())
                      .put(label.weights().label(), weight));
    }
    StringWriter text = new StringWriter();
    OpinionWeights.write(text, trained.stream().map(TrainedLabel::weights).toList(), grams);
    return text.toString();
  }

  /** A label with its weights, in thousandths. */
  record TrainedLabel(LabelWeights weights, SortedMap<String, Integer> grams) {}

  private TrainedLabel train(Label label) {
    double confirms = threshold(label);
    // Too few messages have what stands beside for anything that the lexicon missed to be sought.
    int finds = label.isBeside() ? NEVER : thousandths(confirms - LESS_TO_FIND);
    return trained(label, thousandths(confirms), finds);
  }

  /** Trains a label whose thresholds are known. */
  TrainedLabel trained(Label label, int confirms, int finds) {
    CountedMessages messages = counted(label);
    LabelModel model = new LabelTraining(messages, label, messages.all()).train();
    SortedMap<String, Integer> grams = new TreeMap<>();
    for (int i = 0; i < messages.size(); i++) {
      int weight = thousandths(model.weight(i));
      if (weight != 0) {
        grams.put(messages.gram(i), weight);
      }
    }
    return new TrainedLabel(
        new LabelWeights(label, thousandths(model.intercept()), confirms, finds), grams);
  }

  private CountedMessages counted(Label label) {
    return Objects.requireNonNull(counted.get(label.direction()));
  }

  private static int thousandths(double score) {
    return (int) Math.round(score * THOUSAND);
  }

  private record Scored(double score, boolean tells) {}

  /**
   * The score at which precision and recall together (F1) are best on messages that the model has
   * not seen: the long ones, which are like those of desks, or the label's own file.
   */
  private double threshold(Label label) {
    String file =
        label.contradicts().isPresent()
            ? TrainingMessages.CCTS_WRONG
            : label == Label.ELSEWHERE
                ? TrainingMessages.ELSEWHERE
                : label == Label.IDENTITY_CHECK
                    ? TrainingMessages.IDENTITY_CHECK
                    : TrainingMessages.LONG;
    CountedMessages messages = counted(label);
    List<Scored> scored = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      List<Counted> seen = new ArrayList<>();
      List<Counted> unseen = new ArrayList<>();
      int number = 0;
      for (Counted counted : messages.all()) {
        boolean out = counted.message().file().equals(file) && number++ % PARTS == part;
        (out ? unseen : seen).add(counted);
      }
      LabelModel model = new LabelTraining(messages, label, seen).train();
      for (Counted counted : unseen) {
        if (counted.windows() > 0) {
          scored.add(new Scored(model.best(counted), counted.message().labels().contains(label)));
        }
      }
    }
    return best(scored);
  }

  private static double best(List<Scored> scored) {
    List<Scored> falling =
        scored.stream()
            .sorted(Comparator.comparingDouble((Scored trial) -> -trial.score()))
            .toList();
    long telling = scored.stream().filter(Scored::tells).count();
    long right = 0;
    double best = 0;
    double threshold = 0;
    for (int i = 0; i < falling.size(); i++) {
      right += falling.get(i).tells() ? 1 : 0;
      double measure = 2.0 * right / (i + 1 + telling);
      if (measure > best) {
        best = measure;
        threshold = falling.get(i).score();
      }
    }
    return threshold;
  }
}
