package org.complaintauditor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.comparison.Change;
import org.complaintauditor.comparison.ChangesCsv;
import org.complaintauditor.comparison.CompareJson;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.Comparison;
import org.complaintauditor.comparison.ComparisonText;
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
  private static final Set<String> FILES = Set.of(ChangesCsv.FILE, CompareJson.FILE);

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old run.")
  private Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new run.")
  private Path current = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write changes.csv and compare.json into this folder.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "Replace an earlier comparison in the folder.")
  private boolean force;

  @Option(
      names = "--fail-above",
      paramLabel = "SHARE",
      description =
          "End with exit code 1 if more of the verdicts that both runs have changed, such as 1%%.")
  private Optional<String> failAbove = Optional.empty();

  @Option(
      names = "--explain",
      paramLabel = "CASE/COMMITMENT",
      description = "Tell one change in words, with both proofs; the others are not looked at.")
  private Optional<String> explain = Optional.empty();

  @Option(
      names = "--across-packs",
      description = "Compare runs of different packs, by the ids that both have.")
  private boolean acrossPacks;

  @Option(
      names = "--csv",
      paramLabel = "excel|plain",
      defaultValue = CsvForm.EXCEL_OPTION,
      description = "The form of changes.csv (default: ${DEFAULT-VALUE}).")
  private String csv = "";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "en, fr or de (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!MessageBundle.LANGUAGES.contains(language)) {
      throw new UsageException(
          Wording.of(
              "--language %s: write one of %s",
              language, String.join(", ", MessageBundle.LANGUAGES)));
    }
    if (!csv.equals(CsvForm.EXCEL_OPTION) && !csv.equals(CsvForm.PLAIN_OPTION)) {
      throw new UsageException(Wording.of("--csv %s: write excel or plain", csv));
    }
    double limit = failAbove.map(CompareCommand::share).orElse(1.0);
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
    MessageBundle words = MessageBundle.in(language);
    ComparisonText text = new ComparisonText(words, second);
    if (first
        .context()
        .basis()
        .auditInstant()
        .instant()
        .isAfter(second.context().basis().auditInstant().instant())) {
      error().println(words.text("compare.older"));
    }
    return explain.isPresent()
        ? explain(explain.get(), one, other, first, second, rules, words, text)
        : compare(one, other, first, second, rules, words, text, limit);
  }

  private PrintWriter output() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter error() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }

  private static double share(String given) {
    try {
      if (given.endsWith("%")) {
        double share = Double.parseDouble(given.substring(0, given.length() - 1)) / 100;
        if (share >= 0 && share <= 1) {
          return share;
        }
      }
    } catch (NumberFormatException e) {
      // Falls through to the message that says what would be right.
    }
    throw new UsageException(
        Wording.of("--fail-above %s: write a share from 0%% to 100%%, such as 1%%", given));
  }

  private int compare(
      Material one,
      Material other,
      ComparedRun first,
      ComparedRun second,
      RuleStore rules,
      MessageBundle words,
      ComparisonText text,
      double limit)
      throws IOException {
    Comparison comparison;
    if (out.isPresent()) {
      refuseUnlessFree(out.get());
      Path temporary = temporary(out.get());
      try {
        try (ChangesCsv changes =
            new ChangesCsv(
                Files.newBufferedWriter(temporary.resolve(ChangesCsv.FILE), UTF_8),
                CsvForm.of(csv, language))) {
          comparison = new Comparison(first, second, rules, changes::add);
          comparison.run(one.iterator(), other.iterator());
        }
        Files.writeString(
            temporary.resolve(CompareJson.FILE), CompareJson.of(first, second, comparison), UTF_8);
        Files.createDirectories(out.get());
        for (String file : FILES) {
          Files.move(
              temporary.resolve(file),
              out.get().resolve(file),
              java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      } finally {
        for (String file : FILES) {
          Files.deleteIfExists(temporary.resolve(file));
        }
        Files.deleteIfExists(temporary);
      }
    } else {
      comparison = new Comparison(first, second, rules, change -> {});
      comparison.run(one.iterator(), other.iterator());
    }
    text.lines(comparison).forEach(output()::println);
    out.ifPresent(folder -> output().println(words.text("compare.report", folder)));
    return comparison.changedShare() > limit ? ExitCode.FOUND : ExitCode.DONE;
  }

  private void refuseUnlessFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageException(Wording.of("--out %s: is a file. Name a folder", folder));
    }
    List<String> others = new ArrayList<>();
    boolean ours = false;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        ours |= FILES.contains(name);
        if (!FILES.contains(name)) {
          others.add(name);
        }
      }
    }
    if (!others.isEmpty()) {
      throw new UsageException(
          Wording.of(
              "--out %s: the folder holds other files than a comparison (%s). Name another folder",
              folder, others.get(0)));
    }
    if (ours && !force) {
      throw new UsageException(
          Wording.of(
              "--out %s: holds a comparison already. Name another folder, or add --force", folder));
    }
  }

  private static Path temporary(Path folder) throws IOException {
    Path parent = Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder);
    try {
      Files.createDirectories(parent);
      return Files.createTempDirectory(parent, ".compare-");
    } catch (IOException e) {
      throw new UsageException(
          Wording.of(
              "%s: no folder can be made in %s. Name another folder with --out", folder, parent));
    }
  }

  private int explain(
      String asked,
      Material one,
      Material other,
      ComparedRun first,
      ComparedRun second,
      RuleStore rules,
      MessageBundle words,
      ComparisonText text) {
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
      text.explained(change).forEach(line -> output().println(TextSanitizer.line(line)));
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
