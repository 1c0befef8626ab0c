package org.complaintauditor.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.cli.option.TextsOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.RunFacts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide what is written of a run, where, and in which form. */
public final class ReportOptions {

  /** Which findings are listed. */
  enum Listed {
    ALL,
    EXCEPTIONS
  }

  /** How files of rows are written. */
  public enum Csv {
    EXCEL,
    PLAIN
  }

  @Option(
      names = "--findings",
      paramLabel = "all|exceptions",
      defaultValue = "all",
      description =
          "Which findings are listed: all, or exceptions (BREACHED, NOT_EVIDENCED, PENDING). Counts"
              + " always cover all (default: ${DEFAULT-VALUE}).")
  private Listed findings = Listed.ALL;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "The output folder; must not exist, or be empty, unless --force (default: reports/<run"
              + " id>).",
      type = Path.class, // What a shell offers.
      converter = AsWritten.class)
  private Optional<String> out = Optional.empty();

  @Option(
      names = "--smallest-group",
      paramLabel = "CASES",
      defaultValue = "10",
      description =
          "Breakdowns count groups of fewer cases together, so that nobody is singled out; 1 shows"
              + " every group (default: ${DEFAULT-VALUE}).")
  private int smallestGroup;

  @Option(
      names = "--agents",
      paramLabel = "none|pseudonyms|names",
      defaultValue = "none",
      description =
          "Whether to say who was responsible, that is who held the case on the due date: not at"
              + " all, under a number, with the names in agents.csv alone, or by name (default:"
              + " ${DEFAULT-VALUE}).")
  private Agents agents = Agents.NONE;

  @Option(
      names = "--personal",
      paramLabel = "leave-out|include",
      defaultValue = "leave-out",
      description =
          "Fields that identify people (auditor inspect lists them) are in no report; include puts"
              + " them in the page's view of a case and the workbook's list of cases, and every"
              + " report says so (default: ${DEFAULT-VALUE}).")
  private String personal = "";

  @Mixin private TextsOption texts = new TextsOption();

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      converter = AuditOptions.Filled.class,
      description = "Whose complaints these are: stands in the title of every report.")
  private String organisation = "";

  @Option(
      names = "--csv",
      paramLabel = "excel|plain",
      defaultValue = "excel",
      description =
          "How CSV files are written: so that Excel shows columns and accents when they are clicked"
              + " (with a byte order mark; separated by commas in English, by semicolons in French"
              + " and German), or as RFC 4180 says (default: ${DEFAULT-VALUE}).")
  private Csv csv = Csv.EXCEL;

  @Option(
      names = "--material",
      description =
          "Keep what was judged in the folder material: cases, pack, holidays and settings, so that it"
              + " can be audited again without the export. It holds customers' data.")
  private boolean material;

  @Option(
      names = "--material-texts",
      paramLabel = "keep|leave-out",
      defaultValue = "keep",
      description =
          "Whether the material keeps the texts of messages; what was found in them it keeps in any"
              + " case, and verdicts need no more (default: ${DEFAULT-VALUE}).")
  private String materialTexts = "";

  @Option(names = "--force", description = "Replace an earlier report in the output folder.")
  private boolean force;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      description =
          "What to write, repeatable: csv, json, xlsx, html, pdf (default: all). manifest.json and"
              + " problems.csv always.")
  private Set<String> formats = new LinkedHashSet<>();

  /** Takes an address as it is written: not every one is a path everywhere. */
  static final class AsWritten implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      return value;
    }
  }

  /**
   * What was chosen.
   *
   * @throws UsageException if a value is none of those that an option has
   */
  ReportChoices chosen() {
    ReportChoices chosen = new ReportChoices(form(), formats, out, force, kept());
    chosen.check();
    return chosen;
  }

  private Map<String, String> form() {
    return Map.of(
        ReportChoices.FINDINGS,
        findings == Listed.ALL ? "all" : "exceptions",
        ReportChoices.SMALLEST_GROUP,
        Integer.toString(smallestGroup),
        ReportChoices.AGENTS,
        agents.option(),
        ReportChoices.CSV,
        csv == Csv.EXCEL ? CsvForm.EXCEL_OPTION : CsvForm.PLAIN_OPTION,
        ReportChoices.ORGANISATION,
        organisation,
        RunFacts.PERSONAL,
        personal,
        ReportChoices.TEXTS,
        texts.shown().option());
  }

  private ReportChoices.KeptMaterial kept() {
    ReportChoices.KeptMaterial asked =
        switch (materialTexts) {
          case "keep" -> ReportChoices.KeptMaterial.WITH_TEXTS;
          case "leave-out" -> ReportChoices.KeptMaterial.WITHOUT_TEXTS;
          default ->
              throw new UsageException(
                  Wording.of("cli.material-texts-write-keep-or-leave-out", materialTexts));
        };
    return material ? asked : ReportChoices.KeptMaterial.NONE;
  }
}
