package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.Flow;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;

/** The events of a log: one row for each thing that happened. */
final class LogEvents {
  private static final String SAME = "what-happened";

  private final Evidence evidence;
  private final List<Column> dated;
  private final List<Column> free;
  private final Column caseColumn;
  private final Optional<Column> activity;
  private final Inquiry inquiry;
  private final FlowColumns flows;
  private final Optional<Column> channel;
  private final Optional<Column> people;
  private final Translations translations;
  private final Optional<Value> way;
  private final List<Column> used = new ArrayList<>();
  private final List<EventPlan> plans = new ArrayList<>();

  LogEvents(
      Evidence evidence,
      List<Column> dated,
      List<Column> free,
      Column caseColumn,
      Optional<Column> activity,
      Inquiry inquiry) {
    this.evidence = evidence;
    this.dated = dated;
    this.caseColumn = caseColumn;
    this.activity = activity;
    this.inquiry = inquiry;
    List<Column> left = new ArrayList<>(free);
    activity.ifPresent(left::remove);
    this.free = left;
    flows = FlowColumns.among(left);
    left.removeAll(flows.all());
    channel = ChannelColumn.among(left, inquiry.words());
    channel.ifPresent(left::remove);
    people = StaffColumn.among(left).or(() -> StaffColumn.actors(left));
    translations = new Translations(inquiry);
    way = channel.map(translations::channels);
    activity.ifPresent(used::add);
    used.addAll(flows.all());
    channel.ifPresent(used::add);
    people.ifPresent(used::add);
  }

  /** What words have to have in common to make an event together. */
  private record Kind(
      Activity activity,
      Optional<ActorRole> by,
      Optional<ActorRole> toRole,
      List<Disclosure> also,
      boolean live,
      boolean settled) {}

  Events events() {
    Column when = StampChoice.among(dated, inquiry);
    DatesWritten dates = DateOrder.of(List.of(when), inquiry).of(when);
    List<String> fields = new ArrayList<>(List.of(when.name()));
    used.add(when);
    StampChoice.timeOfDay(when, dates, free, evidence)
        .ifPresent(
            time -> {
              fields.add(time.name());
              used.add(time);
            });
    EventPlan.Stamp stamp = new EventPlan.Stamp(fields, dates);
    List<LogWord> words = words();
    if (activity
        .filter(one -> one.hasWordsOf(CanonicalColumn.ACTIVITY, inquiry.words()))
        .isPresent()) {
      plans.add(asItStands(stamp));
    } else {
      unseen(words, stamp);
      known(words, stamp);
      neutral(words, stamp);
      rest(words, stamp);
      LogReceipt.of(evidence, caseColumn, activity, when, dates, plans, inquiry)
          .ifPresent(doubt -> plans.add(0, receipt(stamp, doubt)));
    }
    return new Events(
        plans, plans.size() > 1, shared(words), only(), used, activity, channels(words), List.of());
  }

  private List<LogWord> words() {
    List<LogWord> words = new ArrayList<>();
    if (activity.isEmpty()) {
      return words;
    }
    LogQuestions questions = new LogQuestions(evidence, activity.get(), flows, people, inquiry);
    activity.get().texts().forEach((text, count) -> words.add(questions.word(text, count)));
    questions.ask(words);
    return words;
  }

  /** What is internal is a note, whatever message it would be else. */
  private void unseen(List<LogWord> words, EventPlan.Stamp stamp) {
    Map<String, Long> unseen = flows.unseen();
    List<LogWord> messages = words.stream().filter(LogWord::isMessage).toList();
    if (unseen.isEmpty() || (activity.isPresent() && messages.isEmpty())) {
      return;
    }
    Map<String, Map<String, Long>> when = new LinkedHashMap<>();
    flows.internal().ifPresent(column -> when.put(column.name(), unseen));
    activity.ifPresent(column -> when.put(column.name(), counts(messages)));
    add(
        Activity.NOTE,
        when,
        roleOf(new Kind(Activity.NOTE, Optional.empty(), Optional.empty(), List.of(), false, true)),
        stamp,
        "");
  }

