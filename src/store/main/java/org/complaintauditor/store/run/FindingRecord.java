package org.complaintauditor.store.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.complaintauditor.model.Verdict;

/**
 * A finding as the database keeps it. Texts are as in {@code findings.csv}, empty where there is
 * nothing to say.
 *
 * @param caseId the case
 * @param commitment the commitment's id
 * @param verdict the machine's verdict
 * @param reason the reason code
 * @param triggered when the clock started: a date, or a date and time with offset
 * @param due when it was due, likewise
 * @param done when it was discharged, likewise
 * @param lateBusinessDays the business days by which it was late
 * @param occurrenceKey what identifies the occurrence that the finding shows
 * @param evidenceDigest digest of the events that it rests on
 * @param basisDigest digest of what decided the verdict
 * @param humanVerdict the verdict after the decisions of people, where there is one
 * @param attributes what the case can be broken down by, as {@link AttributesJson} writes it
 * @param review that it hangs on doubtful texts, where it does
 * @param doubts the codes of the data problems that leave the verdict in doubt
 */
public record FindingRecord(
    String caseId,
    String commitment,
    Verdict verdict,
    String reason,
    String triggered,
    String due,
    String done,
    OptionalInt lateBusinessDays,
    String occurrenceKey,
    String evidenceDigest,
    String basisDigest,
    Optional<Verdict> humanVerdict,
    String attributes,
    Optional<ReviewMark> review,
    List<String> doubts) {

  private static final String BETWEEN = "|";

  public FindingRecord {
    doubts = List.copyOf(doubts);
  }

  /** A finding that hangs on no doubtful text, of a case without problems. */
  public FindingRecord(
      String caseId,
      String commitment,
      Verdict verdict,
      String reason,
      String triggered,
      String due,
      String done,
      OptionalInt lateBusinessDays,
      String occurrenceKey,
      String evidenceDigest,
      String basisDigest,
      Optional<Verdict> humanVerdict,
      String attributes) {
    this(
        caseId,
        commitment,
        verdict,
        reason,
        triggered,
        due,
        done,
        lateBusinessDays,
        occurrenceKey,
        evidenceDigest,
        basisDigest,
        humanVerdict,
        attributes,
        Optional.empty(),
        List.of());
  }

  /** The codes of data problems that were kept as this text. */
  public static List<String> doubts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("[|]", -1));
  }

  /** The codes of its data problems as they are kept. */
  public String doubtsText() {
    return String.join(BETWEEN, doubts);
  }

  /**
   * A verdict that hangs on doubtful texts.
   *
   * @param wouldBe the verdicts that it would be if they were read the other way, the worst first
   * @param order sorts such verdicts of a run, the most decisive first
   */
  public record ReviewMark(List<Verdict> wouldBe, String order) {

    public ReviewMark {
      wouldBe = List.copyOf(wouldBe);
    }

    /** As it is kept; {@link #text()} writes the verdicts. */
    public static ReviewMark of(String text, String order) {
      return new ReviewMark(
          text.isEmpty()
              ? List.of()
              : Arrays.stream(text.split("[|]", -1)).map(Verdict::valueOf).toList(),
          order);
    }

    /** The verdicts, {@code |} between. */
    public String text() {
      return wouldBe.stream().map(Verdict::name).collect(Collectors.joining(BETWEEN));
    }
  }

  /** The verdict that counts for people: theirs where there is one, else the machine's. */
  public Verdict afterDecisions() {
    return humanVerdict.orElse(verdict);
  }
}
