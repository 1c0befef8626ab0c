package org.complaintauditor.longmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.complaintauditor.bytes.EventRowCodec;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.FiguresOptions;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.DoubtfulWords;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;
import org.junit.jupiter.api.Test;

/** A verdict that hangs on doubtful words is marked, and every figure knows by how much. */
class DoubtfulVerdictsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));
  private static final JudgingOptions OPTIONS =
      JudgingOptions.in(ZONE)
          .asOf(LocalDateTime.parse("2026-06-30T12:00").atZone(ZONE).toInstant());

  private static EventRow row(int number, String time, Activity activity) {
    return EventRow.of(
            "c",
            new Origin("x.csv", 0, number + 1),
            Timestamp.at(LocalDateTime.parse(time), ZONE),
            activity)
        .by(activity == Activity.MESSAGE_SENT ? ActorRole.AGENT : ActorRole.CUSTOMER)
        .on(Channel.EMAIL)
        .saying("Something.");
  }

  private static EventRow receipt() {
    return row(1, "2026-03-02T09:00", Activity.COMPLAINT_RECEIVED).saying("");
  }

  private static EventRow sent(int number, String time, Detection... detections) {
    return read(row(number, time, Activity.MESSAGE_SENT), detections);
  }

  private static EventRow read(EventRow row, Detection... detections) {
    List<Detection> found = new ArrayList<>(List.of(detections));
    List<Detection> possible = new ArrayList<>(found);
    found.removeIf(one -> one.opinion() == Opinion.POSSIBLE);
    possible.removeAll(found);
    return row.read(new TextReading(found, possible, true, false));
  }

  private static Detection detection(Label label, Opinion opinion) {
    return new Detection(label, "entry", "en", "Something", 0, "", opinion);
  }

  private static JudgingContext context(JudgingOptions options, List<EventRow> rows) {
    ExportFacts facts = new ExportFacts(PACK, options);
    facts.add(rows);
    return JudgingContext.of(PACK, CALENDAR, facts, options);
  }

  private static AuditedCase audit(JudgingOptions options, EventRow... rows) {
    List<EventRow> all = List.of(rows);
    return new CaseAuditor(context(options, all)).judge("c", all, List.of());
  }

  private static Finding finding(AuditedCase audited, String commitment) {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(commitment))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDoubtedDetectionThatDecidesIsNamed() {
    AuditedCase audited =
        audit(
            OPTIONS,
            receipt(),
            sent(2, "2026-03-03T09:00", detection(Label.PROCESS, Opinion.DOUBTED)));

    Finding acknowledged = finding(audited, "PRC-01");
    assertThat(acknowledged.verdict()).isEqualTo(Verdict.MET);
    Review review = acknowledged.review().orElseThrow();
    assertThat(review.verdicts()).containsExactly(Verdict.BREACHED);
    assertThat(review.deciding())
        .extracting(
            one -> one.event().row().origin().row(),
            one -> one.detection().label(),
            Review.Doubt::verdict)
        .containsExactly(tuple(3, Label.PROCESS, Verdict.BREACHED));
    assertThat(finding(audited, "TRK-01").review()).isEmpty();
  }

  @Test
  void soIsWhatIsOnlyPossible() {
    AuditedCase audited =
        audit(
            OPTIONS,
            receipt(),
            sent(2, "2026-03-03T09:00", detection(Label.PROCESS, Opinion.POSSIBLE)));

    assertThat(finding(audited, "PRC-01").verdict()).isEqualTo(Verdict.BREACHED);
    assertThat(finding(audited, "PRC-01").review().orElseThrow().verdicts())
        .containsExactly(Verdict.MET);
  }

  @Test
  void aLabelThatIsAlsoToldForSureIsInNoDoubt() {
    AuditedCase audited =
        audit(
            OPTIONS,
            receipt(),
            sent(
                2,
                "2026-03-03T09:00",
                detection(Label.PROCESS, Opinion.DOUBTED),
                detection(Label.PROCESS, Opinion.CONFIRMED)));

    assertThat(audited.findings()).allMatch(one -> one.review().isEmpty());
  }

  @Test
  void severalThatDecideOnlyTogetherAreFound() {
    AuditedCase audited =
        audit(
            OPTIONS,
            receipt(),
            sent(2, "2026-03-02T10:00", detection(Label.PROCESS, Opinion.DOUBTED)),
            sent(3, "2026-03-02T11:00", detection(Label.PROCESS, Opinion.DOUBTED)));

    Review review = finding(audited, "PRC-01").review().orElseThrow();
    assertThat(review.verdicts()).containsExactly(Verdict.BREACHED);
    assertThat(review.deciding()).isEmpty();
  }

  @Test
  void veryManyDoubtfulWordsAreNotEachTried() {
    EventRow[] rows = new EventRow[400];
    rows[0] = receipt();
    for (int i = 1; i < rows.length; i++) {
      rows[i] =
          sent(
              i + 1,
              "2026-03-0%dT%02d:%02d".formatted(3 + i / 60 % 6, 9 + i / 360, i % 60),
              detection(Label.PROCESS, Opinion.DOUBTED));
    }
    assertThat(finding(audit(OPTIONS, rows), "PRC-01").review().orElseThrow().verdicts())
        .containsExactly(Verdict.BREACHED);
  }

  @Test
  void setAsideItIsNotEvidenced() {
    JudgingOptions setAside = OPTIONS.with(DoubtfulWords.NOT_EVIDENCED);
    AuditedCase audited =
        audit(
            setAside,
            receipt(),
            sent(2, "2026-03-02T10:00", detection(Label.PROCESS, Opinion.DOUBTED)));

    assertThat(finding(audited, "PRC-01").reason()).isEqualTo(Reason.CONTENT_UNKNOWN);
    assertThat(finding(audited, "PRC-01").review()).isEmpty();
    assertThat(finding(audited, "TRK-01").reason()).isEqualTo(Reason.MISSING);
  }

  @Test
  void figuresHaveTheirBoundsAndTheirByteForm() {
    EventRow[] rows = {
      receipt(),
      sent(2, "2026-03-03T09:00", detection(Label.PROCESS, Opinion.DOUBTED)),
      read(
          row(3, "2026-03-12T09:00", Activity.MESSAGE_RECEIVED),
          detection(Label.WITHDRAWN, Opinion.POSSIBLE))
    };
    JudgingContext context = context(OPTIONS, List.of(rows));
    AuditedCase audited = new CaseAuditor(context).judge("c", List.of(rows), List.of());
    FiguresOptions options = new FiguresOptions(5, Agents.PSEUDONYMS, true);
    Figures figures = new Figures(context, options);
    figures.add(audited);

    Tally tally = figures.totals().tallies().get("PRC-01");
    assertThat(tally.rate()).isEqualTo(OptionalDouble.of(1));
    assertThat(tally.lowestRate()).isEqualTo(OptionalDouble.of(0));
    assertThat(tally.highestRate()).isEqualTo(OptionalDouble.of(1));
    assertThat(tally.doubtful().review()).isEqualTo(1);
    assertThat(Figures.fromBytes(figures.toBytes(), context, options).totals())
        .isEqualTo(figures.totals());
    assertThat(EventRowCodec.fromBytes(EventRowCodec.toBytes(List.of(rows))))
        .isEqualTo(List.of(rows));
  }

  @Test
  void whatEachVerdictCanChangeIsCounted() {
    Tally tally = Tally.EMPTY;
    for (Verdict verdict : Verdict.values()) {
      for (Verdict other : Verdict.values()) {
        if (other != verdict) {
          tally =
              tally.plus(new org.complaintauditor.model.VerdictReadings(verdict, Set.of(other)));
        }
      }
    }
    // Of 4 MET each can be lost; so can each of 4 BREACHED; of 12 others 3 can be either.
    assertThat(tally.doubtful()).isEqualTo(new Tally.Doubtful(20, 4, 4, 4, 4));
    assertThat(tally.lowestRate()).isEqualTo(OptionalDouble.of(0));
    assertThat(tally.highestRate()).isEqualTo(OptionalDouble.of(1));
  }
}
