package org.complaintauditor.cli.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.complaintauditor.app.AddDecisions;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.JudgedRunOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.run.DecisionCheck;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds decisions of a file to the ledger of a workspace. */
@Command(
    name = "add",
    description = {
      "Add the decisions of a file to the ledger of a workspace. Every line is held against the run"
          + " first; if one is wrong, nothing is added.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DecisionsAddCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "decisions.yaml or decisions.csv.")
  private Path file = Path.of("");

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of the run that is decided about; it kept its material.")
  private Path run = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      required = true,
      description = "The workspace: a folder, or the address of a PostgreSQL database.")
  private String workspace = "";

  @Mixin private DateOption date = new DateOption();

  @Option(names = "--partial", description = "Add the right lines although others are wrong.")
  private boolean partial;

  @Option(names = "--dry-run", description = "Say what would be added, and add nothing.")
  private boolean dryRun;

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    LineOrigin origin = date.origin("", "file");
    DecisionFile.Read read = DecisionFile.readAll(file);
    if (!partial) {
      read.problems().refuse();
    }
    AddDecisions.Result done =
        new AddDecisions(pack -> OpenedLedger.named(workspace, pack))
            .add(
                new AddDecisions.Request(
                    read,
                    JudgedRunOption.open(run, trust),
                    partial,
                    dryRun ? Optional.empty() : Optional.of(origin)));
    say(words, read, done.checked(), done.added().size());
    return read.problems().found().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void say(
      MessageBundle words, DecisionFile.Read read, DecisionCheck.Checked checked, int added) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    read.problems().found().stream()
        .map(words::text)
        .forEach(problem -> out.println(TextSanitizer.line(problem)));
    Wording counted =
        Wording.of(
            "cli.new-decisions-in-ledger-already",
            added,
            checked.lines().size() - added,
            read.problems().found().size(),
            read.blank());
    out.println(words.text(counted));
    if (dryRun) {
      out.println(words.text(Wording.of("cli.nothing-was-added")));
    }
    Optional.of(checked.unseen())
        .filter(unseen -> unseen > 0)
        .ifPresent(
            unseen ->
                out.println(
                    words.text(Wording.of("cli.decisions-did-not-say-what-person-saw", unseen))));
  }
}
