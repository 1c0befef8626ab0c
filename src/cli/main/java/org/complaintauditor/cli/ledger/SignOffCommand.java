package org.complaintauditor.cli.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.SignOff;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.OpenedWorkspace;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes into the ledger that somebody signs off a run. */
@Command(
    name = "sign-off",
    description = {
      "Write into the ledger that somebody signs off a run. The line has the hash of the run's"
          + " manifest, which names the hashes of all its files; files that were changed are refused."
          + " Keep the printed head elsewhere: it shows if the ledger is written anew.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  auditor sign-off reports/q1 --workspace office --by \"Lea Roy\" --date 2026-04-30"
    })
public final class SignOffCommand implements Callable<Integer> {
  private static final String VIA = "command";

  @Parameters(paramLabel = "RUN", description = "The folder of the run, as it was written.")
  private Path run = Path.of("");

  @Option(
      names = "--workspace",
      paramLabel = "WORKSPACE",
      required = true,
      converter = AuditOptions.Filled.class,
      description = "A folder, or postgresql://host/database.")
  private String workspace = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      converter = AuditOptions.Filled.class,
      description = "Who signs.")
  private String by = "";

  @Option(
      names = "--remark",
      paramLabel = "TEXT",
      converter = AuditOptions.Filled.class,
      description = "What is to stand beside the signature.")
  private String remark = "";

  @Mixin private DateOption date = new DateOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    MessageBundle words = language.words();
    LineOrigin origin = date.origin(by, VIA);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Workspace opened = OpenedWorkspace.of(workspace, err, words);
    SignOff.Result signed = new SignOff(opened).sign(new SignOff.Request(run, origin, remark));
    say(
        words,
        signed.isNew()
            ? Wording.of(
                "cli.line-signs-off-run-manifest",
                signed.line().n(),
                by,
                signed.run().run(),
                signed.run().manifest())
            : Wording.of("cli.line-of-ledger-says-so-already", signed.line().n()));
    say(words, Wording.of("cli.head-of-ledger", opened.ledger().head().hash()));
    return ExitCode.DONE;
  }

  private void say(MessageBundle words, Wording what) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(TextSanitizer.line(words.text(what)));
  }
}
