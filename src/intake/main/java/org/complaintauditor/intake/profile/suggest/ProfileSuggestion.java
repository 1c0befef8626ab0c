package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.CanonicalValues;
import org.complaintauditor.intake.profile.EventRule;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Wording;

/**
 * Writes a first profile for a file that no profile reads. What is only a guess is marked {@code
 * UNCERTAIN}, with what else it could be; what the data prove says what proves it.
 */
public final class ProfileSuggestion {
  private static final int OTHERS_NAMED = 5;

  /** An empty text in YAML. */
  private static final String NO_TEXT = "\"\"";

  private static final List<CanonicalColumn> FURTHER =
      List.of(
          CanonicalColumn.EVENT_ID,
          CanonicalColumn.ACTOR,
          CanonicalColumn.ACTOR_ROLE,
          CanonicalColumn.CHANNEL,
          CanonicalColumn.DISCLOSES,
          CanonicalColumn.TO_ROLE,
          CanonicalColumn.REFERS_TO,
          CanonicalColumn.TEXT,
          CanonicalColumn.LANGUAGE,
          CanonicalColumn.TRACKING_NUMBER,
          CanonicalColumn.CUSTOMER_TYPE,
          CanonicalColumn.TEAM,
          CanonicalColumn.PRODUCT,
          CanonicalColumn.PROVINCE,
          CanonicalColumn.CATEGORY);

  private final ExportFile file;
  private final FieldSamples samples;
  private final Map<FieldSample, FieldSample.Dates> dates = new LinkedHashMap<>();
  private final List<FieldSample> others;
  private final List<String> lines = new ArrayList<>();

  private ProfileSuggestion(ExportFile file, FieldSamples samples) {
    this.file = file;
    this.samples = samples;
    samples.fields().forEach(field -> field.dates().ifPresent(found -> dates.put(field, found)));
    others = samples.fields().stream().filter(field -> !dates.containsKey(field)).toList();
  }

  /**
   * The profile, as YAML with comments.
   *
   * @throws UnusableExportException if the file cannot be read, or cannot hold case histories
   */
  public static String of(ExportFile file, Readers readers) {
    ProfileSuggestion suggestion = new ProfileSuggestion(file, FieldSamples.of(file, readers));
    suggestion.write();
    return String.join("\n", suggestion.lines) + "\n";
  }

  private void write() {
    if (dates.isEmpty() || others.isEmpty()) {
      throw new UnusableExportException(
          Wording.of(
              "%s: no field of this file holds dates beside an id, so it cannot hold case "
                  + "histories (%s). If a title, or a line such as \"sep=;\", stands above the names of "
                  + "the columns, delete those rows, or name that of the columns in a profile "
                  + "(header_row: 3). If totals or remarks stand below the table, delete them.",
              file, samples.described()));
    }
    List<FieldSample> caseIds = caseIds();
    FieldSample caseId = caseIds.get(0);
    boolean rowPerCase = caseId.isUnique();
    Optional<FieldSample> activity =
        rowPerCase
            ? Optional.empty()
            : FieldGuess.named(CanonicalColumn.ACTIVITY, others).stream()
                .filter(field -> field != caseId && field.isOfWords())
                .filter(FieldGuess::mayTellActivities)
                .min(Comparator.comparing(field -> !FieldGuess.tellsActivities(field)));
    head(activity.filter(field -> field.hasWordsOf(CanonicalColumn.ACTIVITY)).isPresent());
    say("sources:");
    say("  records:");
    say("    recognised_by: [" + recognisedBy(caseId, activity) + "]");
    samples.headerRow().ifPresent(row -> say("    header_row: " + row));
    if (!samples.records().isEmpty()) {
      say("    records: " + SuggestedText.quoted(samples.records()));
    }
    say(
        "    case_id: "
            + SuggestedText.quoted(caseId.name())
            + certainty(caseId, rowPerCase, caseIds));
    further(caseId, activity);
    say("    events:");
    if (activity.isPresent()) {
      eventLog(activity.get());
    } else if (rowPerCase
        && dates.keySet().stream()
            .anyMatch(field -> FieldGuess.activity(field.name()).isPresent())) {
      dates.forEach(this::dateColumn);
    } else {
      say("      # UNCERTAIN: no column seems to say what happened; choose the activity yourself.");
      say("      - activity: NOTE");
      time(mainDate());
    }
  }

  /**
   * Writes what counts for all records.
   *
   * @param formatted whether what happened is told in the words of the canonical export
   */
  private void head(boolean formatted) {
    say(
        "# A first profile for "
            + SuggestedText.inComment(file.lastName())
            + " ("
            + samples.described()
            + ").");
    say("# Every choice marked UNCERTAIN is a guess. Settle it and delete the mark, then look at");
    say(
        "#   auditor inspect "
            + ShellWord.ofFile(SuggestedText.inComment(file.lastName()))
            + " --profile THIS-FILE");
    say("profile: " + SuggestedText.profileName(file));
    say("title: " + SuggestedText.quoted(file.lastName()));
    if (dates.values().stream().anyMatch(FieldSample.Dates::local)) {
      say(
          "# UNCERTAIN: some times have no offset. Of which zone are they? `desk` is the audit's --zone.");
      say("zone: desk");
    }
    say(
        "# UNCERTAIN: the channels whose contacts are ALL in this export. What is missing on a channel");
    say("# that stands here counts as not done; on any other it proves nothing.");
    say(
        formatted
            ? "recorded_channels: [WEB_FORM, EMAIL, SUPPORT_CASE, CHAT]"
            : "recorded_channels: []");
  }

