package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.model.Channel;

/** A draft as a profile: what is not settled is marked {@code UNCERTAIN}. */
public final class DraftYaml {
  private static final String INDENT = "  ";
  private static final String MARK = "# UNCERTAIN: ";

  private final Draft draft;
  private final Plan plan;
  private final List<String> lines = new ArrayList<>();
  private final Map<Value, String> names = new LinkedHashMap<>();

  private DraftYaml(Draft draft) {
    this.draft = draft;
    this.plan = draft.plan();
  }

  /**
   * The profile.
   *
   * @param checked who has checked it, and what was looked at; empty if nobody has
   */
  public static String of(Draft draft, String checked) {
    DraftYaml yaml = new DraftYaml(draft);
    yaml.head(checked);
    yaml.source();
    return String.join("\n", yaml.lines) + "\n";
  }

  private void head(String checked) {
    Evidence evidence = draft.evidence();
    say(
        0,
        "# A profile for %s (%s)."
            .formatted(ProfileText.inComment(evidence.name()), evidence.described()));
    if (!draft.questions().isEmpty()) {
      say(
          0,
          "# Every choice marked UNCERTAIN is a guess. `auditor profile ask` asks what settles it; or settle it here");
      say(0, "# and delete the mark.");
    }
    say(
        0,
        "# Look at: auditor inspect %s --profile THIS-FILE"
            .formatted(ProfileText.inComment(evidence.name())));
    say(0, "profile: " + ProfileText.profileName(evidence.name()));
    say(0, "title: " + ProfileText.quoted(evidence.name()));
    if (!checked.isEmpty()) {
      say(0, "checked: " + ProfileText.quoted(checked));
    }
    if (plan.hasLocalTimes()) {
      say(0, "zone: desk  # times without an offset are those of the audit's --zone");
    }
    say(
        0,
        "# What is missing on a channel that stands here counts as not done; on any other it proves nothing.");
    if (!plan.recordedSettled()) {
      say(0, MARK + "the channels whose contacts are ALL in this export.");
    }
    say(
        0,
        "recorded_channels: [%s]"
            .formatted(
                plan.recordedChannels().stream()
                    .map(Channel::name)
                    .collect(Collectors.joining(", "))));
    if (plan.allContacts()) {
      say(0, "# Every contact with customers is in this export: one that is missing was not made.");
      say(0, "contacts: all");
    }
  }

  private void source() {
    say(0, "sources:");
    say(1, "records:");
    say(2, "recognised_by: [%s]".formatted(ProfileText.list(plan.recognisedBy())));
    draft
        .evidence()
        .headerRow()
        .ifPresent(row -> say(2, "header_row: auto  # the row with these columns"));
    if (!draft.evidence().records().isEmpty()) {
      say(2, "records: " + ProfileText.quoted(draft.evidence().records()));
    }
    if (!plan.nothing().isEmpty()) {
      say(2, "nothing: [%s]".formatted(ProfileText.list(plan.nothing())));
    }
    only();
    define();
    say(2, "case_id: %s%s".formatted(ProfileText.quoted(plan.caseId()), mark(plan.caseDoubt())));
    Durations.in(draft.evidence())
        .forEach(
            (name, why) ->
                say(
                    2,
                    "# \"%s\" has %s: no times of day, and never put beside a date."
                        .formatted(
                            ProfileText.inComment(name), ProfileText.inComment(why.english()))));
    sharedStamp().ifPresent(stamp -> stamp(2, stamp));
    plan.shared().forEach((column, value) -> value(2, column.title(), value, ""));
    if (!plan.personal().isEmpty()) {
      say(2, "personal: [%s]  # in no report".formatted(ProfileText.list(plan.personal())));
    }
    attributes();
    if (plan.firstOnly()) {
      say(2, "choose: first  # of the events below, the first that fits");
    }
    say(2, "events:");
    plan.events().forEach(this::event);
  }

