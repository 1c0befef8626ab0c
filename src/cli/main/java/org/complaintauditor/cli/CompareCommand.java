package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.comparison.Change;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.DecisionStates;
import org.complaintauditor.comparison.page.ComparisonFiles;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two runs, and why. */
@Command(
    name = "compare",
    description = {
      "Say what changed between two runs and why: each verdict that is another, with its cause (data,"
          + " reading, rules, limits, calendar, channels, audit instant or program), new and gone"
          + " cases, and what each adds to the rate. Both runs need material (audit --material).",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, 1 more verdicts changed than --fail-above, 2 an option is wrong, 3 a run cannot be read.",
      "",
      "Example:",
      "  auditor compare reports/may reports/june --out compare/may-june"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old run.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new run.")
  private Path current = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write compare.html, changes.csv and compare.json into this folder.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replace an earlier comparison in the folder.")
  private boolean force;

  @Mixin private FailAboveOption failAbove = new FailAboveOption();

  @Option(
      names = "--explain",
      paramLabel = "CASE/COMMITMENT",
      description = "Tell one change in words, with both proofs; the others are not looked at.")
  private Optional<String> explain = Optional.empty();

  @Option(
      names = "--across-packs",
      description = "Compare runs of different packs, by the ids that both have.")
  private boolean acrossPacks;

  @Mixin private CsvFormOption csv = new CsvFormOption();

  @Mixin private TextsOption texts = new TextsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words().showing(texts.shown());
    CsvForm form = csv.form(words);
    double limit = failAbove.share().orElse(1.0);
    Material one = Material.open(old);
    Material other = Material.open(current);
    if (!acrossPacks && !one.pack().name().equals(other.pack().name())) {
      throw new UsageException(
          Wording.of(
              "%s judged by pack %s, %s by pack %s: to compare what both have, add --across-packs",
              old, one.pack().name(), current, other.pack().name()));
    }
    RuleStore rules = Wiring.rules();
    ComparedRun first = ComparedRun.of(one, rules);
    ComparedRun second = ComparedRun.of(other, rules);
    if (first
        .context()
        .basis()
        .auditInstant()
        .instant()
        .isAfter(second.context().basis().auditInstant().instant())) {
      error().println(words.text("compare.older"));
    }
    return explain.isPresent()
        ? explain(explain.get(), one, other, first, second, rules, words)
        : compare(one, other, first, second, rules, words, form, limit);
  }

  private PrintWriter output() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter error() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private int compare(
      Material one,
      Material other,
      ComparedRun first,
      ComparedRun second,
      RuleStore rules,
      MessageBundle words,
      CsvForm form,
      double limit)
      throws IOException {
    Comparison comparison;
    if (out.isPresent()) {
      ComparisonFiles files =
          new ComparisonFiles(first, second, rules, words, form, DecisionStates.of(runOf(other)));
      new ComparisonFolder(out.get(), ComparisonFiles.names(), force)
          .write(folder -> files.write(one.iterator(), other.iterator(), folder));
      comparison = files.comparison();
    } else {
      comparison = new Comparison(first, second, rules, change -> {});
      comparison.run(one.iterator(), other.iterator());
    }
    new ComparisonText(words, second).lines(comparison).forEach(output()::println);
    out.ifPresent(folder -> output().println(words.text("compare.report", folder)));
    return comparison.changedShare() > limit ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** The folder of the run whose material this is. */
  private static Path runOf(Material material) {
    Path folder = material.folder().toAbsolutePath();
    return Optional.ofNullable(folder.getParent()).orElse(folder);
  }

  private int explain(
      String asked,
      Material one,
      Material other,
      ComparedRun first,
      ComparedRun second,
      RuleStore rules,
      MessageBundle words) {
    int slash = asked.lastIndexOf('/');
    if (slash <= 0) {
      throw new UsageException(
          Wording.of(
              "--explain %s: write a case and a commitment, such as C26-01071/CON-01", asked));
    }
    String caseId = asked.substring(0, slash);
    String commitment = asked.substring(slash + 1);
    Optional<ExportedCase> before = one.find(caseId);
    Optional<ExportedCase> after = other.find(caseId);
    if (before.isEmpty() && after.isEmpty()) {
      throw new UsageException(
          Wording.of("--explain %s: neither run has the case \"%s\"", asked, caseId));
    }
    List<Change> changes = new ArrayList<>();
    Comparison comparison = new Comparison(first, second, rules, changes::add);
    comparison.run(iterator(before), iterator(after));
    List<Change> told =
        changes.stream().filter(change -> change.commitment().equals(commitment)).toList();
    if (told.isEmpty()) {
      output().println(words.text("compare.same", TextSanitizer.line(caseId), commitment));
    }
    for (Change change : told) {
      new ComparisonText(words, second)
          .explained(change)
          .forEach(line -> output().println(TextSanitizer.line(line)));
    }
    proof(words.text("compare.proof.old"), before, commitment, first, words);
    proof(words.text("compare.proof.new"), after, commitment, second, words);
    return ExitCode.DONE;
  }

  private static Iterator<ExportedCase> iterator(Optional<ExportedCase> one) {
    return one.stream().iterator();
  }

  private void proof(
      String title,
      Optional<ExportedCase> one,
      String commitment,
      ComparedRun run,
      MessageBundle words) {
    if (one.isEmpty()) {
      return;
    }
    CaseAuditor auditor = new CaseAuditor(run.context());
    List<EventRow> rows = auditor.happened(one.get().rows());
    if (rows.isEmpty()) {
      return;
    }
    AuditedCase audited = auditor.judge(one.get().caseId(), rows, List.of());
    ProofText text = new ProofText(words, run.pack().authoritativeLanguage());
    for (Finding finding : audited.findings()) {
      if (finding.commitment().equals(commitment)) {
        output().println();
        output().println(title);
        Proof proof =
            Proof.of(
                audited.history(),
                audited.version().commitment(commitment).orElseThrow(),
                finding,
                run.context().basis());
        text.lines(proof).forEach(output()::println);
      }
    }
  }
}
