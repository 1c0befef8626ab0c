package org.complaintauditor.report.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem.Severity;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.trust.TrustStatement.Code;

/** What the export shows of the commitments, and how far their rates can be told. */
final class TrustInFigures {

  /** Bounds that are further apart than this are told: ten points of a hundred. */
  private static final double WIDE = 0.1;

  private final ReportModel model;
  private final LocalizedFormats formats;
  private final Trust trust;
  private final double unreliableAbove;

  TrustInFigures(ReportModel model, LocalizedFormats formats, Trust trust) {
    this.model = model;
    this.formats = formats;
    this.trust = trust;
    this.unreliableAbove = model.run().pack().unreliableAbove();
  }

  void look() {
    notRecorded();
    list(Code.NEVER_SHOWN_AS_KEPT, Severity.SEVERE, this::isNeverShownAsKept);
    list(Code.COMMITMENTS_NOT_SHOWN, Severity.WARNING, this::isNotShown);
    list(
        Code.RATES_NOT_TOLD,
        Severity.WARNING,
        one -> isRecorded(one) && tally(one).isUntold() && tally(one).evidenced() > 0);
    list(
        Code.RATES_UNRELIABLE,
        Severity.WARNING,
        one -> tally(one).isTold() && tally(one).isUnreliable(unreliableAbove));
    review();
  }

  /** No rate, whatever the cases hold; severe where it would have been one of some case. */
  private void notRecorded() {
    Map<String, RecordGap> gaps = model.gaps();
    if (!gaps.isEmpty()) {
      boolean applied =
          model.commitments().stream()
              .filter(one -> !isRecorded(one))
              .anyMatch(one -> tally(one).countable() + tally(one).pending() > 0);
      trust.say(
          Code.COMMITMENTS_NOT_RECORDED,
          applied ? Severity.SEVERE : Severity.WARNING,
          Map.of("commitments", List.copyOf(gaps.keySet())),
          (long) gaps.size(),
          String.join(", ", gaps.keySet()),
          new RecordGapText(trust.words()).lacking(gaps));
    }
  }

  private boolean isRecorded(Commitment commitment) {
    return !model.gaps().containsKey(commitment.id());
  }

  private void list(Code code, Severity severity, Predicate<Commitment> concerned) {
    List<String> ids = model.commitments().stream().filter(concerned).map(Commitment::id).toList();
    if (!ids.isEmpty()) {
      trust.say(
          code,
          severity,
          Map.of("commitments", ids),
          (long) ids.size(),
          String.join(", ", ids),
          formats.share(unreliableAbove));
    }
  }

  private Tally tally(Commitment commitment) {
    return model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
  }

  /** Breached wherever it was due, and no event of any case is one that could have kept it. */
  private boolean isNeverShownAsKept(Commitment commitment) {
    return isRecorded(commitment)
        && tally(commitment).breached() > 0
        && tally(commitment).met() == 0
        && !model.seen().shows(commitment.needs().discharges());
  }

  /** No case can be judged: nothing is evidenced, or nothing in the export could trigger it. */
  private boolean isNotShown(Commitment commitment) {
    Tally tally = tally(commitment);
    long judged = tally.evidenced() + tally.pending();
    return isRecorded(commitment)
        && judged == 0
        && (tally.notEvidenced() > 0 || cannotBeTriggered(commitment));
  }

  private boolean cannotBeTriggered(Commitment commitment) {
    if (model.seen().shows(commitment.needs().triggers())) {
      return false;
    }
    Set<Activity> triggers = commitment.needs().triggers().activities();
    Set<Activity> possible = new WordSet<>();
    possible.addAll(model.readAs().profileFacts().activities());
    boolean textsCount = !model.run().evidence().equals(EvidenceMode.RECORDED.option());
    if (textsCount && model.seen().hasCustomersTexts()) {
      possible.addAll(Activity.STANCES);
    }
    return !triggers.isEmpty() && triggers.stream().noneMatch(possible::contains);
  }

  private void review() {
    long verdicts = model.verdictsToReview();
    if (verdicts == 0) {
      return;
    }
    List<String> wide =
        model.commitments().stream().filter(one -> isWide(tally(one))).map(Commitment::id).toList();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("verdicts_to_review", verdicts);
    figures.put("commitments", wide);
    String rates =
        model.commitments().stream()
            .filter(one -> wide.contains(one.id()))
            .map(one -> one.id() + " " + formats.shortRate(tally(one)))
            .collect(Collectors.joining(", "));
    trust.say(
        Code.TEXTS_TO_REVIEW,
        wide.isEmpty() ? Code.TEXTS_TO_REVIEW.name() : "WIDE_BOUNDS",
        wide.isEmpty() ? Severity.NOTICE : Severity.WARNING,
        figures,
        verdicts,
        formats.number(verdicts),
        rates);
  }

  private static boolean isWide(Tally tally) {
    return tally.hasBounds() && tally.highestRate().orElse(1) - tally.lowestRate().orElse(0) > WIDE;
  }
}