  private void known(List<LogWord> words, EventPlan.Stamp stamp) {
    Map<Kind, List<LogWord>> kinds = new LinkedHashMap<>();
    for (LogWord word : words) {
      word.activity()
          .ifPresent(
              one ->
                  kinds
                      .computeIfAbsent(
                          new Kind(
                              one,
                              word.by(),
                              word.toRole(),
                              word.also(),
                              one.direction() == Direction.INBOUND && word.isLive(),
                              word.isSettled()),
                          key -> new ArrayList<>())
                      .add(word));
    }
    kinds.forEach(
        (kind, of) -> {
          Map<String, Map<String, Long>> when = new LinkedHashMap<>();
          when.put(name(), counts(of));
          addBy(kind, when, stamp, of);
        });
  }

  private String name() {
    return activity.map(Column::name).orElse("");
  }

  /** Messages of which the words do not say who spoke to whom: another column does. */
  private void neutral(List<LogWord> words, EventPlan.Stamp stamp) {
    List<LogWord> neutral = words.stream().filter(LogWord::lacksFlow).toList();
    if (activity.isPresent() && neutral.isEmpty()) {
      return;
    }
    if (flows.direction().isPresent()) {
      for (Flow flow : Flow.values()) {
        neutral(flow, neutral, flows.direction().get(), flows.directions(flow), stamp);
      }
    } else if (flows.role().isPresent()) {
      neutral(Flow.IN, neutral, flows.role().get(), flows.roles(true), stamp);
      List<LogWord> written =
          neutral.stream().filter(one -> flows.speaks() || !one.isLive()).toList();
      if (activity.isEmpty() || !written.isEmpty()) {
        neutral(Flow.OUT, written, flows.role().get(), flows.roles(false), stamp);
      }
    }
  }

  private void neutral(
      Flow flow,
      List<LogWord> words,
      Column column,
      Map<String, Long> texts,
      EventPlan.Stamp stamp) {
    if (texts.isEmpty()) {
      return;
    }
    Activity meant = message(flow);
    for (boolean live : List.of(true, false)) {
      List<LogWord> of =
          words.stream().filter(one -> (flow == Flow.IN && one.isLive()) == live).toList();
      if (of.isEmpty() && (activity.isPresent() || live)) {
        continue;
      }
      Map<String, Map<String, Long>> when = new LinkedHashMap<>();
      when.put(column.name(), texts);
      activity.ifPresent(one -> when.put(one.name(), counts(of)));
      addBy(
          new Kind(meant, Optional.empty(), Optional.empty(), List.of(), live, true),
          when,
          stamp,
          of);
    }
  }

  private static Activity message(Flow flow) {
    return switch (flow) {
      case IN -> Activity.MESSAGE_RECEIVED;
      case OUT -> Activity.MESSAGE_SENT;
      case INTERNAL -> Activity.NOTE;
    };
  }

  /**
   * Adds events by channel: if a column names it, the person who took a call is told apart from the
   * one who wrote a mail.
   */
  private void addBy(
      Kind kind, Map<String, Map<String, Long>> when, EventPlan.Stamp stamp, List<LogWord> of) {
    Map<String, Long> live = liveTexts();
    boolean splits =
        kind.activity().direction() == Direction.INBOUND
            && !kind.live()
            && !live.isEmpty()
            && people.isPresent()
            && flows.role().isEmpty()
            && of.stream().allMatch(one -> one.wording().channel().isEmpty());
    if (splits) {
      Map<String, Map<String, Long>> calls = new LinkedHashMap<>(when);
      channel.ifPresent(column -> calls.put(column.name(), live));
      add(kind.activity(), calls, roleOf(kind, true), stamp, doubt(kind));
    }
    Map<CanonicalColumn, Value> cells = roleOf(kind);
    if (!kind.also().isEmpty()) {
      cells.put(
          CanonicalColumn.DISCLOSES,
          new Value.Constant(
              kind.also().stream().map(Disclosure::name).collect(Collectors.joining(" | "))));
    }
    kind.toRole()
        .ifPresent(role -> cells.put(CanonicalColumn.TO_ROLE, new Value.Constant(role.name())));
    add(kind.activity(), when, cells, stamp, doubt(kind));
  }