  private List<FieldSample> caseIds() {
    List<FieldSample> candidates =
        new ArrayList<>(
            FieldGuess.named(CanonicalColumn.CASE_ID, others).stream()
                .filter(FieldSample::isAlwaysFilled)
                .toList());
    others.stream()
        .filter(FieldSample::isAlwaysFilled)
        .filter(field -> field.texts().size() > 1 && !candidates.contains(field))
        .sorted(Comparator.comparing(field -> !field.hasFigures()))
        .forEach(candidates::add);
    return candidates.isEmpty() ? List.of(others.get(0)) : candidates;
  }

  private String certainty(FieldSample caseId, boolean rowPerCase, List<FieldSample> candidates) {
    String kind =
        rowPerCase
            ? "each occurs once, so each record is taken for a case"
            : caseId.texts().size() == 1
                ? "the same in all %d records".formatted(caseId.filled())
                : "%d different ones in %d records"
                    .formatted(caseId.texts().size(), caseId.filled());
    String how =
        FieldGuess.named(CanonicalColumn.CASE_ID, List.of(caseId)).isEmpty()
            ? "the first that may hold ids"
            : "chosen by its name";
    return FieldGuess.isCalled(CanonicalColumn.CASE_ID, caseId) && !rowPerCase
        ? ""
        : "  # UNCERTAIN: " + how + "; " + kind + alternatives(candidates);
  }

  private static String alternatives(List<FieldSample> candidates) {
    return candidates.size() < 2
        ? ""
        : "; others: "
            + candidates.stream()
                .skip(1)
                .limit(OTHERS_NAMED)
                .map(FieldSample::name)
                .map(SuggestedText::inComment)
                .collect(Collectors.joining(", "));
  }

  private String recognisedBy(FieldSample caseId, Optional<FieldSample> activity) {
    List<String> names = new ArrayList<>(List.of(caseId.name()));
    dates.keySet().stream().limit(2).map(FieldSample::name).forEach(names::add);
    activity.map(FieldSample::name).ifPresent(names::add);
    return SuggestedText.list(names);
  }

  private void further(FieldSample caseId, Optional<FieldSample> activity) {
    List<FieldSample> taken = new ArrayList<>(List.of(caseId));
    activity.ifPresent(taken::add);
    Optional<FieldSample> actor = Optional.empty();
    for (CanonicalColumn column : FURTHER) {
      List<FieldSample> candidates =
          FieldGuess.named(column, others).stream()
              .filter(field -> !taken.contains(field) && field.filled() > 0)
              .filter(field -> FieldGuess.canBe(column, field))
              .toList();
      if (!candidates.isEmpty()) {
        FieldSample field = candidates.get(0);
        taken.add(field);
        further(column, field, candidates);
      }
      if (column == CanonicalColumn.ACTOR) {
        actor = candidates.stream().findFirst();
      } else if (column == CanonicalColumn.ACTOR_ROLE && candidates.isEmpty()) {
        actor.ifPresent(this::whoIsWho);
      } else if (column == CanonicalColumn.CHANNEL && candidates.isEmpty()) {
        withoutChannel(activity);
      }
    }
    say("    attributes: all  # every other column can be used to break the results down");
  }

  /** Where an event has no channel, what is missing counts as not done: the words may tell it. */
  private void withoutChannel(Optional<FieldSample> activity) {
    Optional<FieldSample> telling =
        activity.filter(
            field ->
                field.texts().keySet().stream()
                    .anyMatch(text -> FieldGuess.channel(text).isPresent()));
    if (telling.isPresent()) {
      words(CanonicalColumn.CHANNEL, telling.get(), NO_TEXT, "  # UNCERTAIN: chosen by its words");
    } else {
      say("    # UNCERTAIN: no column seems to say by which way; on OTHER nothing that is missing");
      say("    # counts as not done.");
      say("    channel: OTHER");
    }
  }

  private void whoIsWho(FieldSample actor) {
    say(
        "    # UNCERTAIN: no column says who is staff; without a role a contact counts as nobody's.");
    say(
        "    # List them under roles: (or in a roles_file:) at the top of this profile, and write here");
    say("    # actor_role: {role_of: %s}".formatted(SuggestedText.quoted(actor.name())));
  }

