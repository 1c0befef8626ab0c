package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.intake.profile.words.WordMeaning;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.WordSet;

/** The events of a register: one row for each case, with a column of dates for each step. */
final class RegisterEvents {
  private static final String ID = MeantColumn.ID;
  private static final String OUTCOME_ID = "outcome:";
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int EXAMPLES = 3;

  private final Evidence evidence;
  private final List<Column> dated;
  private final List<Column> free;
  private final Inquiry inquiry;
  private final List<Column> used = new ArrayList<>();

  RegisterEvents(Evidence evidence, List<Column> dated, List<Column> free, Inquiry inquiry) {
    this.evidence = evidence;
    this.dated = dated;
    this.free = free;
    this.inquiry = inquiry;
  }

  /** Whether the column's name, or somebody, says what happened on its dates. */
  static boolean tells(Column column, Inquiry inquiry) {
    return inquiry.answer(ID + column.name()).flatMap(inquiry::activity).isPresent()
        || (!isNoEvent(column)
            && DeskWords.shipped().wording(column.name(), inquiry.words()).activity().isPresent());
  }

  private static boolean isNoEvent(Column column) {
    return column.fit(ColumnMeaning.NO_EVENT) != Fit.NONE;
  }

  /** What a column of dates says. */
  private record Step(Column column, Activity activity, Optional<ActorRole> toRole, String doubt) {}

  Events events() {
    List<Step> steps = steps();
    DateOrder order = DateOrder.of(steps.stream().map(Step::column).toList(), inquiry);
    Optional<Column> channel = ChannelColumn.among(free, inquiry.words());
    Optional<Column> staff = StaffColumn.among(free);
    Optional<Column> toRole =
        free.stream()
            .filter(one -> one.isSurely(ColumnMeaning.TO_ROLE) && one.isOfWords())
            .findFirst();
    Translations translations = new Translations(inquiry);
    Optional<Value> way = channel.map(translations::channels);
    Optional<Value> roles = toRole.map(translations::roles);
    List<EventPlan> plans = new ArrayList<>();
    for (Step step : told(steps)) {
      plans.add(plan(step, order, way, staff, roles));
    }
    channel.ifPresent(used::add);
    opener().ifPresent(used::add);
    staff.ifPresent(used::add);
    toRole.ifPresent(used::add);
    return new Events(
        plans,
        false,
        Map.of(),
        Map.of(),
        used,
        Optional.empty(),
        channel
            .flatMap(one -> way.map(value -> ChannelColumn.channels(one, value, inquiry.words())))
            .orElse(Set.of()),
        List.of());
  }

  private EventPlan plan(
      Step step,
      DateOrder order,
      Optional<Value> way,
      Optional<Column> staff,
      Optional<Value> toRole) {
    Map<CanonicalColumn, Value> cells = new EnumMap<>(CanonicalColumn.class);
    boolean receipt = step.activity() == Activity.COMPLAINT_RECEIVED;
    if (receipt) {
      way.ifPresent(value -> cells.put(CanonicalColumn.CHANNEL, value));
    }
    if (receipt && opener().isPresent()) {
      cells.put(CanonicalColumn.ACTOR, new Value.Field(opener().get().name()));
      cells.put(CanonicalColumn.ACTOR_ROLE, StaffColumn.role(opener().get()));
    } else if (step.activity().direction() == Direction.INBOUND) {
      cells.put(CanonicalColumn.ACTOR_ROLE, new Value.Constant(ActorRole.CUSTOMER.name()));
    } else if (staff.isPresent()) {
      cells.put(CanonicalColumn.ACTOR, new Value.Field(staff.get().name()));
      cells.put(CanonicalColumn.ACTOR_ROLE, StaffColumn.role(staff.get()));
    }
    if (step.activity() == Activity.ESCALATED) {
      step.toRole()
          .ifPresent(role -> cells.put(CanonicalColumn.TO_ROLE, new Value.Constant(role.name())));
      toRole.ifPresent(value -> cells.put(CanonicalColumn.TO_ROLE, value));
    }
    return new EventPlan(
        new Value.Constant(step.activity().name()),
        Map.of(),
        false,
        stamp(step.column(), order.of(step.column())),
        !receipt,
        cells,
        step.doubt());
  }

  /** Who took the complaint down. */
  private Optional<Column> opener() {
    return free.stream()
        .filter(one -> one.isSurely(ColumnMeaning.OPENER) && one.filled() > 0)
        .findFirst();
  }

