package org.complaintauditor.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.words.Harmless;
import org.complaintauditor.words.Words;

/**
 * The data problems that leave verdicts of a case in doubt. All of them are known only when the
 * last case is written, so they stand in files of their own, one beside each file of cases that has
 * such a case.
 */
final class Doubts {

  private final Pack pack;
  private final List<String> commitments;

  /** The codes that leave a verdict in doubt and occur in a case. */
  private final List<Problem.Code> codes;

  private final SortedMap<String, Set<Problem.Code>> byCase = new TreeMap<>(CodePoints.ORDER);

  Doubts(ReportModel model) {
    pack = model.run().pack();
    commitments = model.commitments().stream().map(Commitment::id).toList();
    Set<Problem.Code> found = EnumSet.noneOf(Problem.Code.class);
    for (Problem problem : model.problems()) {
      if (!problem.caseId().isEmpty() && !pack.blockedBy(problem.code()).isEmpty()) {
        found.add(problem.code());
        byCase
            .computeIfAbsent(problem.caseId(), id -> EnumSet.noneOf(Problem.Code.class))
            .add(problem.code());
      }
    }
    codes = List.copyOf(found);
  }

  /**
   * Writes the files.
   *
   * @param firstIds the id of the first case of each file of cases
   * @return the numbers of the files of cases that have one
   */
  List<Integer> write(List<String> firstIds, PageFiles files) throws IOException {
    SortedMap<Integer, Script> scripts = new TreeMap<>();
    byCase.forEach(
        (id, found) -> {
          int place = Collections.binarySearch(firstIds, id, CodePoints.ORDER);
          int shard = place >= 0 ? place : -place - 2;
          if (shard >= 0) { // Else it comes before the first case, having no event left.
            Script script = scripts.computeIfAbsent(shard, Doubts::begin);
            script.list().value(Harmless.line(id)).list();
            found.forEach(code -> script.value(codes.indexOf(code)));
            script.endList().endList();
          }
        });
    for (Map.Entry<Integer, Script> one : scripts.entrySet()) {
      files.data("doubts-" + one.getKey(), "auditor.doubt(" + one.getValue().endList() + ");\n");
    }
    return new ArrayList<>(scripts.keySet());
  }

  private static Script begin(int shard) {
    return new Script().value(shard).list();
  }

  /** The codes with their words, and the commitments whose verdicts each leaves in doubt. */
  void writeCodes(Script script, Words words) {
    script.list();
    for (Problem.Code code : codes) {
      script.list().value(code.name()).value(words.of(code)).list();
      pack.blockedBy(code).forEach(id -> script.value(commitments.indexOf(id)));
      script.endList().endList();
    }
    script.endList();
  }
}