  private void further(CanonicalColumn column, FieldSample field, List<FieldSample> candidates) {
    String guess =
        FieldGuess.isCalled(column, field)
            ? ""
            : "  # UNCERTAIN: chosen by its name" + alternatives(candidates);
    if (field.hasWordsOf(column)) {
      say("    %s: %s%s".formatted(column.title(), SuggestedText.field(field.name()), guess));
      return;
    }
    switch (column) {
      case CHANNEL -> words(column, field, "OTHER", guess);
      case ACTOR_ROLE, TO_ROLE -> words(column, field, NO_TEXT, guess);
      case CUSTOMER_TYPE -> {
        say("    # UNCERTAIN: translate into RESIDENTIAL, SMALL_BUSINESS, BUSINESS");
        say(
            "    # customer_type: {from: %s, map: {}}"
                .formatted(SuggestedText.quoted(field.name())));
      }
      default ->
          say("    %s: %s%s".formatted(column.title(), SuggestedText.quoted(field.name()), guess));
    }
  }

  /** A column with words of a closed list. */
  private void words(CanonicalColumn column, FieldSample field, String otherwise, String guess) {
    if (!field.isOfWords()) {
      say("    # %s: %s%s".formatted(column.title(), SuggestedText.quoted(field.name()), guess));
      return;
    }
    say("    %s:%s".formatted(column.title(), guess));
    say("      from: " + SuggestedText.quoted(field.name()));
    say("      map:");
    field
        .texts()
        .forEach(
            (text, count) -> {
              Optional<String> word =
                  column == CanonicalColumn.CHANNEL
                      ? FieldGuess.channel(text)
                      : FieldGuess.role(text);
              translation("        ", column, text, word.orElse(otherwise), count);
            });
  }

  private void translation(
      String margin, CanonicalColumn column, String text, String word, long count) {
    String translated = margin + SuggestedText.key(text) + ": ";
    say(
        CanonicalValues.has(CanonicalValues.of(column), text)
            ? translated + text
            : translated + word + "  # UNCERTAIN: " + SuggestedText.times(count));
  }

  private void eventLog(FieldSample activity) {
    if (activity.texts().keySet().stream()
        .noneMatch(
            text ->
                FieldGuess.activity(text)
                    .filter(Activity.COMPLAINT_RECEIVED::equals)
                    .isPresent())) {
      say(
          "      # UNCERTAIN: no word says that a complaint was received. If each case begins with it,");
      say(
          "      # write `choose: first` above `events:`, and here an entry of COMPLAINT_RECEIVED with");
      say("      # the timestamp below and `when: {first_of_case: true}`.");
    }
    String guess =
        FieldGuess.isCalled(CanonicalColumn.ACTIVITY, activity)
            ? ""
            : "  # UNCERTAIN: chosen by its name";
    if (activity.hasWordsOf(CanonicalColumn.ACTIVITY)) {
      say("      - activity: " + SuggestedText.field(activity.name()) + guess);
    } else {
      say(
          "      - activity:%s%s `none` makes no event"
              .formatted(guess, guess.isEmpty() ? "  #" : ";"));
      say("          from: " + SuggestedText.quoted(activity.name()));
      say("          map:");
      activity
          .texts()
          .forEach(
              (text, count) ->
                  translation(
                      "            ",
                      CanonicalColumn.ACTIVITY,
                      text,
                      FieldGuess.activity(text).map(Activity::name).orElse(EventRule.NONE),
                      count));
    }
    time(mainDate());
  }

  /** The date that most records have; of several the one that is named after an update. */
  private FieldSample mainDate() {
    FieldSample best = dates.keySet().iterator().next();
    for (FieldSample field : dates.keySet()) {
      boolean telling =
          field.name().toLowerCase(Locale.ROOT).matches(".*(updat|timestamp|event).*");
      if (field.filled() > best.filled() || (telling && field.filled() == best.filled())) {
        best = field;
      }
    }
    return best;
  }

  private void dateColumn(FieldSample field, FieldSample.Dates written) {
    Optional<Activity> activity = FieldGuess.activity(field.name());
    if (activity.isEmpty()) {
      say(
          "      # UNCERTAIN: what does %s say? Nothing is made of it."
              .formatted(SuggestedText.quoted(field.name())));
      return;
    }
    say("      - activity: %s  # UNCERTAIN: by the column's name".formatted(activity.get()));
    time(field, written);
    if (activity.get() != Activity.COMPLAINT_RECEIVED) {
      say("        optional: true");
    }
  }

  private void time(FieldSample field) {
    FieldSample.Dates written = dates.get(field);
    if (written != null) {
      time(field, written);
    }
  }

  private void time(FieldSample field, FieldSample.Dates written) {
    SuggestedText.certainty(written).forEach(line -> say("        " + line));
    if (written.patterns().equals(List.of(TimePattern.ISO))) {
      say("        timestamp: " + SuggestedText.quoted(field.name()));
    } else {
      say(
          "        timestamp: {from: %s, timestamps: [%s]}"
              .formatted(
                  SuggestedText.quoted(field.name()), SuggestedText.list(written.patterns())));
    }
  }

  private void say(String line) {
    lines.add(line.stripTrailing());
  }
}