  /** A column with times of day stands right behind the one with the days. */
  private EventPlan.Stamp stamp(Column column, DatesWritten dates) {
    List<String> fields = new ArrayList<>(List.of(column.name()));
    int next = evidence.place(column) + 1;
    if (next < evidence.columns().size()) {
      Column time = evidence.columns().get(next);
      if (StampChoice.hasDaysOnly(column, dates)
          && TimesOfDay.isIn(time, evidence)
          && !used.contains(time)) {
        used.add(time);
        fields.add(time.name());
      }
    }
    return new EventPlan.Stamp(fields, dates);
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Column column : dated) {
      used.add(column);
      step(column).ifPresent(steps::add);
    }
    return oneReceipt(steps);
  }

  /**
   * The steps, and before each closing that the customer was told the outcome, where somebody says
   * so. It is asked where no column says when the outcome was told: "Solved" may mean both, and
   * verdicts hang on it.
   */
  private List<Step> told(List<Step> steps) {
    if (steps.stream().anyMatch(step -> step.activity() == Activity.OUTCOME_SENT)) {
      return steps;
    }
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      if (step.activity() == Activity.CLOSED
          && inquiry.ask(withOutcome(step.column())).filter(YES::equals).isPresent()) {
        all.add(new Step(step.column(), Activity.OUTCOME_SENT, Optional.empty(), ""));
      }
      all.add(step);
    }
    return all;
  }

  private static Question withOutcome(Column column) {
    return new Question(
        OUTCOME_ID + column.name(),
        Question.Kind.CLOSED_WITH_OUTCOME,
        column.name(),
        Map.of(),
        column.texts().keySet().stream().limit(EXAMPLES).toList(),
        List.of(Choice.of(YES), Choice.of(NO)),
        false,
        NO,
        WordSet.of(Activity.OUTCOME_SENT));
  }

  private Optional<Step> step(Column column) {
    String id = ID + column.name();
    Optional<String> said = inquiry.answer(id);
    WordMeaning wording = DeskWords.shipped().wording(column.name(), inquiry.words());
    if (said.isPresent()) {
      inquiry.ask(question(id, column, meant(wording)));
      return said.flatMap(inquiry::activity)
          .map(one -> new Step(column, one, wording.toRole(), ""));
    }
    if (isNoEvent(column) && !wording.understood()) {
      return Optional.empty();
    }
    Optional<Activity> activity = meant(wording);
    if (activity.isPresent() && wording.understood() && !isReply(wording)) {
      return activity.map(one -> new Step(column, one, wording.toRole(), ""));
    }
    if (isNoEvent(column)) {
      return Optional.empty();
    }
    inquiry.ask(question(id, column, activity));
    return activity.map(one -> new Step(column, one, wording.toRole(), "by the column's name"));
  }

  /** In a register, a reply without more words is what the customer was told in the end. */
  private static Optional<Activity> meant(WordMeaning wording) {
    return isReply(wording) ? Optional.of(Activity.OUTCOME_SENT) : wording.activity();
  }

  private static boolean isReply(WordMeaning wording) {
    return wording.lacksFlow()
        || (wording.contact()
            && wording.channel().isEmpty()
            && wording.activity().filter(Activity.MESSAGE_SENT::equals).isPresent());
  }

  private Question question(String id, Column column, Optional<Activity> guess) {
    return new Question(
        id,
        Question.Kind.DATE_COLUMN,
        column.name(),
        Map.of(column.name(), column.filled()),
        column.texts().keySet().stream().limit(EXAMPLES).toList(),
        Activities.choices(inquiry.words()),
        false,
        guess.map(Activity::name).orElse(Question.NONE),
        inquiry.activities());
  }

  /** A complaint is received once: on the date that says so most plainly. */
  private List<Step> oneReceipt(List<Step> steps) {
    List<Step> receipts =
        steps.stream().filter(one -> one.activity() == Activity.COMPLAINT_RECEIVED).toList();
    if (receipts.isEmpty()) {
      return withReceipt(steps);
    }
    if (receipts.size() == 1) {
      return steps;
    }
    Step kept =
        receipts.stream()
            .max(java.util.Comparator.comparingLong(one -> one.column().filled()))
            .orElseThrow();
    return steps.stream()
        .map(
            one ->
                one.activity() == Activity.COMPLAINT_RECEIVED && !one.equals(kept)
                    ? new Step(one.column(), Activity.NOTE, one.toRole(), one.doubt())
                    : one)
        .toList();
  }

  /** Adds a receipt if no column names one: the first date that is always filled may be it. */
  private List<Step> withReceipt(List<Step> steps) {
    Optional<Column> first =
        dated.stream()
            .filter(Column::isNearlyAlwaysFilled)
            .filter(one -> !isNoEvent(one))
            .filter(one -> steps.stream().noneMatch(step -> step.column().equals(one)))
            .filter(one -> inquiry.answer(ID + one.name()).isEmpty())
            .findFirst();
    if (first.isEmpty()) {
      return steps;
    }
    Column column = first.get();
    inquiry.replace(question(ID + column.name(), column, Optional.of(Activity.COMPLAINT_RECEIVED)));
    List<Step> more = new ArrayList<>();
    more.add(
        new Step(
            column,
            Activity.COMPLAINT_RECEIVED,
            Optional.empty(),
            "no column says that it was received"));
    more.addAll(steps);
    return more;
  }
}
