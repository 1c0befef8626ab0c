package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.complaintauditor.identity.RowDigest;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.PersonalAttribute;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WithheldText;
import org.complaintauditor.model.Wording;

/**
 * Makes of a run's cases what an audience sees of them. What a verdict rests on stays, so the
 * redacted cases are judged as the originals are: times, activities, roles, channels, what contacts
 * told, what was found in texts, the order of events at one instant, and which event a failed
 * delivery refers to. Safe to share between threads once the facts are complete.
 */
public final class Redaction {
  /** Stands for the value of a small group, and for one that names somebody. */
  public static final String OTHER = "(other)";

  /** Number of cases with the same value of an attribute from which on it is no person's name. */
  private static final int NO_PERSON = 10;

  private static final String CUSTOMER_TYPE = "customer_type";
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\\d{3}))?");

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}'’.-]*(?:[\\s\\h,]+\\p{Lu}[\\p{L}\\p{M}'’.-]*)+");

  private final Audience audience;
  private final Pseudonyms pseudonyms;
  private final RedactionFacts facts;
  private final QuoteMask quotes;
  private final ProblemRedaction problems;
  private final Map<List<String>, Boolean> shown = new ConcurrentHashMap<>();

  /**
   * For an audience.
   *
   * @param facts of all cases of the run, for this audience
   * @throws CollidingPseudonymsException if two values would have one pseudonym
   */
  public Redaction(Pseudonyms pseudonyms, RedactionFacts facts) {
    this.audience = facts.audience();
    this.pseudonyms = pseudonyms;
    this.facts = facts;
    if (audience.pseudonyms()) {
      CollidingPseudonymsException.check(pseudonyms, facts.identities());
    }
    TextMask mask =
        new TextMask(
            facts.identities(),
            facts.harmless(),
            audience.texts() != TextLevel.MASKED,
            this::inText);
    this.quotes = new QuoteMask(mask, audience.texts());
    this.problems = new ProblemRedaction(this, mask, facts.format());
  }

  private String inText(IdentityKind kind, String value) {
    return kind == IdentityKind.CASE_ID ? caseId(value) : trackingNumber(value);
  }

  /** The audience. */
  public Audience audience() {
    return audience;
  }

  /** A case's id as the audience sees it. */
  public String caseId(String value) {
    return named(Pseudonyms.Kind.CASE, value);
  }

  /** A tracking number as the audience sees it. */
  public String trackingNumber(String value) {
    return named(Pseudonyms.Kind.TRACKING_NUMBER, value);
  }

  /** Who acted, as the audience sees it. */
  public String actor(String value) {
    return named(Pseudonyms.Kind.ACTOR, value.strip());
  }

  /** A file's name as the audience sees it. */
  public String file(String value) {
    return named(Pseudonyms.Kind.FILE, value);
  }

  private String named(Pseudonyms.Kind kind, String value) {
    return value.isBlank() || !audience.pseudonyms() ? value : pseudonyms.of(kind, value);
  }

  /**
   * A text that somebody wrote about a case, such as the reason of a decision, as the audience sees
   * it: masked, or nothing where texts are not shown.
   */
  public String remark(String text) {
    return switch (audience.texts()) {
      case FULL -> text;
      case NONE -> text.isBlank() ? "" : TextMask.MASK;
      case QUOTES, MASKED -> quotes.masked(text, Set.of());
    };
  }

  /** The settings of a run's material as the audience sees them. */
  public MaterialSettings of(MaterialSettings settings) {
    return audience.pseudonyms() ? new SettingsRedaction(this).of(settings) : settings;
  }

  /** A data problem as the audience sees it: what is wrong and where, but not the value. */
  public Problem of(Problem problem) {
    return audience.pseudonyms() ? problems.of(problem) : problem;
  }

  /** A case as the audience sees it. */
  public RedactedCase of(ExportedCase exportedCase) {
    CaseSeals seals = new CaseSeals(caseId(exportedCase.caseId()), pseudonyms);
    ExportedCase redacted = redacted(exportedCase, seals);
    return new RedactedCase(redacted, seals.log(), seals.sealed());
  }

  /** The values of a case that the audience does not see, by where they stood. */
  Map<CaseSeals.Place, String> hidden(ExportedCase exportedCase) {
    CaseSeals seals = new CaseSeals(caseId(exportedCase.caseId()), pseudonyms);
    redacted(exportedCase, seals);
    return seals.values();
  }

  Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  private ExportedCase redacted(ExportedCase exportedCase, CaseSeals seals) {
    Map<String, String> events = events(exportedCase);
    Set<String> names = quotes.isNeeded() ? names(exportedCase) : Set.of();
    List<EventRow> rows = new ArrayList<>(exportedCase.rows().size());
    for (EventRow row : exportedCase.rows()) {
      rows.add(row(row, events, names, seals));
    }
    return new ExportedCase(
        caseId(exportedCase.caseId()),
        rows,
        exportedCase.problems().stream().map(this::of).toList());
  }

  /** The pseudonyms of the case's event ids. */
  Map<String, String> events(ExportedCase exportedCase) {
    Set<String> ids = new TreeSet<>(CodePoints.ORDER);
    exportedCase.rows().stream()
        .map(EventRow::eventId)
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    Map<String, String> events = new HashMap<>();
    int rank = 0;
    for (String id : ids) {
      rank++;
      events.put(
          id,
          audience.pseudonyms()
              ? pseudonyms.ofEvent(exportedCase.caseId(), id, rank, ids.size())
              : id);
    }
    return events;
  }

  /** Parts of names of the case's people. */
  private Set<String> names(ExportedCase exportedCase) {
    Set<String> names = new HashSet<>();
    for (EventRow row : exportedCase.rows()) {
      parts(row.actor(), names);
      row.attributes()
          .forEach(
              (name, value) -> {
                if (facts.isPersonal(name) || PersonalAttribute.nameOf(name).isPresent()) {
                  parts(value, names);
                }
              });
    }
    return names;
  }

  private void parts(String value, Set<String> to) {
    TextWords words = TextWords.of(value);
    for (int i = 0; i < words.size(); i++) {
      if (facts.identities().table().isPart(words.folded(i))) {
        to.add(words.folded(i));
      }
    }
  }

  private EventRow row(
      EventRow row, Map<String, String> events, Set<String> names, CaseSeals seals) {
    boolean hidden = audience.pseudonyms();
    String language = !hidden || LANGUAGE.matcher(row.language()).matches() ? row.language() : "";
    QuoteMask.Shown shown = quotes.of(row, names);
    EventRow.Draft draft =
        new EventRow.Draft(
            caseId(row.caseId()),
            hidden ? origin(row.origin()) : row.origin(),
            row.timestamp(),
            row.activity());
    draft.eventId = events.getOrDefault(row.eventId(), "");
    draft.actor = actor(row.actor());
    draft.actorRole = row.actorRole();
    draft.channel = row.channel();
    draft.discloses = row.discloses();
    draft.toRole = row.toRole();
    draft.refersTo = refersTo(row, events);
    draft.trackingNumber = trackingNumber(row.trackingNumber());
    draft.text(shown.text());
    draft.language = language;
    draft.attributes = attributes(row);
    draft.dates = hidden ? dates(row) : row.dates();
    draft.blank = row.blank();
    draft.withheld = withheld(row, shown);
    draft.reading = row.reading().with(shown.detections(), shown.possible());
    EventRow redacted = draft.row();
    seals.begin(redacted);
    if (hidden) {
      RedactedField.Kind pseudonym = RedactedField.Kind.PSEUDONYM;
      seals.ofCase("case_id", pseudonym, row.caseId());
      seals.ofCase("event_id", pseudonym, row.eventId());
      seals.ofCase("file", pseudonym, row.origin().file());
      seals.ofCase("actor", pseudonym, row.actor());
      seals.ofCase("refers_to", pseudonym, row.refersTo());
      seals.ofCase("tracking_number", pseudonym, row.trackingNumber());
      if (!language.equals(row.language())) {
        seals.ofEvent(
            "language", RedactedField.Kind.DROPPED, row.language(), row.language().length());
      }
    }
    seal(row, redacted, seals);
    if (audience.texts() != TextLevel.FULL) {
      sealText(row, shown, seals);
    }
    return redacted;
  }

  private void seal(EventRow row, EventRow redacted, CaseSeals seals) {
    new TreeMap<>(row.attributes())
        .forEach(
            (name, value) -> {
              String now = redacted.attributes().get(name);
              String field = "attribute:" + PersonalAttribute.nameOf(name).orElse(name);
              if (now == null) {
                seals.ofCase(field, RedactedField.Kind.DROPPED, value);
              } else if (!now.equals(value)) {
                seals.ofCase(field, RedactedField.Kind.GROUPED, value);
              }
            });
  }

  private void sealText(EventRow row, QuoteMask.Shown shown, CaseSeals seals) {
    if (row.withheld().isPresent()) {
      WithheldText kept = row.withheld().get();
      seals.ofEvent("text_sha256", RedactedField.Kind.WITHHELD, kept.sha256(), kept.codePoints());
    } else if (audience.texts() == TextLevel.MASKED) {
      if (!shown.text().equals(row.text())) {
        seals.ofEvent("text", RedactedField.Kind.MASKED, row.text(), shown.masked());
      }
    } else {
      seals.ofEvent(
          "text",
          RedactedField.Kind.WITHHELD,
          row.text(),
          row.text().codePointCount(0, row.text().length()));
    }
  }

  private Origin origin(Origin origin) {
    return new Origin(file(origin.file()), origin.fileOrder(), origin.row());
  }

  private String refersTo(EventRow row, Map<String, String> events) {
    String to = row.refersTo();
    if (to.isEmpty() || !audience.pseudonyms()) {
      return to;
    }
    String event = events.get(to);
    if (event != null) {
      return event;
    }
    return row.activity() == Activity.MERGED
        ? caseId(to)
        : pseudonyms.ofUnknownEvent(row.caseId(), to);
  }

  private static Map<String, GivenDate> dates(EventRow row) {
    Map<String, GivenDate> dates = new HashMap<>();
    row.dates().forEach((name, date) -> dates.put(name, new GivenDate(name, date.timestamp())));
    return dates;
  }

  private Map<String, String> attributes(EventRow row) {
    if (audience.attributes().isEmpty() && audience.smallestGroup() == 0) {
      return row.attributes();
    }
    Map<String, String> left = new HashMap<>();
    row.attributes()
        .forEach(
            (name, value) -> {
              if (name.equals(CUSTOMER_TYPE)) {
                left.put(name, value);
              } else if (audience.shows(name) && PersonalAttribute.nameOf(name).isEmpty()) {
                left.put(name, isShown(name, value) ? value : OTHER);
              }
            });
    return left;
  }

  private boolean isShown(String name, String value) {
    return shown.computeIfAbsent(List.of(name, value), key -> mayBeShown(name, value));
  }

  private boolean mayBeShown(String name, String value) {
    int cases = facts.casesWith(name, value);
    if (cases < audience.smallestGroup()) {
      return false;
    }
    TextWords words = TextWords.of(value);
    if (cases < NO_PERSON && mayBeName(value, words)) {
      return false;
    }
    return ContactSearch.of(value, List.of()).isEmpty()
        && new IdentitySearch(facts.identities().table())
            .find(value, words).stream().allMatch(one -> one.isPart() && cases >= NO_PERSON);
  }

  /**
   * Whether a value that few cases have could name a person: words of letters, each with a capital,
   * of which one or more are not known to be words. Columns are shifted, and people stand where a
   * team should.
   */
  private boolean mayBeName(String value, TextWords words) {
    if (words.size() < 2 || facts.isOfNobody(value) || !NAME.matcher(value.strip()).matches()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!facts.harmless().isOfPhrases(words.folded(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<WithheldText> withheld(EventRow row, QuoteMask.Shown shown) {
    if (audience.texts() == TextLevel.FULL) {
      return row.withheld();
    }
    boolean here = row.withheld().isEmpty();
    if (here && (audience.texts() == TextLevel.MASKED || row.text().isEmpty())) {
      return Optional.empty();
    }
    String text = row.text();
    return Optional.of(
        new WithheldText(
            here ? text.length() : row.withheld().get().characters(),
            here ? text.codePointCount(0, text.length()) : row.withheld().get().codePoints(),
            pseudonyms.ofText(RowDigest.ofText(row)),
            shown.behind()));
  }

  /** A wording in which what was read from an export is masked. */
  Wording masked(Wording wording) {
    return problems.masked(wording);
  }
}
