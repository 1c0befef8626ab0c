package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.personal.PersonalGuess;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Vocabulary;

/** Makes a draft of what was seen and answered. */
final class Drafting {

  /** Columns that are taken over as they stand, and decide no verdict. */
  private static final Map<CanonicalColumn, ColumnMeaning> PLAIN = plain();

  private static final double NEARLY_ALL = 0.9;
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private final Evidence seen;
  private final Evidence evidence;
  private final Answers answers;
  private final Inquiry inquiry;
  private final List<Column> dated;
  private final List<Column> others;

  private Drafting(Evidence evidence, Vocabulary words, Answers answers) {
    this.seen = evidence;
    this.evidence = evidence.told(answers, words);
    this.answers = answers;
    this.inquiry = new Inquiry(answers, words);
    dated = this.evidence.columns().stream().filter(this::hasDates).toList();
    others =
        this.evidence.columns().stream()
            .filter(one -> !hasDates(one) && !one.meant().isLeft())
            .toList();
  }

  /** Whether a column tells when something happened. */
  private boolean hasDates(Column column) {
    return column.dates().isPresent()
        && column.meant().mayBeDates()
        && Durations.why(column, evidence).isEmpty();
  }

  private static Map<CanonicalColumn, ColumnMeaning> plain() {
    Map<CanonicalColumn, ColumnMeaning> plain = new EnumMap<>(CanonicalColumn.class);
    plain.put(CanonicalColumn.EVENT_ID, ColumnMeaning.EVENT_ID);
    plain.put(CanonicalColumn.REFERS_TO, ColumnMeaning.REFERS_TO);
    plain.put(CanonicalColumn.TEXT, ColumnMeaning.TEXT);
    plain.put(CanonicalColumn.LANGUAGE, ColumnMeaning.LANGUAGE);
    plain.put(CanonicalColumn.TRACKING_NUMBER, ColumnMeaning.TRACKING_NUMBER);
    plain.put(CanonicalColumn.TEAM, ColumnMeaning.TEAM);
    plain.put(CanonicalColumn.PRODUCT, ColumnMeaning.PRODUCT);
    plain.put(CanonicalColumn.PROVINCE, ColumnMeaning.PROVINCE);
    plain.put(CanonicalColumn.CATEGORY, ColumnMeaning.CATEGORY);
    return Collections.unmodifiableMap(plain);
  }

  static Optional<Draft> of(Evidence evidence, Vocabulary words, Answers answers) {
    return new Drafting(evidence, words, answers).draft();
  }

  private Optional<Draft> draft() {
    Optional<CaseColumn> found =
        dated.isEmpty() ? Optional.empty() : CaseColumn.among(others, inquiry);
    return found.filter(this::mayHoldCases).map(this::draft);
  }

  /** Whether a column is called like one of cases, or something tells what happened. */
  private boolean mayHoldCases(CaseColumn found) {
    return found.column().fit(ColumnMeaning.CASE_ID) != Fit.NONE
        || evidence.columns().stream().anyMatch(one -> one.meant().said().isPresent())
        || !found.once()
        || dated.stream().anyMatch(one -> RegisterEvents.tells(one, inquiry));
  }

  private Draft draft(CaseColumn caseColumn) {
    List<Column> free = new ArrayList<>(others);
    free.remove(caseColumn.column());
    List<Column> telling =
        dated.stream().filter(one -> RegisterEvents.tells(one, inquiry)).toList();
    boolean saidLog =
        evidence.columns().stream()
            .anyMatch(
                one ->
                    one.meant().is(ColumnMeaning.ACTIVITY)
                        || one.meant().is(ColumnMeaning.TIMESTAMP));
    boolean saidRegister =
        !saidLog && evidence.columns().stream().anyMatch(one -> one.meant().isActivity());
    Optional<Column> activity =
        saidRegister || (caseColumn.once() && !saidLog)
            ? Optional.empty()
            : ActivityColumn.among(free, inquiry);
    boolean register =
        saidRegister
            || (!saidLog
                && (caseColumn.once()
                    || (activity.isEmpty() && telling.size() > 1 && !hasFlow(free))));
    Map<CanonicalColumn, Value> shared = new LinkedHashMap<>();
    Events events =
        register
            ? new RegisterEvents(evidence, dated, free, inquiry).events()
            : new LogEvents(evidence, dated, free, caseColumn.column(), activity, inquiry).events();
    shared.putAll(events.shared());
    List<Column> taken = new ArrayList<>(events.used());
    taken.add(caseColumn.column());
    plain(free, taken, shared);
    new MessageColumn(inquiry).take(free, taken, shared);
    said(free, taken, shared, events);
    Recording recording = Recording.of(events, register, inquiry);
    shared.putAll(recording.shared());
    if (!shared.containsKey(CanonicalColumn.TEXT)) {
      DisclosureCoverage.of(events, shared, inquiry)
          .ifPresent(value -> shared.put(CanonicalColumn.DISCLOSES, value));
    }
    Plan plan =
        new Plan(
            recording.channels(),
            recording.allContacts(),
            recording.settled(),
            recognisedBy(caseColumn.column(), events),
            caseColumn.column().name(),
            caseColumn.doubt(),
            caseColumn.noRows(),
            EmptyWords.in(
                register ? dated : List.of(),
                events.used().stream()
                    .filter(one -> events.activity().filter(one::equals).isEmpty())
                    .toList()),
            events.only(),
            shared,
            personal(taken),
            attributes(taken, events),
            events.firstOnly(),
            events.plans(),
            events.remarks());
    return new Draft(
        seen,
        inquiry.words(),
        answers.byQuestion(),
        plan,
        inquiry.open(),
        inquiry.settled(),
        new ColumnMeanings(evidence, plan, events, register).byColumn());
  }

