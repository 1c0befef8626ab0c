package org.complaintauditor.comparison.trend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * How the rate of each commitment developed from run to run, and from month to month.
 *
 * @param pack the pack's name
 * @param runs the runs, in the order of their audit instants
 * @param commitments the commitments, in the order of the latest run's pack, then those of others
 */
public record RunTrend(String pack, List<Run> runs, List<CommitmentTrend> commitments) {

  /**
   * A run that the trend has a point of.
   *
   * @param id the run's id
   * @param at its audit instant
   * @param versions the versions of the pack
   */
  public record Run(String id, String at, List<String> versions) {
    public Run {
      versions = List.copyOf(versions);
    }
  }

  /**
   * The development of one commitment.
   *
   * @param id the commitment
   * @param title its title
   * @param points one for each run that judges it
   * @param months one for each month; from the later run, where two have it
   */
  public record CommitmentTrend(
      String id, String title, List<TrendPoint> points, List<TrendPoint> months) {
    public CommitmentTrend {
      points = List.copyOf(points);
      months = List.copyOf(months);
    }
  }

  public RunTrend {
    runs = List.copyOf(runs);
    commitments = List.copyOf(commitments);
  }

  /**
   * The trend of the runs in these folders. A run that is given twice counts once.
   *
   * @throws UnusableExportException if a folder is none of a run, naming all of them, or if they
   *     were judged by different packs
   */
  public static RunTrend of(List<Path> folders) {
    List<Wording> problems = new ArrayList<>();
    Set<SummarizedRun> read = new LinkedHashSet<>();
    Map<String, Path> packs = new TreeMap<>();
    for (Path folder : folders) {
      try {
        SummarizedRun run = SummaryReader.read(folder);
        read.add(run);
        packs.putIfAbsent(run.pack(), folder);
      } catch (UnusableExportException e) {
        problems.add(e.wording());
      }
    }
    if (packs.size() > 1) {
      List<Wording> judged = new ArrayList<>();
      packs.forEach((pack, folder) -> judged.add(Wording.of("office.by-pack", folder, pack)));
      problems.add(
          Wording.of("office.runs-of-different-packs-have-no-common", Wording.join(", ", judged)));
    }
    if (!problems.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", problems));
    }
    List<SummarizedRun> runs = new ArrayList<>(read);
    runs.sort(Comparator.comparing(run -> run.instant().toInstant()));
    return sorted(runs);
  }

  private static RunTrend sorted(List<SummarizedRun> runs) {
    Set<String> ids = new LinkedHashSet<>();
    for (int i = runs.size() - 1; i >= 0; i--) {
      ids.addAll(runs.get(i).figures().keySet());
    }
    List<CommitmentTrend> commitments = new ArrayList<>();
    for (String id : ids) {
      List<SummarizedRun> having =
          runs.stream().filter(run -> run.figures().containsKey(id)).toList();
      commitments.add(
          new CommitmentTrend(
              id,
              figures(having.get(having.size() - 1), id).title(),
              points(having, id),
              months(having, id)));
    }
    return new RunTrend(
        runs.get(0).pack(),
        runs.stream()
            .map(run -> new Run(run.id(), run.instant().toString(), run.versions()))
            .toList(),
        commitments);
  }

  private static SummaryFigures figures(SummarizedRun run, String id) {
    return Optional.ofNullable(run.figures().get(id)).orElseThrow();
  }

  private static List<TrendPoint> points(List<SummarizedRun> runs, String id) {
    List<TrendPoint> points = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      SummarizedRun run = runs.get(i);
      SummaryFigures figures = figures(run, id);
      points.add(
          new TrendPoint(
              run.instant().toString(),
              run.id(),
              Optional.of(figures.tally()),
              figures.rate(),
              figures.human(),
              i > 0,
              i == 0 ? Set.of() : run.differing(runs.get(i - 1), id)));
    }
    return points;
  }

  private static List<TrendPoint> months(List<SummarizedRun> runs, String id) {
    Map<String, SummarizedRun> latest = new TreeMap<>();
    runs.forEach(run -> figures(run, id).months().keySet().forEach(one -> latest.put(one, run)));
    List<TrendPoint> points = new ArrayList<>();
    Optional<SummarizedRun> before = Optional.empty();
    for (Map.Entry<String, SummarizedRun> month : latest.entrySet()) {
      SummarizedRun run = month.getValue();
      points.add(
          new TrendPoint(
              month.getKey(),
              run.id(),
              Optional.empty(),
              Optional.ofNullable(figures(run, id).months().get(month.getKey())).orElseThrow(),
              Optional.empty(),
              before.isPresent(),
              before.map(one -> run.differing(one, id)).orElse(Set.of())));
      before = Optional.of(run);
    }
    return points;
  }
}
