package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.detection.TableMessages;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;

/** Messages of which all is known are drawn again and again: do the estimates say what is so? */
final class RepeatedSamplesTest {
  private static final Path LABELLED = Path.of("src/core/test/resources/labelled/test.csv");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final int DRAWS = 60;

  @Test
  void estimatesOfSamplesAreRightOnAverageAndTheirIntervalsHoldTheTruth() throws IOException {
    Map<String, Set<Label>> told = told();
    TableMessages messages =
        TableMessages.of(
            ExportFile.of(LABELLED),
            new CsvTableReader(),
            new LexiconStore().detector(PACK.lexicon(), PACK.words()));
    List<Double> truth =
        figures(marked(SampleDraw.of(messages, 1, 2_000), told)).stream()
            .map(ShareInterval::value)
            .toList();
    double[] sums = new double[truth.size()];
    int[] held = new int[truth.size()];
    for (int seed = 0; seed < DRAWS; seed++) {
      List<ShareInterval> estimates = figures(marked(SampleDraw.of(messages, seed, 150), told));
      for (int i = 0; i < sums.length; i++) {
        ShareInterval interval = estimates.get(i);
        sums[i] += interval.value() / DRAWS;
        held[i] += interval.low() <= truth.get(i) && truth.get(i) <= interval.high() ? 1 : 0;
      }
    }

    for (int i = 0; i < sums.length; i++) {
      assertThat(Math.abs(sums[i] - truth.get(i))).as("bias of figure %d", i).isLessThan(0.03);
      assertThat(held[i]).as("coverage of figure %d", i).isGreaterThanOrEqualTo(52);
    }
  }

  private static List<ShareInterval> figures(Estimates estimates) {
    return List.of(
        estimates.precision(label -> true, Estimates.found()).interval(),
        estimates.precision(label -> true, Set.of(Opinion.CONFIRMED)).interval(),
        estimates.precision(label -> true, Set.of(Opinion.DOUBTED)).interval(),
        estimates.precision(label -> true, Set.of(Opinion.POSSIBLE)).interval(),
        estimates.recall(label -> true, false).interval(),
        estimates.recall(label -> true, true).interval());
  }

  private static Estimates marked(SampleDraw sample, Map<String, Set<Label>> told) {
    List<MarkedRow> rows = new ArrayList<>();
    int number = 0;
    for (SampleDraw.Drawn drawn : sample.messages()) {
      number++;
      SampleDraw.Numbers numbers = sample.strata().get(drawn.stratum());
      MarkedRow.MarkedStratum stratum =
          new MarkedRow.MarkedStratum(drawn.stratum().key(), numbers.size(), numbers.drawn());
      Set<Label> there = told.get(drawn.message().eventId());
      Map<Label, Opinion> opinions = drawn.message().opinions();
      for (Map.Entry<Label, Opinion> entry : opinions.entrySet()) {
        Mark mark = there.contains(entry.getKey()) ? Mark.RIGHT : Mark.WRONG;
        rows.add(
            new MarkedRow(
                number, stratum, Optional.of(entry.getKey()), entry.getValue(), mark, Set.of()));
      }
      Set<Label> missing = new WordSet<>();
      missing.addAll(there);
      missing.removeAll(opinions.keySet());
      rows.add(
          new MarkedRow(
              number,
              stratum,
              Optional.empty(),
              Opinion.NONE,
              missing.isEmpty() ? Mark.RIGHT : Mark.WRONG,
              missing));
    }
    return Estimates.of(new MarkedSheet("w", rows));
  }

  private static Map<String, Set<Label>> told() throws IOException {
    Map<String, Set<Label>> told = new HashMap<>();
    new CsvTableReader()
        .read(
            ExportFile.of(LABELLED),
            TableLayout.FOUND_OUT,
            new TableSink() {
              @Override
              public void header(List<String> columns) {
                assertThat(columns).startsWith("id").endsWith("labels");
              }

              @Override
              public void row(int number, List<String> cells) {
                told.put(cells.get(0), labels(cells.get(cells.size() - 1)));
              }
            });
    return told;
  }

  private static Set<Label> labels(String written) {
    return Stream.of(written.split("\\|", -1))
        .flatMap(label -> PACK.words().find(Label.class, label.strip()).stream())
        .collect(Collectors.toSet());
  }
}