  private static boolean hasFlow(List<Column> free) {
    return free.stream().anyMatch(one -> one.isSurely(ColumnMeaning.DIRECTION));
  }

  private void plain(List<Column> free, List<Column> taken, Map<CanonicalColumn, Value> shared) {
    PLAIN.forEach(
        (column, meaning) ->
            free.stream()
                .filter(one -> !taken.contains(one) && one.filled() > 0)
                .filter(
                    one ->
                        one.isCalled(column)
                            || one.isSurely(meaning)
                            || (meaning == ColumnMeaning.PROVINCE && isOfStates(one)))
                .filter(one -> column != CanonicalColumn.TRACKING_NUMBER || one.hasFigures())
                .min(
                    Comparator.<Column, Boolean>comparing(one -> !one.meant().is(column.title()))
                        .thenComparing(one -> !one.isCalled(column)))
                .ifPresent(
                    one -> {
                      taken.add(one);
                      shared.put(column, new Value.Field(one.name()));
                    }));
    free.stream()
        .filter(one -> !taken.contains(one))
        .filter(Column::isOfWords)
        .filter(Drafting::tellsCustomerTypes)
        .min(Comparator.comparing(one -> one.fit(ColumnMeaning.CUSTOMER_TYPE)))
        .ifPresent(
            one -> {
              taken.add(one);
              shared.put(
                  CanonicalColumn.CUSTOMER_TYPE, new Translations(inquiry).customerTypes(one));
            });
  }

  /** "State" is what many call the status of a ticket: of a country it has a code, such as NY. */
  private static boolean isOfStates(Column column) {
    return column.fit(ColumnMeaning.PROVINCE) != Fit.NONE
        && column.count(text -> CODE.matcher(text).matches()) >= NEARLY_ALL * column.filled();
  }

  /** What is said of a column holds, whatever its words look like. */
  private void said(
      List<Column> free, List<Column> taken, Map<CanonicalColumn, Value> shared, Events events) {
    Translations translations = new Translations(inquiry);
    for (Column candidate : free) {
      for (CanonicalColumn column : CanonicalColumn.values()) {
        boolean known =
            shared.containsKey(column)
                || events.plans().stream().anyMatch(plan -> plan.cells().containsKey(column));
        if (candidate.meant().is(column.title()) && !taken.contains(candidate) && !known) {
          taken.add(candidate);
          shared.put(
              column,
              candidate.isOfWords()
                      && (column == CanonicalColumn.ACTOR_ROLE || column == CanonicalColumn.TO_ROLE)
                  ? translations.roles(candidate)
                  : candidate.isOfWords() && column == CanonicalColumn.CHANNEL
                      ? translations.channels(candidate)
                      : new Value.Field(candidate.name()));
        }
      }
    }
  }

  /**
   * Whether a column tells kinds of customers: by its name, or by its words, nearly all of which
   * are kinds of customers.
   */
  private static boolean tellsCustomerTypes(Column column) {
    long kinds = column.count(text -> DeskWords.shipped().customerType(text).isPresent());
    long nothing = column.count(DeskWords.shipped()::isNothing);
    return column.fit(ColumnMeaning.CUSTOMER_TYPE) != Fit.NONE
        || (column.texts().size() > 1
            && kinds > 0
            && kinds >= NEARLY_ALL * (column.filled() - nothing));
  }

  private List<String> recognisedBy(Column caseColumn, Events events) {
    Set<String> names = new java.util.LinkedHashSet<>();
    names.add(caseColumn.name());
    events.plans().stream()
        .flatMap(plan -> plan.stamp().fields().stream())
        .limit(2)
        .forEach(names::add);
    events.activity().ifPresent(one -> names.add(one.name()));
    return List.copyOf(names);
  }

  /** The columns that stay attributes; empty for all, where none is to be left out. */
  private Optional<List<String>> attributes(List<Column> taken, Events events) {
    if (evidence.columns().stream().noneMatch(one -> one.meant().is(Question.NONE))) {
      return Optional.empty();
    }
    List<Column> used = new ArrayList<>(taken);
    used.addAll(events.used());
    return Optional.of(
        evidence.columns().stream()
            .filter(one -> !used.contains(one) && !one.meant().is(Question.NONE))
            .map(Column::name)
            .toList());
  }

  private List<String> personal(List<Column> taken) {
    return evidence.columns().stream()
        .filter(one -> !taken.contains(one) && one.dates().isEmpty())
        .filter(one -> PersonalGuess.of(one.name(), one.texts().keySet()).isPresent())
        .map(Column::name)
        .toList();
  }
}
