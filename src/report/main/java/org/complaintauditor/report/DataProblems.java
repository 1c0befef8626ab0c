package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.text.MessageBundle;

/**
 * The data problems of a run as reports for people show them: by kind, and the first of a list that
 * may be as long as the export. All of them stand in {@code problems.csv}.
 */
public final class DataProblems {

  private DataProblems() {}

  /**
   * The problems of one code.
   *
   * @param code which problem
   * @param count how many there are
   * @param blocks the commitments whose verdicts it leaves on doubtful ground, in catalogue order
   * @param blocksAll whether these are all of the catalogue
   */
  public record Kind(Problem.Code code, long count, List<String> blocks, boolean blocksAll) {

    /** The commitments in words: all, none, or their ids. */
    public String blocked(MessageBundle words) {
      if (blocks.isEmpty()) {
        return words.text("report.problems.blocks.none");
      }
      return blocksAll ? words.text("report.problems.blocks.all") : String.join(", ", blocks);
    }
  }

  /** The kinds of problems that occur, the most severe first. */
  public static List<Kind> kinds(ReportModel model) {
    Pack pack = model.run().pack();
    Map<Problem.Code, Long> counts = new EnumMap<>(Problem.Code.class);
    Map<Problem.Code, Set<String>> blocked = new EnumMap<>(Problem.Code.class);
    for (Problem problem : model.problems()) {
      counts.merge(problem.code(), 1L, Long::sum);
      blocked
          .computeIfAbsent(problem.code(), code -> new HashSet<>())
          .addAll(pack.blockedBy(problem));
    }
    List<String> all = pack.latest().commitments().stream().map(Commitment::id).toList();
    List<Kind> kinds = new ArrayList<>();
    counts.forEach(
        (code, count) -> {
          List<String> blocks =
              pack.blockedBy(code).stream()
                  .filter(blocked.getOrDefault(code, Set.of())::contains)
                  .toList();
          kinds.add(new Kind(code, count, blocks, blocks.equals(all)));
        });
    kinds.sort(Comparator.comparing(kind -> kind.code().severity()));
    return List.copyOf(kinds);
  }

  /** The first so many problems, the most severe first, then by file and row. */
  public static List<Problem> first(ReportModel model, int atMost) {
    Map<Problem.Severity, List<Problem>> bySeverity = new EnumMap<>(Problem.Severity.class);
    for (Problem problem : model.problems()) {
      List<Problem> some =
          bySeverity.computeIfAbsent(problem.code().severity(), severity -> new ArrayList<>());
      if (some.size() < atMost) {
        some.add(problem);
      }
    }
    return bySeverity.values().stream().flatMap(List::stream).limit(atMost).toList();
  }
}