  private static String doubt(Kind kind) {
    return kind.settled() ? "" : "these words may mean something else";
  }

  private Map<String, Long> liveTexts() {
    Map<String, Long> live = new LinkedHashMap<>();
    channel.ifPresent(
        column ->
            column
                .texts()
                .forEach(
                    (text, count) ->
                        ChannelColumn.channel(text, inquiry.words())
                            .filter(Channel::isLive)
                            .ifPresent(one -> live.put(text, count))));
    return live;
  }

  private Map<CanonicalColumn, Value> roleOf(Kind kind) {
    return roleOf(kind, kind.live());
  }

  /**
   * Who did it. A call that came in was taken by whoever is named; a mail was not written by them.
   */
  private Map<CanonicalColumn, Value> roleOf(Kind kind, boolean live) {
    Map<CanonicalColumn, Value> cells = new EnumMap<>(CanonicalColumn.class);
    boolean inbound = kind.activity().direction() == Direction.INBOUND;
    boolean outbound = kind.activity().direction() == Direction.OUTBOUND;
    if (people.isPresent() && (!inbound || live || flows.role().isPresent())) {
      cells.put(CanonicalColumn.ACTOR, new Value.Field(people.get().name()));
    }
    if (kind.by().isPresent()) {
      cells.put(CanonicalColumn.ACTOR_ROLE, new Value.Constant(kind.by().get().name()));
    } else if (flows.role().isPresent()) {
      cells.put(CanonicalColumn.ACTOR_ROLE, roles());
    } else if (inbound && !live) {
      cells.put(CanonicalColumn.ACTOR_ROLE, new Value.Constant(ActorRole.CUSTOMER.name()));
    } else if (people.isPresent()) {
      cells.put(CanonicalColumn.ACTOR_ROLE, StaffColumn.role(people.get()));
    } else if (inbound || outbound) {
      cells.put(
          CanonicalColumn.ACTOR_ROLE,
          new Value.Constant(inbound ? ActorRole.CUSTOMER.name() : ActorRole.AGENT.name()));
    }
    return cells;
  }

  private void add(
      Activity activity,
      Map<String, Map<String, Long>> when,
      Map<CanonicalColumn, Value> cells,
      EventPlan.Stamp stamp,
      String doubt) {
    plans.add(
        new EventPlan(
            new Value.Constant(activity.name()), when, false, stamp, false, cells, doubt));
  }

  /** Words of which nothing is made, and whatever else may come: that is listed as a problem. */
  private void rest(List<LogWord> words, EventPlan.Stamp stamp) {
    if (activity.isEmpty()) {
      if (plans.isEmpty()) {
        same(stamp);
      }
      return;
    }
    Map<String, Value.Translation> none = new LinkedHashMap<>();
    for (LogWord word : words) {
      boolean open = word.isUnknown() || word.lacksFlow();
      if (word.isNothing() || open) {
        none.put(
            word.text(),
            new Value.Translation(Question.NONE, word.count(), !open || hasFlow(word)));
      }
    }
    Value rest =
        none.isEmpty()
            ? new Value.Field(name())
            : new Value.Table(name(), none, Map.of(), Optional.empty());
    plans.add(new EventPlan(rest, Map.of(), false, stamp, false, Map.of(), ""));
  }

  /** Adds one event for all records if no column says what happened; asks which it is. */
  private void same(EventPlan.Stamp stamp) {
    Optional<String> said =
        inquiry.ask(
            new Question(
                SAME,
                Question.Kind.SAME,
                "",
                Map.of(),
                List.of(),
                Activities.choices(inquiry.words()),
                false,
                Activity.NOTE.name(),
                Set.of()));
    Activity meant = said.flatMap(inquiry::activity).orElse(Activity.NOTE);
    add(
        meant,
        Map.of(),
        roleOf(new Kind(meant, Optional.empty(), Optional.empty(), List.of(), false, true)),
        stamp,
        said.isPresent() ? "" : "no column seems to say what happened");
  }

