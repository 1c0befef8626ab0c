package org.complaintauditor.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.Observers;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.quality.CaseChecks;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A case of twice as many events is twice the work: events are counted whenever one is looked at.
 */
class LongCaseTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules/jive-ca"));
  private static final Set<Channel> RECORDED = WordSet.of(Channel.EMAIL, Channel.WEB_FORM);
  private static final LocalDateTime START = LocalDateTime.parse("2020-01-06T08:00");
  private static final Assessment.Basis BASIS =
      new Assessment.Basis(
          new BusinessCalendar(new JollydayHolidays(PACK.calendar())),
          AuditInstant.of(START.plusYears(6).atZone(ZONE).toInstant(), ZONE),
          RECORDED);
  private static final Judge JUDGE =
      new Judge(
          new RuleStore(Optional.empty(), "").rulesOf(PACK.latest().rules(), PACK.words()),
          PACK.latest(),
          BASIS);

  private static final int EVENTS = 400;

  /** What a long case can consist of; the steps come again and again. */
  private enum Shape {
    CONTACTS(Step.MESSAGE),
    CONTACTS_BY_TELEPHONE(Step.CALL),
    DISSATISFACTION(Step.OUTCOME, Step.DISSATISFIED),
    DISSATISFACTION_WITHOUT_OUTCOME(Step.MESSAGE, Step.DISSATISFIED),
    REJECTIONS(Step.OUTCOME, Step.REJECTED, Step.CLOSED, Step.CLOSED, Step.REOPENED),
    WAITS(Step.MESSAGE, Step.WAITING, Step.REPLY),
    WAITS_WITHOUT_REPLY(Step.MESSAGE, Step.WAITING),
    ESCALATIONS(Step.ESCALATION_REQUESTED, Step.ESCALATED, Step.MESSAGE, Step.DISSATISFIED),
    ESCALATION_REQUESTS(Step.ESCALATION_REQUESTED, Step.MESSAGE),
    AUTOMATIC_ANSWERS(Step.ESCALATED, Step.DISSATISFIED, Step.AUTOMATIC),
    CLOSINGS(Step.CLOSED),
    REOPENINGS(Step.CLOSED, Step.REOPENED, Step.REOPENED),
    TIMEFRAMES(Step.TIMEFRAME),
    MIXED(Step.values());

    private final List<Step> steps;

    Shape(Step... steps) {
      this.steps = List.of(steps);
    }
  }

  private enum Step {
    MESSAGE(Activity.MESSAGE_SENT, ActorRole.AGENT, Channel.EMAIL),
    CALL(Activity.MESSAGE_SENT, ActorRole.AGENT, Channel.PHONE),
    AUTOMATIC(
        Activity.MESSAGE_SENT,
        ActorRole.SYSTEM,
        Channel.EMAIL,
        PACK.words().disclosure("CCTS_INFO")),
    OUTCOME(Activity.MESSAGE_SENT, ActorRole.AGENT, Channel.EMAIL, Disclosure.OUTCOME),
    TIMEFRAME(Activity.MESSAGE_SENT, ActorRole.AGENT, Channel.EMAIL, Disclosure.TIMEFRAME),
    REPLY(Activity.MESSAGE_RECEIVED, ActorRole.CUSTOMER, Channel.EMAIL),
    DISSATISFIED(Activity.DISSATISFACTION_EXPRESSED, ActorRole.CUSTOMER, Channel.EMAIL),
    REJECTED(Activity.OUTCOME_REJECTED, ActorRole.CUSTOMER, Channel.EMAIL),
    ESCALATION_REQUESTED(Activity.ESCALATION_REQUESTED, ActorRole.CUSTOMER, Channel.EMAIL),
    ESCALATED(Activity.ESCALATED, ActorRole.AGENT, Channel.NONE),
    WAITING(Activity.WAITING_ON_CUSTOMER, ActorRole.AGENT, Channel.NONE),
    CLOSED(Activity.CLOSED, ActorRole.AGENT, Channel.NONE),
    REOPENED(Activity.REOPENED, ActorRole.AGENT, Channel.NONE);

    private final Activity activity;
    private final ActorRole role;
    private final Channel channel;
    private final Set<Disclosure> discloses;

    Step(Activity activity, ActorRole role, Channel channel, Disclosure... discloses) {
      this.activity = activity;
      this.role = role;
      this.channel = channel;
      this.discloses = Set.of(discloses);
    }
  }

  private enum Times {
    APART(Duration.ofHours(7)),
    CLOSE(Duration.ofSeconds(40)),
    /** All of one day, none with a time. */
    ONE_DAY(Duration.ZERO);

    private final Duration apart;

    Times(Duration apart) {
      this.apart = apart;
    }
  }

  private long looks;

  /** Counts how often one of its elements is looked at. */
  private final class Counted<E> extends AbstractList<E> implements RandomAccess {
    private final List<E> elements;

    Counted(List<E> elements) {
      this.elements = elements;
    }

    @Override
    public E get(int index) {
      looks++;
      return elements.get(index);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void takesWorkInProportionToItsEvents(Shape shape) {
    for (Times times : Times.values()) {
      for (boolean contentRecorded : new boolean[] {true, false}) {
        for (boolean inHours : new boolean[] {false, true}) {
          long once = work(rows(shape, times, EVENTS), contentRecorded, inHours);
          long twice = work(rows(shape, times, 2 * EVENTS), contentRecorded, inHours);
          assertThat((double) twice / once)
              .as("%s, %s, recorded %s, hours %s", shape, times, contentRecorded, inHours)
              .isLessThan(2.3);
        }
      }
    }
  }

  private long work(List<EventRow> rows, boolean contentRecorded, boolean inHours) {
    CaseHistory kept =
        CaseHistories.of(rows, new DisclosureEvidence(contentRecorded, EvidenceMode.RECORDED), 2);
    CaseHistory history = counted(kept);
    looks = 0;
    ComplaintStages.of(history.events(), history.receipt(), history.end());
    CaseHistories.anchors(history.events(), history.stages());
    CaseHistories.waits(history.events());
    CaseHistories.withFirstEscalationAs(history, 1);
    Judge.CaseRuling ruling = JUDGE.judge(history);
    ruling.verdicts(
        JUDGE.variant(
            limit ->
                limit.withSpan(
                    inHours ? new Limit.Hours(Duration.ofHours(30)) : new Limit.BusinessDays(5))));
    AuditInstant audited = BASIS.auditInstant();
    new CaseChecks(audited, RECORDED, List.of(), history.toldBy(), List.of())
        .of(history, List.of());
    new Observers(BASIS.calendar(), audited, RECORDED, Set.of()).of(history, PACK.latest());
    for (Finding finding : ruling.findings()) {
      Proof.of(
          history, PACK.latest().commitment(finding.commitment()).orElseThrow(), finding, BASIS);
    }
    return looks;
  }

  private CaseHistory counted(CaseHistory history) {
    return new CaseHistory(
        history.caseId(),
        history.toldBy(),
        new Counted<>(history.events()),
        history.receiptEvent(),
        history.end(),
        new Counted<>(history.stages()),
        new Counted<>(history.anchors()),
        history.startsAfterEnd(),
        new Counted<>(history.levels()),
        new Counted<>(history.waits()),
        history.customerType(),
        history.attributes(),
        history.declared(),
        history.dates());
  }

  private static List<EventRow> rows(Shape shape, Times times, int number) {
    List<EventRow> rows = new ArrayList<>();
    rows.add(row(0, times, Activity.COMPLAINT_RECEIVED, Step.REPLY));
    for (int i = 1; i < number; i++) {
      Step step = shape.steps.get(i % shape.steps.size());
      rows.add(row(i, times, step.activity, step));
    }
    return rows;
  }

  private static EventRow row(int number, Times times, Activity activity, Step step) {
    LocalDateTime time = START.plus(times.apart.multipliedBy(number));
    return EventRow.of(
            "C-1",
            new Origin("complaints.csv", 0, number + 2),
            times == Times.ONE_DAY
                ? Timestamp.on(time.toLocalDate(), ZONE)
                : Timestamp.at(time, ZONE),
            activity)
        .by(step.role)
        .on(step.channel)
        .with(
            draft -> {
              draft.eventId = "E%05d".formatted(number);
              draft.discloses = step.discloses;
            });
  }
}
