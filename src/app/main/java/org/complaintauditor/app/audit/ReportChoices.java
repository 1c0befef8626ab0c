package org.complaintauditor.app.audit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.ShownTexts;

/**
 * What a run writes, where, and in which form.
 *
 * @param options the form of the reports, by the names that manifests have: {@code findings},
 *     {@code smallest-group}, {@code agents}, {@code csv}, {@code organisation}, {@code personal},
 *     {@code texts}
 * @param formats the formats written; empty: all
 * @param out where, as it was written: an address of a cluster is no path; empty: a folder that is
 *     named after the run, in {@code reports}
 * @param replaces whether an earlier report in that folder may be replaced
 * @param material what is kept of what was judged
 */
public record ReportChoices(
    Map<String, String> options,
    Set<String> formats,
    Optional<String> out,
    boolean replaces,
    KeptMaterial material) {

  /** What is kept of what was judged. */
  public enum KeptMaterial {
    /** Nothing. */
    NONE,
    /** All but the texts of messages; what was found in them is kept. */
    WITHOUT_TEXTS,
    /** All. */
    WITH_TEXTS
  }

  public static final String FINDINGS = "findings";
  public static final String SMALLEST_GROUP = "smallest-group";
  public static final String AGENTS = "agents";
  public static final String CSV = "csv";
  public static final String TEXTS = "texts";
  public static final String ORGANISATION = "organisation";

  /** What a title, and the foot of a page of a workbook, has room for. */
  public static final int LONGEST_ORGANISATION = 100;

  private static final Map<String, Predicate<String>> ALLOWED =
      Map.of(
          FINDINGS,
          Set.of("all", "exceptions")::contains,
          SMALLEST_GROUP,
          value -> value.matches("[1-9]\\d{0,8}"),
          AGENTS,
          value -> Agents.of(value).option().equals(value),
          CSV,
          Set.of(CsvForm.EXCEL_OPTION, CsvForm.PLAIN_OPTION)::contains,
          ORGANISATION,
          value -> value.codePointCount(0, value.length()) <= LONGEST_ORGANISATION,
          RunFacts.PERSONAL,
          Set.of("leave-out", "include")::contains,
          TEXTS,
          value -> ShownTexts.named(value).isPresent());

  public ReportChoices {
    if (!options.keySet().equals(ALLOWED.keySet())) {
      throw new IllegalArgumentException("other choices than " + ALLOWED.keySet());
    }
    options = Map.copyOf(options);
    formats = Set.copyOf(new LinkedHashSet<>(formats));
  }

  /**
   * The form of the reports of an earlier run; nothing is kept of what is judged again.
   *
   * @param settings of the material of that run
   * @param formats the formats written; empty: all
   * @throws UnusableExportException if the settings do not say that form
   */
  public static ReportChoices asIn(MaterialSettings settings, Path folder, Set<String> formats) {
    Map<String, String> form = new TreeMap<>();
    new TreeMap<>(ALLOWED)
        .forEach(
            (name, allowed) -> {
              String value = settings.options().getOrDefault(name, "");
              if (!allowed.test(value)) {
                throw new UnusableExportException(
                    Wording.of("app.settings-json-option-has-value-no-run", name, value));
              }
              form.put(name, value);
            });
    return new ReportChoices(
        form, formats, Optional.of(folder.toString()), false, KeptMaterial.NONE);
  }

  /**
   * Refuses values that nobody understands.
   *
   * @throws InvalidRequestException if there is one
   */
  public void check() {
    String smallest = options.getOrDefault(SMALLEST_GROUP, "");
    if (!is(SMALLEST_GROUP)) {
      throw new InvalidRequestException(
          Wording.of("app.smallest-group-write-1-shows-every-group", smallest));
    }
    String organisation = options.getOrDefault(ORGANISATION, "");
    if (!is(ORGANISATION)) {
      throw new InvalidRequestException(
          Wording.of(
              "app.organisation-a-title-has-room",
              LONGEST_ORGANISATION,
              organisation.codePointCount(0, organisation.length())));
    }
    if (!is(RunFacts.PERSONAL)) {
      throw new InvalidRequestException(
          Wording.of("app.personal-write-leave-out-or-include", options.get(RunFacts.PERSONAL)));
    }
  }

  private boolean is(String option) {
    return Objects.requireNonNull(ALLOWED.get(option)).test(options.getOrDefault(option, ""));
  }

  /** All reports in their usual form, in a new folder, with all that was judged. */
  public static ReportChoices usual(Path folder) {
    Map<String, String> form =
        Map.of(
            FINDINGS,
            "all",
            SMALLEST_GROUP,
            "10",
            AGENTS,
            Agents.NONE.option(),
            CSV,
            CsvForm.EXCEL_OPTION,
            ORGANISATION,
            "",
            RunFacts.PERSONAL,
            "leave-out",
            TEXTS,
            ShownTexts.QUOTES.option());
    return new ReportChoices(
        form, Set.of(), Optional.of(folder.toString()), false, KeptMaterial.WITH_TEXTS);
  }

  /** The same with another value of an option. */
  public ReportChoices with(String option, String value) {
    Map<String, String> changed = new TreeMap<>(options);
    changed.put(option, value);
    return new ReportChoices(changed, formats, out, replaces, material);
  }

  /**
   * The folder on this machine, if one is named.
   *
   * @throws InvalidRequestException if it can be none here
   */
  public Optional<Path> folder() {
    try {
      return out.map(Path::of);
    } catch (InvalidPathException e) {
      throw new InvalidRequestException(
          Wording.of("app.out-no-folder-can-have-name-here", out.orElse(""), e.getReason()));
    }
  }

  /** Whether attributes that identify people are asked for. */
  public boolean includesPersonal() {
    return "include".equals(options.get(RunFacts.PERSONAL));
  }

  /** How much of messages is shown. */
  public ShownTexts texts() {
    return ShownTexts.named(options.getOrDefault(TEXTS, "")).orElseThrow();
  }

  /** How files of rows are written in a language. */
  public CsvForm csv(String language) {
    return CsvForm.of(options.getOrDefault(CSV, CsvForm.EXCEL_OPTION), language);
  }
}
