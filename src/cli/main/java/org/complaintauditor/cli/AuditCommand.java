package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.audit.AuditExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.audit.ReportChoices;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.cli.cluster.ClusterOptions;
import org.complaintauditor.cli.cluster.ClusterRun;
import org.complaintauditor.cli.cluster.EngineOptions;
import org.complaintauditor.cli.cluster.SparkHome;
import org.complaintauditor.cli.cluster.SparkJars;
import org.complaintauditor.cli.cluster.SparkSubmission;
import org.complaintauditor.cli.terminal.ConsoleProgress;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.ProgressLines;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ConsoleSummary;
import org.complaintauditor.report.ReportModel;
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
      "  auditor audit export.csv --set ACK-01.written=1 --format csv --fail-on breached",
      "  auditor audit hdfs:///exports/2026 --engine spark=yarn --out hdfs:///reports/2026"
    })
final class AuditCommand implements Callable<Integer> {

  /** All of them stand in a file, and their number is told. */
  private static final int FAILED_TOLD = 20;

  @Mixin private AuditOptions options = new AuditOptions();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      converter = AuditOptions.Filled.class,
      description =
          "Record the run with its findings in a workspace: a folder, or postgresql://host/database"
              + " (docs/workspace.md).")
  private Optional<String> workspace = Optional.empty();

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description =
          "Judge the cases as part of a larger export: by the facts.bin that the run over all its"
              + " cases on Spark wrote. Audit instant and footers are those of that export"
              + " (docs/scaling.md).")
  private Optional<Path> facts = Optional.empty();

  @Mixin private FailOnOption failOn = new FailOnOption();

  @Mixin private EngineOptions engineOptions = new EngineOptions();

  @Mixin private DecisionOptions decisions = new DecisionOptions();

  @Mixin private ClusterOptions clusterOptions = new ClusterOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Optional<ClusterEngine> machines;

  /** The command, judging on this machine. */
  AuditCommand() {
    this(Optional.empty());
  }

  /**
   * The command.
   *
   * @param machines what reads and judges in place of this one
   */
  AuditCommand(Optional<ClusterEngine> machines) {
    this.machines = machines;
  }

  @Override
  public Integer call() throws IOException {
    JudgingRequest judging = options.request();
    ReportChoices choices = reports.chosen();
    failOn.chosen().check();
    if (machines.isPresent()) {
      return onCluster(machines.get(), judging, choices);
    }
    Optional<String> master = engineOptions.master();
    if (master.isPresent()) {
      return onSpark(master.get());
    }
    clusterOptions.refuseHere();
    AuditExport.refuseBesideMaterial(judging.export(), parsed()::hasMatchedOption);
    return UseCaseCall.of(
            Objects.requireNonNull(spec),
            Wiring.rules(options.trust),
            words().showing(choices.texts()))
        .perform(
            new AuditExport.Request(
                judging,
                choices,
                decisions.request(workspace),
                failOn.chosen(),
                facts.map(Path::toString).orElse(null)));
  }

  /** Spark's driver is a process of its own, which is told all else that this one was told. */
  private int onSpark(String master) throws IOException {
    if (parsed().hasMatchedOption("--threads")) {
      throw new UsageException(Wording.of("cli.threads-on-spark-master-says-how-many"));
    }
    SparkHome home = SparkHome.in(System.getenv());
    SparkJars jars =
        SparkJars.of(
            BuildFacts.jar()
                .orElseThrow(
                    () -> new UsageException(Wording.of("cli.engine-spark-program-has-to-run"))),
            home.jars());
    List<String> arguments =
        new ArrayList<>(
            Objects.requireNonNull(spec).root().commandLine().getParseResult().expandedArgs());
    arguments.remove(CommandTable.AUDIT);
    out().flush();
    err().flush();
    int code =
        new SparkSubmission(home, jars, master, engineOptions.settings(), options.maxMemory)
            .run(EngineOptions.without(arguments));
    if (code > ExitCode.DEFECT || (code == ExitCode.FOUND && !failOn.chosen().isAsked())) {
      ConsoleProgress.remark(Wording.of("cli.spark-ended-with-exit-code", code), words(), err());
      return ExitCode.DEFECT;
    }
    if (err() instanceof ProgressLines lines) {
      lines.endedElsewhere();
    }
    return code;
  }

  private int onCluster(ClusterEngine used, JudgingRequest judging, ReportChoices choices)
      throws IOException {
    clusterOptions.refuseUnless(parsed());
    ClusterRun run =
        new ClusterRun(used, judging, Wiring.rules(options.trust), clusterOptions, choices);
    ClusterRun.Done done;
    try (ConsoleProgress progress = ConsoleProgress.on(err())) {
      done = run.run(progress);
    }
    if (done.model().isEmpty()) {
      done.failed().stream()
          .limit(FAILED_TOLD)
          .forEach(one -> err().println("auditor: " + words().text(ClusterRun.said(one))));
      err().println("auditor: " + words().text(done.incomplete()));
      return ExitCode.DEFECT;
    }
    ReportModel model = done.model().get();
    out().print(ConsoleSummary.of(model, words().showing(choices.texts())));
    out().println();
    out().println(words().text("report.console.report", done.place()));
    model.problems().close();
    return failOn.chosen().failed(model) ? ExitCode.FOUND : ExitCode.DONE;
  }

  private MessageBundle words() {
    return MessageBundle.in(options.language);
  }

  private ParseResult parsed() {
    return Objects.requireNonNull(spec).commandLine().getParseResult();
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
