package org.complaintauditor.console.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.run.HoldingWaivers;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Findings of a work list in words. */
final class WorkRows {

  private final MessageBundle words;
  private final WorkAddress address;
  private final WorkView view;
  private final Predicate<FindingRecord> namesUnknownWaiver;
  private final HoldingWaivers.OfRun waivers;
  private final StandingMarks marks;

  WorkRows(
      MessageBundle words,
      WorkAddress address,
      WorkView view,
      Predicate<FindingRecord> namesUnknownWaiver,
      HoldingWaivers.OfRun waivers,
      StandingMarks marks) {
    this.namesUnknownWaiver = namesUnknownWaiver;
    this.waivers = waivers;
    this.marks = marks;
    this.words = words;
    this.address = address;
    this.view = view;
  }

  WorkController.WorkRow of(WorkItem item) {
    FindingRecord finding = item.finding();
    return new WorkController.WorkRow(
        TextSanitizer.line(finding.caseId()),
        address.decide(finding, view),
        finding.commitment(),
        finding.verdict(),
        words.of(finding.verdict()),
        finding
            .review()
            .map(mark -> mark.wouldBe().stream().map(words::of).collect(Collectors.joining(", ")))
            .orElse(""),
        finding.doubts().stream().map(this::problem).toList(),
        reason(finding.reason()),
        new LineWords(words).when(finding.due()),
        finding.lateBusinessDays().isPresent()
            ? words.text("console.work.late", finding.lateBusinessDays().getAsInt())
            : "",
        item.decision().map(one -> marked(decided(one.word(), finding), item)).orElse(""),
        waived(waivers.on(item)));
  }

  private String marked(String decided, WorkItem item) {
    return marks
        .of(item)
        .map(act -> words.text("SoleAct.of", decided, DecisionText.mark(words, act)))
        .orElse(decided);
  }

  private String waived(List<Waiver> holding) {
    return holding.isEmpty()
        ? ""
        : words.text(
            "console.work.waived",
            holding.size(),
            holding.stream()
                .map(one -> TextSanitizer.line(one.id()))
                .collect(Collectors.joining(", ")));
  }

  /** Runs of other versions of the program may have reasons that this one does not know. */
  private String reason(String name) {
    Optional<Reason> known =
        Arrays.stream(Reason.values()).filter(one -> one.name().equals(name)).findFirst();
    return known.map(words::of).orElse(name);
  }

  /** As with reasons. */
  private String problem(String name) {
    Optional<Problem.Code> known =
        Arrays.stream(Problem.Code.values()).filter(one -> one.name().equals(name)).findFirst();
    return known.map(words::of).orElse(name);
  }

  private String decided(String word, FindingRecord finding) {
    String said = DecisionKind.of(word).map(words::of).orElse(word);
    return word.equals(DecisionKind.WAIVE.word()) && namesUnknownWaiver.test(finding)
        ? words.text("console.work.waive.unknown", said)
        : said;
  }
}
