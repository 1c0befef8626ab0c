package org.complaintauditor.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.cli.ledger.GivenDecisions;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.csv.CsvFile;
import org.complaintauditor.review.MisreadMessages;
import org.complaintauditor.review.ReviewedRun;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the messages of which reviewers said that they were misread. */
@Command(
    name = "messages",
    description = {
      "Write the messages of which reviewers said that they were misread (TEXT_MISREAD), with what is"
          + " then right, as auditor detect reads messages: so the lexicon is measured on what people"
          + " corrected. They are whole messages, in which names and numbers may stand.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor review messages reports/q1 --workspace office --out misread.csv"
    })
final class ReviewMessagesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "RUN", description = "The folder of a run made with --material.")
  private @Nullable Path run;

  @Mixin private GivenDecisions decisions = new GivenDecisions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file for the messages (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    Optional<AtomicOutputFile> target = out.map(AtomicOutputFile::fresh);
    ReviewedRun reviewed =
        ReviewedRun.open(
            Objects.requireNonNull(run),
            Wiring.rules(trust),
            BuildFacts.program(),
            MaterialListener.NONE);
    decisions.refuseNone(workspace);
    DecisionRequest.Found given =
        decisions.read(workspace.name(), reviewed.material().pack().name());
    LocalDate day = reviewed.context().basis().auditInstant().date();
    MisreadMessages.Found found =
        new MisreadMessages(
                reviewed,
                new Decisions(
                    given.lines(), List.of(), new Decisions.Terms(given.policy(), false, day)))
            .find();
    PrintWriter printed = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter said = Objects.requireNonNull(spec).commandLine().getErr();
    if (target.isPresent()) {
      target.get().write(writer -> write(found, CsvForm.of(CsvForm.EXCEL_OPTION, "en"), writer));
    } else {
      write(found, CsvForm.PLAIN, printed);
      printed.flush();
    }
    said.println(words.text(Wording.of("cli.messages-misread-by-decisions", found.rows().size())));
    if (found.withoutText() > 0) {
      said.println(words.text(Wording.of("cli.more-without-a-text", found.withoutText())));
    }
    return ExitCode.DONE;
  }

  private static void write(MisreadMessages.Found found, CsvForm form, Writer writer)
      throws IOException {
    CsvFile rows = CsvFile.begin(writer, form);
    rows.write(MisreadMessages.COLUMNS);
    for (List<String> row : found.rows()) {
      rows.write(row);
    }
  }
}