  private void attributes() {
    if (plan.attributes().isEmpty()) {
      say(2, "attributes: all  # every other column can be used to break the results down");
      return;
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (String field : plan.attributes().get()) {
      String name = field.substring(Math.max(field.lastIndexOf('.'), field.lastIndexOf('/')) + 1);
      if (!name.isBlank() && !CanonicalColumn.isKnown(name)) {
        named.putIfAbsent(name, field);
      }
    }
    if (!named.isEmpty()) {
      say(2, "attributes:  # by which the results can be broken down");
      named.forEach(
          (name, field) ->
              say(3, ProfileText.quoted(name) + ": {from: " + ProfileText.quoted(field) + "}"));
    }
  }

  private void only() {
    if (plan.only().isEmpty() && plan.noRows().isEmpty()) {
      return;
    }
    say(2, "only:");
    plan.only()
        .forEach(
            (field, words) ->
                say(3, "%s: [%s]".formatted(ProfileText.quoted(field), literals(words))));
    if (!plan.noRows().isEmpty()) {
      say(
          3,
          "%s: {not: [%s]}".formatted(ProfileText.quoted(plan.caseId()), literals(plan.noRows())));
    }
  }

  private static String literals(List<String> words) {
    return ProfileText.list(words.stream().map(ProfileText::literal).toList());
  }

  private void event(EventPlan event) {
    if (!event.doubt().isEmpty()) {
      say(3, MARK + ProfileText.inComment(event.doubt()));
    }
    int first = lines.size();
    value(4, "activity", event.activity(), "");
    when(event);
    if (sharedStamp().isEmpty()) {
      stamp(4, event.stamp());
    }
    if (event.optional()) {
      say(4, "optional: true");
    }
    event.cells().forEach((column, value) -> value(4, column.title(), value, ""));
    lines.set(first, INDENT.repeat(3) + "- " + lines.get(first).strip());
  }

  private void when(EventPlan event) {
    if (event.firstOfCase()) {
      say(4, "when: {first_of_case: true}");
    } else if (!event.when().isEmpty()) {
      say(4, "when:");
      event
          .when()
          .forEach(
              (field, words) -> {
                say(5, ProfileText.quoted(field) + ":");
                words.forEach(
                    (word, count) ->
                        say(
                            6,
                            "- %s  # %s"
                                .formatted(ProfileText.key(word), ProfileText.times(count))));
              });
    }
  }

  /** The place from which all events take their time, if there is only one. */
  private Optional<EventPlan.Stamp> sharedStamp() {
    List<EventPlan.Stamp> stamps = plan.events().stream().map(EventPlan::stamp).distinct().toList();
    return stamps.size() == 1 && plan.events().size() > 1
        ? Optional.of(stamps.get(0))
        : Optional.empty();
  }

  /** Tables that several events use get a name. */
  private void define() {
    Map<Value, Long> uses = new LinkedHashMap<>();
    plan.events()
        .forEach(
            event ->
                event.cells().values().stream()
                    .filter(Value.Table.class::isInstance)
                    .forEach(value -> uses.merge(value, 1L, Long::sum)));
    uses.forEach(
        (value, times) -> {
          if (times > 1 && value instanceof Value.Table table) {
            String number = names.isEmpty() ? "" : String.valueOf(names.size() + 1);
            names.put(value, "who it was" + number);
            if (names.size() == 1) {
              say(2, "define:");
            }
            say(3, names.get(value) + ":");
            table(4, table);
          }
        });
  }

  private void stamp(int depth, EventPlan.Stamp stamp) {
    DatesWritten dates = stamp.dates();
    certainty(dates).forEach(line -> say(depth, line));
    boolean iso = dates.patterns().equals(List.of(TimePattern.ISO));
    String field = ProfileText.quoted(stamp.fields().get(0));
    String patterns = iso ? "" : ", timestamps: [%s]".formatted(ProfileText.list(dates.patterns()));
    if (stamp.fields().size() > 1) {
      say(
          depth,
          "timestamp: {date: %s, time: %s%s}"
              .formatted(field, ProfileText.quoted(stamp.fields().get(1)), patterns));
    } else {
      say(
          depth,
          iso ? "timestamp: " + field : "timestamp: {from: %s%s}".formatted(field, patterns));
    }
  }

  /** How sure it is how dates are written; nothing where no value proves it. */
  public static List<String> certainty(DatesWritten dates) {
    List<String> lines = new ArrayList<>();
    if (dates.mixed()) {
      lines.add("# These dates are written in several ways; each pattern reads some.");
    }
    if (!dates.settled()) {
      lines.add(
          MARK
              + "the data do not settle which of these patterns is right. Leave %s."
                  .formatted(dates.mixed() ? "those that are" : "one"));
    } else if (!dates.mixed() && !dates.proof().isEmpty()) {
      lines.add("# proved by " + ProfileText.quoted(dates.proof()));
    }
    dates
        .unread()
        .ifPresent(
            text ->
                lines.add(
                    "# Not all are dates: \"%s\". Such an event is lost, and listed."
                        .formatted(ProfileText.inComment(text))));
    return lines;
  }

  private void value(int depth, String key, Value value, String note) {
    if (names.containsKey(value)) {
      say(depth, "%s: %s%s".formatted(key, names.get(value), note));
    } else if (value instanceof Value.Field field) {
      say(depth, "%s: %s%s".formatted(key, ProfileText.field(field.name()), note));
    } else if (value instanceof Value.Constant constant) {
      say(depth, "%s: %s%s".formatted(key, constant(key, constant.word()), note));
    } else if (value instanceof Value.Table table) {
      say(depth, key + ":" + note);
      table(depth + 1, table);
    } else if (value instanceof Value.FirstOf first) {
      say(depth, key + ":" + note);
      for (Value part : first.values()) {
        int place = lines.size();
        if (part instanceof Value.Table table) {
          table(depth + 2, table);
        } else if (part instanceof Value.Field field) {
          say(depth + 2, "from: " + ProfileText.quoted(field.name()));
        }
        lines.set(place, INDENT.repeat(depth + 1) + "- " + lines.get(place).strip());
      }
    }
  }

  private static String constant(String key, String word) {
    return key.equals(CanonicalColumn.DISCLOSES.title())
        ? "{value: %s}".formatted(ProfileText.quoted(word))
        : word;
  }

  private void table(int depth, Value.Table table) {
    say(depth, "from: " + ProfileText.quoted(table.field()));
    say(depth, "map:" + (table.words().isEmpty() && table.patterns().isEmpty() ? " {}" : ""));
    table
        .words()
        .forEach(
            (word, translation) -> {
              String meaning = translation.meaning().isEmpty() ? "\"\"" : translation.meaning();
              String count =
                  translation.count() == 0 ? "" : "  # " + ProfileText.times(translation.count());
              say(
                  depth + 1,
                  "%s: %s%s"
                      .formatted(
                          ProfileText.key(word),
                          meaning,
                          translation.settled()
                              ? count
                              : INDENT + MARK + ProfileText.times(translation.count())));
            });
    table
        .patterns()
        .forEach(
            (pattern, meaning) ->
                say(
                    depth + 1,
                    "%s: %s"
                        .formatted(
                            ProfileText.quoted(pattern), meaning.isEmpty() ? "\"\"" : meaning)));
    table
        .otherwise()
        .ifPresent(word -> say(depth, "otherwise: " + (word.isEmpty() ? "\"\"" : word)));
  }

  private static String mark(String doubt) {
    return doubt.isEmpty() ? "" : INDENT + MARK + ProfileText.inComment(doubt);
  }

  private void say(int depth, String line) {
    lines.add((INDENT.repeat(depth) + line).stripTrailing());
  }
}