  /** Whether a column says of every such message who spoke to whom. */
  private boolean hasFlow(LogWord word) {
    return word.lacksFlow()
        && (flows.direction().isPresent()
            || (flows.role().isPresent() && (flows.speaks() || !word.isLive())));
  }

  private EventPlan asItStands(EventPlan.Stamp stamp) {
    Map<CanonicalColumn, Value> cells = new EnumMap<>(CanonicalColumn.class);
    people.ifPresent(one -> cells.put(CanonicalColumn.ACTOR, new Value.Field(one.name())));
    flows.role().ifPresent(one -> cells.put(CanonicalColumn.ACTOR_ROLE, roles()));
    return new EventPlan(new Value.Field(name()), Map.of(), false, stamp, false, cells, "");
  }

  private EventPlan receipt(EventPlan.Stamp stamp, String doubt) {
    return new EventPlan(
        new Value.Constant(Activity.COMPLAINT_RECEIVED.name()),
        Map.of(),
        true,
        stamp,
        false,
        roleOf(
            new Kind(
                Activity.COMPLAINT_RECEIVED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                people.isPresent(),
                true)),
        doubt);
  }

  private Map<CanonicalColumn, Value> shared(List<LogWord> words) {
    Map<CanonicalColumn, Value> shared = new EnumMap<>(CanonicalColumn.class);
    List<Value> ways = new ArrayList<>();
    way.ifPresent(ways::add);
    Map<String, Value.Translation> told = new LinkedHashMap<>();
    for (LogWord word : words) {
      way(word)
          .ifPresent(
              one -> told.put(word.text(), new Value.Translation(one.name(), word.count(), true)));
    }
    if (!told.isEmpty()) {
      ways.add(new Value.Table(name(), told, Map.of(), Optional.of("")));
    }
    if (!ways.isEmpty()) {
      shared.put(CanonicalColumn.CHANNEL, ways.size() == 1 ? ways.get(0) : new Value.FirstOf(ways));
    }
    free.stream()
        .filter(
            one -> one.isCalled(CanonicalColumn.DISCLOSES) || one.isSurely(ColumnMeaning.DISCLOSES))
        .filter(Column::isOfWords)
        .filter(one -> !used.contains(one))
        .findFirst()
        .ifPresent(
            one -> {
              used.add(one);
              shared.put(CanonicalColumn.DISCLOSES, translations.disclosures(one));
            });
    free.stream()
        .filter(one -> one.isSurely(ColumnMeaning.TO_ROLE) && one.isOfWords())
        .findFirst()
        .ifPresent(
            one -> {
              used.add(one);
              shared.put(CanonicalColumn.TO_ROLE, translations.roles(one));
            });
    return shared;
  }

  private Value roles() {
    return flows.role().map(translations::roles).orElseThrow();
  }

  /** The way that a word for a message names. */
  private static Optional<Channel> way(LogWord word) {
    boolean internal =
        word.activity().filter(one -> one.direction() == Direction.INTERNAL).isPresent();
    return internal || word.isNothing() ? Optional.empty() : word.wording().channel();
  }

  private Set<Channel> channels(List<LogWord> words) {
    Set<Channel> channels = new TreeSet<>();
    channel.ifPresent(
        one ->
            way.ifPresent(
                value -> channels.addAll(ChannelColumn.channels(one, value, inquiry.words()))));
    words.forEach(word -> way(word).ifPresent(channels::add));
    return channels;
  }

  /** The step to count for a piece of work that a log tells in several: that it was done. */
  private Map<String, List<String>> only() {
    return free.stream()
        .filter(one -> one.isSurely(ColumnMeaning.LIFECYCLE) && one.texts().size() > 1)
        .findFirst()
        .flatMap(
            one ->
                one.texts().keySet().stream()
                    .filter(text -> text.equalsIgnoreCase("complete"))
                    .findFirst()
                    .map(done -> Map.of(one.name(), List.of(done))))
        .orElse(Map.of());
  }

  private static Map<String, Long> counts(List<LogWord> words) {
    Map<String, Long> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.put(word.text(), word.count()));
    return counts;
  }
}
