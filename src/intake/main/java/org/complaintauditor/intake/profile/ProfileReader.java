package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.DateColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.intake.profile.time.TimesReader;
import org.complaintauditor.intake.record.UnknownStatuses;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;
import org.jspecify.annotations.Nullable;

/** Makes a profile of its YAML, refusing what is not in docs/profiles.md. */
final class ProfileReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");
  private static final List<String> SOURCE_KEYS =
      List.of(
          "title",
          "recognised_by",
          "records",
          "split",
          "delimiter",
          "encoding",
          "quote",
          "escape",
          "header_row",
          "sheet",
          "timestamps",
          "zone",
          "nothing",
          "key",
          "define",
          "only",
          "order_by",
          "events",
          "choose",
          "needs",
          "complete",
          "statuses",
          "attributes",
          "dates",
          "personal");
  private static final List<String> EVENT_KEYS = List.of("when", "optional", "remark");

  private final YamlEntry root;
  private final Vocabulary words;
  private final Map<TextPattern, ActorRole> moreRoles;
  private final UnsettledGuesses guesses;
  private final ProfileCheck check;
  private final String text;

  /**
   * @param root the profile with what it extends
   * @param words the words of the runs for which it is read
   * @param moreRoles roles from a file
   * @param guesses what is still marked as a guess
   * @param check whether somebody has checked it
   * @param text everything that was read
   */
  ProfileReader(
      YamlEntry root,
      Vocabulary words,
      Map<TextPattern, ActorRole> moreRoles,
      UnsettledGuesses guesses,
      ProfileCheck check,
      String text) {
    this.root = root;
    this.words = words;
    this.moreRoles = moreRoles;
    this.guesses = guesses;
    this.check = check;
    this.text = text;
  }

  /**
   * The profile.
   *
   * @throws InvalidProfileException if an entry is wrong; the message names it
   */
  Profile read() {
    root.only(
            "profile",
            "title",
            "extends",
            ProfileCheck.KEY,
            "zone",
            "timestamps",
            "nothing",
            "language",
            "recorded_channels",
            "contacts",
            "records",
            "roles",
            "roles_file",
            "text_limits",
            "not_read",
            "personal",
            "sources")
        .complete();
    TimesReader times = TimesReader.in(language()).within(root);
    Map<String, YamlEntry> entries = root.get("sources").entries();
    Map<String, FieldNames> fields = new LinkedHashMap<>();
    entries.keySet().forEach(name -> fields.put(name, new FieldNames()));
    List<Source> sources = new ArrayList<>();
    NullWords nullWords = NullWords.NONE.within(root, times.outside());
    entries.forEach((name, entry) -> sources.add(source(name, entry, fields, times, nullWords)));
    if (sources.stream().noneMatch(source -> source.caseId().isPresent())) {
      throw root.get("sources").wrong(Wording.of("intake.has-no-source-with-a-case-id"));
    }
    return new Profile(
        words,
        name(),
        root.find("title").map(ProfileReader::localized).orElse(LocalizedText.of("")),
        root.find("recorded_channels")
            .map(this::channels)
            .orElseGet(() -> Profile.recordedByItself(words)),
        root.find("contacts").map(ProfileReader::allContacts).orElse(false),
        root.find("records").map(this::recorded).orElse(Set.of()),
        root.find("text_limits")
            .map(limits -> limits.list().stream().map(YamlEntry::count).toList())
            .orElse(List.of()),
        new RoleTable(roles()),
        sources,
        root.find("not_read").map(YamlEntry::list).orElse(List.of()).stream()
            .map(ProfileReader::notRead)
            .toList(),
        guesses,
        check,
        text);
  }

  private Set<Activity> recorded(YamlEntry entry) {
    List<String> own =
        words.activities().stream().filter(RecordedActs::isOwnAct).map(Activity::name).toList();
    Set<Activity> recorded = new WordSet<>();
    for (YamlEntry item : entry.list()) {
      recorded.add(words.named(Activity.class, item.oneOf(own)));
    }
    return recorded;
  }

  private static boolean allContacts(YamlEntry entry) {
    if (!entry.text().equals("all")) {
      throw entry.wrong(Wording.of("intake.is-write-all-where-every-contact", entry.text()));
    }
    return true;
  }

  private static Profile.NotRead notRead(YamlEntry entry) {
    entry.only("recognised_by", "instead").complete();
    return new Profile.NotRead(
        entry.get("recognised_by").filledList().stream().map(YamlEntry::text).toList(),
        localized(entry.get("instead")));
  }

  private String name() {
    YamlEntry entry = root.get("profile");
    if (!NAME.matcher(entry.text()).matches()) {
      throw entry.wrong(Wording.of("intake.is-a-profiles-name-has-lower-case", entry.text()));
    }
    return entry.text();
  }

  private Locale language() {
    return root.find("language")
        .map(
            entry ->
                switch (entry.text()) {
                  case "en" -> Locale.ENGLISH;
                  case "fr" -> Locale.FRENCH;
                  case "de" -> Locale.GERMAN;
                  default ->
                      throw entry.wrong(Wording.of("intake.is-write-en-fr-or-de", entry.text()));
                })
        .orElse(Locale.ENGLISH);
  }

  private Set<Channel> channels(YamlEntry entry) {
    Set<Channel> channels = new LinkedHashSet<>();
    CanonicalValues known = CanonicalValues.channels(words);
    for (YamlEntry item : entry.list()) {
      String name =
          known
              .word(item.text())
              .orElseThrow(
                  () ->
                      item.wrong(
                          Wording.of("intake.is-write-one-of", item.text(), known.listed())));
      channels.add(words.named(Channel.class, name));
    }
    return channels;
  }

  private Map<TextPattern, ActorRole> roles() {
    Map<TextPattern, ActorRole> roles = new LinkedHashMap<>();
    root.find("roles")
        .ifPresent(
            table ->
                table.entries().forEach((who, role) -> roles.put(pattern(table, who), role(role))));
    roles.putAll(moreRoles);
    return roles;
  }

  private static TextPattern pattern(YamlEntry entry, String written) {
    try {
      return TextPattern.of(written);
    } catch (IllegalArgumentException e) {
      throw entry.wrong(Wording.of("intake.has-which", written, Wording.saidBy(e)));
    }
  }

  /** A text, or one for each language; a profile of a desk's own has but one. */
  private static LocalizedText localized(YamlEntry entry) {
    if (!entry.hasKeys()) {
      return LocalizedText.of(entry.text());
    }
    entry.only("en", "fr", "de").get("en");
    Map<String, String> byLanguage = new LinkedHashMap<>();
    entry.entries().forEach((language, text) -> byLanguage.put(language, text.filledText()));
    return new LocalizedText(byLanguage);
  }

  private static ActorRole role(YamlEntry entry) {
    if (CanonicalValues.ROLES.word(entry.text()).isEmpty()) {
      throw entry.wrong(
          Wording.of("intake.is-write-one-of", entry.text(), CanonicalValues.ROLES.listed()));
    }
    return ActorRole.valueOf(entry.text());
  }

  private Source source(
      String name,
      YamlEntry entry,
      Map<String, FieldNames> fields,
      TimesReader outside,
      NullWords nullWords) {
    entry
        .only(
            Stream.concat(
                    SOURCE_KEYS.stream(),
                    Arrays.stream(CanonicalColumn.values())
                        .filter(column -> column != CanonicalColumn.ACTIVITY)
                        .map(CanonicalColumn::title))
                .toArray(String[]::new))
        .complete();
    TimesReader times = outside.within(entry);
    ValueReader values = new ValueReader(name, fields, times);
    entry.find("define").ifPresent(all -> all.entries().forEach(values::define));
    RecordCondition only = entry.find("only").map(values::condition).orElse(RecordCondition.ALWAYS);
    Optional<Source.Split> split = entry.find("split").map(ProfileReader::split);
    split.ifPresent(cut -> values.field(cut.from().toString()));
    Optional<ValueExpression> caseId = entry.find("case_id").map(id -> values.value(id));
    Map<String, Boolean> marks = new LinkedHashMap<>();
    Map<CanonicalColumn, ValueExpression> cells = cells(entry, values, marks);
    List<EventRule> events = new ArrayList<>();
    entry
        .find("events")
        .ifPresent(
            all ->
                all.filledList()
                    .forEach(one -> events.add(event(one, cells, values, times.outside(), marks))));
    if (caseId.isPresent() == events.isEmpty()) {
      throw entry.wrong(
          caseId.isPresent()
              ? Wording.of("intake.has-a-case-id-but-no-events")
              : Wording.of("intake.has-events-but-no-case-id"));
    }
    List<String> recognisedBy =
        entry.get("recognised_by").filledList().stream().map(YamlEntry::text).toList();
    return new Source(
        name,
        recognisedBy,
        entry.find("records").map(ProfileReader::texts).orElse(List.of("")),
        split,
        LayoutReader.layout(entry, recognisedBy),
        times.outside(),
        entry.find("key").map(key -> values.value(key)),
        only,
        caseId,
        entry
            .find("order_by")
            .map(all -> texts(all).stream().map(one -> values.field(one)).toList())
            .orElse(List.of()),
        events,
        entry.find("choose").map(ProfileReader::firstOnly).orElse(false),
        needs(entry, fields.keySet()),
        entry
            .find("complete")
            .map(complete -> Completeness.in(complete, values))
            .orElse(Completeness.UNKNOWN),
        entry.find("statuses").map(statuses -> UnknownStatuses.Known.in(statuses, values)),
        attributes(entry, values, marks),
        dates(entry, values, times.outside()),
        new PersonalMarks(PersonalMarks.listed(root, entry), marks),
        entry.find("attributes").filter(one -> !one.hasKeys()).isPresent(),
        values.asksForOrder(),
        nullWords.within(entry, times.outside()),
        values.fields(),
        values.conditionFields());
  }

  private EventRule event(
      YamlEntry entry,
      Map<CanonicalColumn, ValueExpression> outside,
      ValueReader values,
      TimePatterns times,
      Map<String, Boolean> marks) {
    entry
        .only(
            Stream.concat(
                    EVENT_KEYS.stream(),
                    Arrays.stream(CanonicalColumn.values()).map(CanonicalColumn::title))
                .toArray(String[]::new))
        .complete();
    entry.get("activity");
    Map<CanonicalColumn, ValueExpression> cells = new EnumMap<>(CanonicalColumn.class);
    cells.putAll(outside);
    cells.putAll(cells(entry, values, marks));
    if (!cells.containsKey(CanonicalColumn.TIMESTAMP)) {
      entry.get("timestamp");
    }
    refuseWithoutZone(entry, cells.get(CanonicalColumn.TIMESTAMP), times);
    return new EventRule(
        entry.find("when").map(values::condition).orElse(RecordCondition.ALWAYS),
        entry.find("optional").map(YamlEntry::flag).orElse(false),
        cells,
        entry.find("remark").map(ProfileReader::remark));
  }

  private static Problem.Code remark(YamlEntry entry) {
    if (!Remarks.names().contains(entry.text())) {
      throw entry.wrong(
          Wording.of("intake.is-write-one-of", entry.text(), String.join(", ", Remarks.names())));
    }
    return Problem.Code.valueOf(entry.text());
  }

  /**
   * Refuses a profile that can place no time for lack of a zone: each row would be rejected for it.
   */
  private static void refuseWithoutZone(
      YamlEntry entry, @Nullable ValueExpression timestamp, TimePatterns outside) {
    if (timestamp instanceof ValueExpression.FirstOf first) {
      first.values().forEach(one -> refuseWithoutZone(entry, one, outside));
      return;
    }
    if (timestamp instanceof ValueExpression.Lookup) {
      return;
    }
    TimePatterns times =
        timestamp instanceof ValueExpression.Timed timed ? timed.patterns() : outside;
    if (times.zone() instanceof TimePatterns.Zone.Unsaid) {
      times.patterns().stream()
          .filter(TimePattern::needsZone)
          .findFirst()
          .ifPresent(
              pattern -> {
                throw entry.wrong(
                    Wording.of("intake.has-timestamps-written-as-without-an-offset", pattern));
              });
    }
  }

  private Map<CanonicalColumn, ValueExpression> cells(
      YamlEntry entry, ValueReader values, Map<String, Boolean> marks) {
    Map<CanonicalColumn, ValueExpression> cells = new EnumMap<>(CanonicalColumn.class);
    for (CanonicalColumn column : CanonicalColumn.values()) {
      entry
          .find(column.title())
          .ifPresent(
              written -> {
                PersonalMarks.of(column, written)
                    .ifPresent(said -> marks.merge(column.title(), said, Boolean::logicalOr));
                cells.put(
                    column,
                    column == CanonicalColumn.TIMESTAMP
                        ? values.timestamp(written)
                        : values.value(
                            PersonalMarks.unmarked(written), CanonicalValues.of(column, words)));
              });
    }
    return cells;
  }

  private static Map<String, ValueExpression> attributes(
      YamlEntry entry, ValueReader values, Map<String, Boolean> marks) {
    Map<String, ValueExpression> attributes = new LinkedHashMap<>();
    entry
        .find("attributes")
        .ifPresent(
            all -> {
              if (all.hasKeys()) {
                all.entries()
                    .forEach(
                        (name, value) -> {
                          if (CanonicalColumn.isKnown(name)) {
                            throw value.wrong(Wording.of("intake.is-a-column-of-format"));
                          }
                          PersonalMarks.of(value).ifPresent(said -> marks.put(name, said));
                          attributes.put(name, values.value(PersonalMarks.unmarked(value)));
                        });
              } else if (!all.text().equals("all")) {
                throw all.wrong(Wording.of("intake.should-have-keys-or-be"));
              }
            });
    return attributes;
  }

  private static Map<String, ValueExpression> dates(
      YamlEntry entry, ValueReader values, TimePatterns times) {
    Map<String, ValueExpression> dates = new LinkedHashMap<>();
    entry
        .find("dates")
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (name, written) -> {
                          if (!DateColumn.canBeCalled(name)) {
                            throw written.wrong(Wording.of("intake.is-no-name-of-a-date"));
                          }
                          ValueExpression value = values.value(written);
                          refuseWithoutZone(written, value, times);
                          dates.put(name, value);
                        }));
    return dates;
  }

  private static List<String> texts(YamlEntry entry) {
    return entry.isList()
        ? entry.filledList().stream().map(YamlEntry::text).toList()
        : List.of(entry.text());
  }

  private static Source.Split split(YamlEntry entry) {
    entry.only("from", "by", "into").complete();
    return new Source.Split(
        FieldPath.of(entry.get("from").text()),
        entry.get("by").rawText(),
        texts(entry.get("into")));
  }

  private static boolean firstOnly(YamlEntry entry) {
    return switch (entry.text()) {
      case "first" -> true;
      case "all" -> false;
      default -> throw entry.wrong(Wording.of("intake.is-write-first-or-all", entry.text()));
    };
  }

  private static List<String> needs(YamlEntry entry, Set<String> known) {
    List<String> sources = new ArrayList<>();
    for (YamlEntry item : entry.find("needs").map(YamlEntry::list).orElse(List.of())) {
      if (!known.contains(item.text())) {
        throw item.wrong(
            Wording.of("intake.is-no-source-of-profile", item.text(), String.join(", ", known)));
      }
      sources.add(item.text());
    }
    return sources;
  }
}
