package org.complaintauditor.console.auditing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.console.AvailablePacks;
import org.complaintauditor.console.upload.InspectionView;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.SentForm;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * What was filled in for an audit.
 *
 * @param title what people call the run
 * @param pack the name of the pack
 * @param asOf the date of the audit; empty for that of the latest event
 * @param language of the report
 * @param texts how much of messages the report shows
 * @param organisation whose complaints these are; may be empty
 * @param zone the desk's time zone; empty for the pack's
 * @param evidence which evidence counts
 * @param doubtful what becomes of doubtful words
 * @param agents whether reports say who was responsible
 * @param smallestGroup groups of fewer cases are counted together
 * @param maxRejected how many rows may be unusable
 */
public record AuditForm(
    String title,
    String pack,
    String asOf,
    String language,
    String texts,
    String organisation,
    String zone,
    String evidence,
    String doubtful,
    String agents,
    String smallestGroup,
    String maxRejected) {

  /** How much of messages can be shown. */
  public static final List<String> TEXTS = List.of("quotes", "none", "full");

  /** Which evidence can count. */
  public static final List<String> EVIDENCE = List.of("both", "recorded", "detected");

  /** What can become of doubtful words. */
  public static final List<String> DOUBTFUL = List.of("count", "not-evidenced");

  /** Whether reports can say who was responsible. */
  public static final List<String> AGENTS = List.of("none", "pseudonyms", "names");

  private static final String USUAL_LIMIT = "1%";
  private static final int LONGEST = 100;

  /** What is filled in before anybody has filled in anything. */
  static AuditForm first(String title, Set<String> packs, Optional<String> usual, String language) {
    String pack = usual.filter(packs::contains).orElseGet(() -> AvailablePacks.usual(packs));
    return new AuditForm(
        title,
        pack,
        "",
        language,
        TEXTS.get(0),
        "",
        "",
        EVIDENCE.get(0),
        DOUBTFUL.get(0),
        AGENTS.get(0),
        "10",
        USUAL_LIMIT);
  }

  static AuditForm sent(SentForm form) {
    return new AuditForm(
        form.field("title"),
        form.field("pack"),
        form.field("as-of"),
        form.field("language"),
        form.field("texts"),
        form.field("organisation"),
        form.field("zone"),
        form.field("evidence"),
        form.field("doubtful"),
        form.field("agents"),
        form.field("smallest-group"),
        form.field("max-rejected"));
  }

  /** Whether what is seldom filled in differs from what stands there at first. */
  public boolean isSpecial() {
    AuditForm first = first(title, Set.of(pack), Optional.of(pack), language);
    return !new AuditForm(
            title,
            pack,
            first.asOf,
            language,
            first.texts,
            organisation,
            zone,
            evidence,
            doubtful,
            agents,
            smallestGroup,
            maxRejected)
        .equals(first);
  }

  /** Whether so many unusable rows end the audit; so many as are known before it. */
  public boolean isEndedBy(InspectionView.Rows rows) {
    String number = maxRejected.replace(',', '.').replace("%", "").strip();
    if (rows.rejected() == 0 || !isLimit(maxRejected)) {
      return false;
    }
    if (rows.rejected() == rows.read()) {
      return true; // No limit lets an audit of nothing go on.
    }
    BigDecimal allowed = new BigDecimal(number);
    BigDecimal rejected = BigDecimal.valueOf(rows.rejected());
    return maxRejected.endsWith("%")
        ? rejected.movePointRight(2).compareTo(allowed.multiply(BigDecimal.valueOf(rows.read())))
            > 0
        : rejected.compareTo(allowed) > 0;
  }

  boolean isUsualLimit() {
    return maxRejected.equals(USUAL_LIMIT);
  }

  private static boolean isLimit(String text) {
    return text.matches("\\d{1,9}|\\d{1,3}([.,]\\d{1,3})? ?%");
  }

  /** What is wrong with it. */
  FormProblems problems(Set<String> packs) {
    FormProblems problems = new FormProblems();
    text(problems, "title", title);
    text(problems, "organisation", organisation);
    problems.require(packs.contains(pack), "pack", Wording.of("console.choose-one-of-packs"));
    problems.require(
        asOf.isEmpty() || isDate(asOf), "as-of", Wording.of("console.is-no-date", asOf));
    choice(problems, "language", language, MessageBundle.LANGUAGES);
    choice(problems, "texts", texts, TEXTS);
    problems.require(
        zone.isEmpty() || isZone(zone), "zone", Wording.of("console.is-no-time-zone", zone));
    choice(problems, "evidence", evidence, EVIDENCE);
    choice(problems, "doubtful", doubtful, DOUBTFUL);
    choice(problems, "agents", agents, AGENTS);
    problems.require(
        smallestGroup.matches("[1-9]\\d{0,5}"),
        "smallest-group",
        Wording.of("console.is-no-number-of-cases", smallestGroup));
    problems.require(
        isLimit(maxRejected),
        "max-rejected",
        Wording.of("console.is-neither-a-share-nor-a-number", maxRejected));
    return problems;
  }

  private static void text(FormProblems problems, String field, String text) {
    problems.require(
        text.length() <= LONGEST && TextSanitizer.line(text).equals(text),
        field,
        Wording.of("console.write-at-most-characters-all", LONGEST));
  }

  private static void choice(
      FormProblems problems, String field, String chosen, List<String> choices) {
    problems.require(
        choices.contains(chosen), field, Wording.of("console.choose-one-of-possibilities"));
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * What is asked of the audit.
   *
   * @param packFolder the folder of the pack
   */
  JudgingRequest judging(Path packFolder, ExportRequest export) {
    return new JudgingRequest(
        packFolder.toString(),
        export,
        asOf.isEmpty() ? null : asOf,
        zone.isEmpty() ? null : zone,
        "",
        evidence,
        doubtful,
        List.of(),
        maxRejected.replace(',', '.').replace(" ", ""),
        language,
        Runtime.getRuntime().availableProcessors(),
        null,
        List.of());
  }

  /** The reports, in a new folder. */
  ReportChoices reports(Path folder) {
    return ReportChoices.usual(folder)
        .with(ReportChoices.TEXTS, texts)
        .with(ReportChoices.ORGANISATION, organisation)
        .with(ReportChoices.AGENTS, agents)
        .with(ReportChoices.SMALLEST_GROUP, smallestGroup);
  }
}
