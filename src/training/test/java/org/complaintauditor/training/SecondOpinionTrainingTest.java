package org.complaintauditor.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The shipped weights are those that the labelled messages give. All are trained anew, and written,
 * with {@code -Dopinion.weights=write}; one label, whose thresholds are taken as they stand, in
 * every build.
 */
class SecondOpinionTrainingTest {
  private static final Path MESSAGES = Path.of("src/core/test/resources/labelled");
  private static final Path WEIGHTS =
      Path.of("src/core/main/resources/org/complaintauditor/evidence/opinion/weights.tsv");
  private static final Label SHORT_FORM = Label.WITHDRAWN;

  @Test
  @EnabledIfSystemProperty(named = "opinion.weights", matches = "write")
  void writes() throws IOException {
    Files.writeString(WEIGHTS, new SecondOpinionTraining(MESSAGES).weights());
  }

  @Test
  @EnabledIfSystemProperty(named = "opinion.weights", matches = "check")
  void allAreTheSameAgain() throws IOException {
    assertThat(new SecondOpinionTraining(MESSAGES).weights()).isEqualTo(Files.readString(WEIGHTS));
  }

  @Test
  @DisabledIfSystemProperty(named = "opinion.weights", matches = "write|check")
  void oneLabelIsTheSameAgain() throws IOException {
    List<String> lines = Files.readAllLines(WEIGHTS);
    List<String> head =
        lines.subList(1, lines.size()).stream()
            .takeWhile(line -> !line.startsWith("=") && !line.startsWith("~"))
            .toList();
    int place =
        head.stream().map(line -> line.split("\t", -1)[0]).toList().indexOf(SHORT_FORM.name());
    int[] numbers =
        Arrays.stream(head.get(place).split("\t", -1))
            .skip(1)
            .mapToInt(Integer::parseInt)
            .toArray();
    SortedMap<String, Integer> shipped = new TreeMap<>();
    for (String line : lines.subList(1 + head.size(), lines.size())) {
      String[] cells = line.split("\t", -1);
      for (int i = 1; i < cells.length; i += 2) {
        if (Integer.parseInt(cells[i]) == place) {
          shipped.put(cells[0], Integer.valueOf(cells[i + 1]));
        }
      }
    }

    SecondOpinionTraining.TrainedLabel trained =
        new SecondOpinionTraining(MESSAGES).trained(SHORT_FORM, numbers[1], numbers[2]);

    assertThat(trained.weights())
        .isEqualTo(new LabelWeights(SHORT_FORM, numbers[0], numbers[1], numbers[2]));
    assertThat(trained.grams()).isEqualTo(shipped);
  }
}
