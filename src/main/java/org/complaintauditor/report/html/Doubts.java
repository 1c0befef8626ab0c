package org.complaintauditor.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

  /** The kinds that occur in a case. */
  private final List<Kind> kinds;

  private final SortedMap<String, List<Kind>> byCase = new TreeMap<>(CodePoints.ORDER);

  /** A problem, and the commitments whose verdicts it leaves in doubt, in catalogue order. */
  private record Kind(Problem.Code code, List<String> blocked) {}

  Doubts(ReportModel model) {
    pack = model.run().pack();
    commitments = model.commitments().stream().map(Commitment::id).toList();
    Map<String, Map<Problem.Code, Set<String>>> found = new HashMap<>();
    for (Problem problem : model.problems()) {
      List<String> blocked = pack.blockedBy(problem);
      if (!problem.caseId().isEmpty() && !blocked.isEmpty()) {
        found
            .computeIfAbsent(problem.caseId(), id -> new EnumMap<>(Problem.Code.class))
            .computeIfAbsent(problem.code(), code -> new HashSet<>())
            .addAll(blocked);
      }
    }
    found.forEach((id, blocked) -> byCase.put(id, kinds(blocked)));
    kinds = byCase.values().stream().flatMap(List::stream).distinct().toList();
  }

  private List<Kind> kinds(Map<Problem.Code, Set<String>> found) {
    List<Kind> inOrder = new ArrayList<>();
    found.forEach(
        (code, blocked) ->
            inOrder.add(
                new Kind(code, pack.blockedBy(code).stream().filter(blocked::contains).toList())));
    return inOrder;
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
            found.forEach(kind -> script.value(kinds.indexOf(kind)));
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

  /** The kinds in words, and the commitments whose verdicts each leaves in doubt. */
  void writeKinds(Script script, Words words) {
    script.list();
    for (Kind kind : kinds) {
      script.list().value(kind.code().name()).value(words.of(kind.code())).list();
      kind.blocked().forEach(id -> script.value(commitments.indexOf(id)));
      script.endList().endList();
    }
    script.endList();
  }
}
