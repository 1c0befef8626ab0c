package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.TooManyRejectedRowsException;
import org.complaintauditor.concurrent.AsyncResult;
import org.complaintauditor.concurrent.WorkerPool;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.personal.ShownProblems;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Problems;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ConsoleSummary;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.ReportFolder;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.ReviewPlaces;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Audits an export and writes its reports. */
@Command(
    name = "audit",
    description = {
      "Audit an export: judge every case against every commitment and write the reports.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  auditor audit sample-data/complaints-2026-q1.csv",
      "  auditor audit export.xlsx --as-of 2026-04-15 --language fr --out reports/q1",
      "  auditor audit export.csv --set ACK-01.written=1 --format csv --fail-on breached"
    })
final class AuditCommand implements Callable<Integer> {

  /** When a run ends with exit code 1. */
  enum FailOn {
    BREACHED,
    NOT_EVIDENCED,
    NONE
  }

  /** Which findings are listed. */
  enum Listed {
    ALL,
    EXCEPTIONS
  }

  /** How files of rows are written. */
  enum Csv {
    EXCEL,
    PLAIN
  }

  /** What a title, and the foot of a page of a workbook, has room for. */
  private static final int LONGEST_ORGANISATION = 100;

  @Mixin private AuditOptions options = new AuditOptions();

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
              + " id>).")
  private Optional<Path> out = Optional.empty();

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

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      converter = AuditOptions.Filled.class,
      description =
          "Record the run with its findings in a workspace: a folder, or postgresql://host/database"
              + " (docs/workspace.md).")
  private Optional<String> workspace = Optional.empty();

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

  @Option(
      names = "--fail-on",
      paramLabel = "breached|not-evidenced|none",
      defaultValue = "none",
      description =
          "End with exit code 1 if a finding is BREACHED, or BREACHED or NOT_EVIDENCED (default:"
              + " ${DEFAULT-VALUE}).")
  private String failOn = "";

  @Option(
      names = "--fail-on-human",
      description =
          "--fail-on looks at the verdicts after the decisions; open questions count as what the"
              + " machine says.")
  private boolean failOnHuman;

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    options.check();
    if (smallestGroup < 1) {
      throw new UsageException(
          Wording.of(
              "--smallest-group %d: write 1, which shows every group, or more", smallestGroup));
    }
    if (organisation.codePointCount(0, organisation.length()) > LONGEST_ORGANISATION) {
      throw new UsageException(
          Wording.of(
              "--organisation: a title has room for a name of %d characters, not for %d",
              LONGEST_ORGANISATION, organisation.codePointCount(0, organisation.length())));
    }
    FailOn failing = failOn();
    boolean included = personalIncluded();
    MessageBundle words = MessageBundle.in(options.language).showing(texts.shown());
    boolean texts = keepsTexts();
    Optional<AuditInput> kept = MaterialInput.of(options, parsed());
    Pack pack = kept.map(AuditInput::pack).orElseGet(options::readPack);
    DecisionOptions.Given decided = decisions.read(pack, workspace);
    refuseHumanWithoutDecisions(decided);
    AsyncResult<RunCalendar> foundHolidays =
        AsyncResult.beside(
            () -> kept.map(AuditInput::holidays).orElseGet(() -> options.holidays(pack)));
    AsyncResult<RuleStore> rules = AsyncResult.beside(() -> Wiring.rules(pack));
    List<ReportWriter> writers = ReportWriters.of(formats);
    AuditInput input = kept.orElseGet(() -> new ExportInput(options, pack, err()));
    Map<String, String> resultOptions = resultOptions(input, decided);
    // A large export takes seconds to hash. It is read meanwhile, unless the folder waits for it.
    try (WorkerPool hashing = WorkerPool.of(options.threads > 1 ? 1 : 0)) {
      AsyncResult<RunId> runId =
          AsyncResult.by(hashing, () -> input.runId(resultOptions, decided.files()));
      Path target = out.orElseGet(() -> Path.of("reports", runId.get().text()));
      // Loaded only where it is asked for: a database is no part of an audit.
      Optional<RunRecording> recording =
          workspace.isPresent()
              ? Optional.of(RunRecording.into(workspace.get(), target, decided, err(), words))
              : Optional.empty();
      List<ReportWriter> outputs = new ArrayList<>(writers);
      if (recording.isPresent()) {
        outputs.add(recording.get());
      }
      Optional<Wording> recorded = Optional.empty();
      try (ReportFolder folder = open(target);
          ConsoleProgress progress = ConsoleProgress.on(err())) {
        RunCalendar holidays = foundHolidays.get();
        Audit audit = new Audit(input.intake(), rules.get(), new LexiconStore());
        ReportModel model;
        try (Reporting reporting =
            new Reporting(
                outputs,
                ReportWriters.explainer(words, pack.authoritativeLanguage()),
                folder.path(),
                (context, fields) ->
                    facts(input, runId.get(), holidays, context, fields, resultOptions),
                context -> decided.list(context.pack(), context.basis().auditInstant().date()),
                material
                    ? Optional.of(new MaterialOutput(texts, input::readBy, input.holidayFile()))
                    : Optional.empty())) {
          AuditOutcome judged =
              input.read(() -> audit.run(input.request(holidays, included), reporting, progress));
          model = reporting.finish(judged, input.readAs(judged), progress);
          folder.keep();
          if (recording.isPresent()) {
            recorded = Optional.of(recording.get().keep());
          }
        } catch (TooManyRejectedRowsException e) {
          list(e.problems(), pack, csvForm(), folder, target);
          throw new UnusableExportException(
              Wording.of(
                  "%s All are listed in %s.", Wording.saidBy(e), target.resolve(ProblemsCsv.FILE)),
              e);
        } catch (IOException e) {
          throw new UsageException(
              Wording.of(
                  "the report could not be written to %s: %s", target, FileSystemMessages.of(e)));
        }
        progress.done();
        model
            .run()
            .reachedWithoutHolidays()
            .ifPresent(
                year ->
                    err()
                        .printf(
                            "auditor: --holidays %s: the file has no holiday in %d, which due dates"
                                + " may reach: they are counted as if that year had none. Add its"
                                + " holidays to the file.%n",
                            options.holidays, year));
        out().print(ConsoleSummary.of(model, words));
        out().println();
        out().println(words.text("report.console.report", target.toString()));
        ReviewPlaces.sentence(model, writers, words).ifPresent(out()::println);
        recorded.ifPresent(said -> out().println(words.text(said)));
        model.problems().close();
        return failed(model, failing, failOnHuman) ? ExitCode.FOUND : ExitCode.DONE;
      }
    }
  }

  private void refuseHumanWithoutDecisions(DecisionOptions.Given decided) {
    if (failOnHuman && decided.isEmpty()) {
      throw new UsageException(
          Wording.of("--fail-on-human: there are no decisions; give --decisions or --waivers"));
    }
  }

  private RunFacts facts(
      AuditInput input,
      RunId runId,
      RunCalendar holidays,
      JudgingContext context,
      PersonalFields personalFields,
      Map<String, String> resultOptions) {
    return new RunFacts(
        runId.text(),
        BuildFacts.program(),
        context.pack(),
        holidays.name(),
        holidays.version(),
        input.zoneDataVersion(),
        context.basis(),
        input.evidence(),
        context.attributes(),
        personalFields,
        resultOptions,
        runId.inputs(),
        options.language);
  }

  private void list(Problems problems, Pack pack, CsvForm form, ReportFolder folder, Path target) {
    try {
      new ProblemsCsv()
          .write(
              new ShownProblems(problems),
              pack,
              MessageBundle.in(options.language),
              form,
              folder.path());
      folder.keep();
    } catch (IOException e) {
      throw new UsageException(
          Wording.of(
              "problems.csv could not be written to %s: %s", target, FileSystemMessages.of(e)));
    }
  }

  private ReportFolder open(Path target) {
    try {
      return ReportFolder.open(target, force, ReportWriters.all());
    } catch (IOException e) {
      throw new UsageException(Wording.of("--out: %s", FileSystemMessages.of(e)));
    }
  }

  /** Every option that changes what is found or written. */
  private Map<String, String> resultOptions(AuditInput input, DecisionOptions.Given decided) {
    Map<String, String> chosen = input.options();
    chosen.put("findings", findings == Listed.ALL ? "all" : "exceptions");
    chosen.put("smallest-group", Integer.toString(smallestGroup));
    chosen.put("agents", agents.option());
    chosen.put("csv", csv == Csv.EXCEL ? CsvForm.EXCEL_OPTION : CsvForm.PLAIN_OPTION);
    chosen.put("organisation", organisation);
    chosen.put(RunFacts.PERSONAL, personal);
    chosen.put(TextsOption.NAME, texts.shown().option());
    decided.files().forEach((name, file) -> chosen.put(name, String.valueOf(file.getFileName())));
    decided.ledgerHead().ifPresent(head -> chosen.put("ledger", head));
    if (decided.keepStale()) {
      chosen.put("stale", "keep");
    }
    return chosen;
  }

  /** Whether the material keeps the texts of messages. */
  private boolean keepsTexts() {
    return switch (materialTexts) {
      case "keep" -> true;
      case "leave-out" -> false;
      default ->
          throw new UsageException(
              Wording.of("--material-texts %s: write keep or leave-out", materialTexts));
    };
  }

  private ParseResult parsed() {
    return Objects.requireNonNull(spec).commandLine().getParseResult();
  }

  private boolean personalIncluded() {
    return switch (personal) {
      case "leave-out" -> false;
      case "include" -> true;
      default ->
          throw new UsageException(
              Wording.of("--personal %s: write leave-out or include", personal));
    };
  }

  private CsvForm csvForm() {
    return CsvForm.of(
        csv == Csv.EXCEL ? CsvForm.EXCEL_OPTION : CsvForm.PLAIN_OPTION, options.language);
  }

  private FailOn failOn() {
    return switch (failOn) {
      case "breached" -> FailOn.BREACHED;
      case "not-evidenced" -> FailOn.NOT_EVIDENCED;
      case "none" -> FailOn.NONE;
      default ->
          throw new UsageException(
              Wording.of("--fail-on %s: write breached, not-evidenced or none", failOn));
    };
  }

  private static boolean failed(ReportModel model, FailOn failOn, boolean human) {
    Tally all =
        human
            ? model.decisions().figures().verdictsWithQuestioned()
            : model.tallies().values().stream().reduce(Tally.EMPTY, Tally::plus);
    long breached = all.breached();
    long notEvidenced = all.notEvidenced();
    return switch (failOn) {
      case NONE -> false;
      case BREACHED -> breached > 0;
      case NOT_EVIDENCED -> breached + notEvidenced > 0;
    };
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
