package org.complaintauditor.comparison.trend;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;

/** {@code trend.csv}: one row for each point. */
final class TrendCsv {

  /** The columns. Their names and their order are an interface. */
  static final List<String> COLUMNS =
      List.of(
          "commitment",
          "series",
          "at",
          "run",
          "met",
          "breached",
          "n",
          "not_evidenced",
          "rate",
          "not_evidenced_share",
          "human_rate",
          "joined",
          "breaks",
          "differs");

  private static final int SHARE_DECIMALS = 6;

  private TrendCsv() {}

  /** Writes all points; closes the writer. */
  static void write(RunTrend trend, Writer writer, CsvForm form) throws IOException {
    try (CsvFile csv = CsvFile.begin(writer, form)) {
      csv.write(COLUMNS);
      for (RunTrend.CommitmentTrend commitment : trend.commitments()) {
        for (TrendPoint point : commitment.points()) {
          csv.write(row(commitment.id(), "RUN", point));
        }
        for (TrendPoint point : commitment.months()) {
          csv.write(row(commitment.id(), "MONTH", point));
        }
      }
    }
  }

  private static List<String> row(String commitment, String series, TrendPoint point) {
    Optional<Tally> tally = point.tally();
    return List.of(
        commitment,
        series,
        point.at(),
        point.run(),
        tally.map(one -> Long.toString(one.met())).orElse(""),
        tally.map(one -> Long.toString(one.breached())).orElse(""),
        tally.map(one -> Long.toString(one.evidenced())).orElse(""),
        tally.map(one -> Long.toString(one.notEvidenced())).orElse(""),
        point.rate().map(Object::toString).orElse(""),
        tally
            .flatMap(one -> TrendJson.unknown(one, SHARE_DECIMALS))
            .map(Object::toString)
            .orElse(""),
        point.human().map(Object::toString).orElse(""),
        Boolean.toString(point.isJoined()),
        names(point.breaks()),
        names(point.others()));
  }

  private static String names(Set<Circumstance> circumstances) {
    return circumstances.stream().sorted().map(Enum::name).collect(Collectors.joining("+"));
  }
}
