package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.SignOffJson;
import org.complaintauditor.deciding.file.SignedRun;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerLine;
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
final class SignOffCommand implements Callable<Integer> {
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
    LocalDate day = date.day();
    SignedRun signed = SignedRun.in(run);
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Workspace opened = OpenedWorkspace.of(workspace, err, words);
    String body = SignOffJson.write(signed, by, day, remark);
    Optional<Long> before = line(opened.ledger(), body);
    say(
        words,
        before.isPresent()
            ? Wording.of("Line %,d of the ledger says so already; nothing was added.", before.get())
            : signed(opened.ledger(), signed, body, day));
    say(words, Wording.of("Head of the ledger: %s", opened.ledger().head().hash()));
    return ExitCode.DONE;
  }

  private Wording signed(Ledger ledger, SignedRun signed, String body, LocalDate day) {
    LedgerLine line =
        ledger
            .append(
                date.author()
                    .stamped(
                        new LedgerEntry(
                            day.toString(),
                            new LedgerAuthor(by, "", ""),
                            VIA,
                            SignOffJson.SIGN_OFF,
                            body)))
            .get(0);
    return Wording.of(
        "Line %,d: %s signs off run %s, manifest %s.",
        line.n(), by, signed.run(), signed.manifest());
  }

  private static Optional<Long> line(Ledger ledger, String body) {
    try (Stream<LedgerLine> lines = ledger.lines()) {
      return lines
          .filter(line -> line.kind().equals(SignOffJson.SIGN_OFF) && line.body().equals(body))
          .map(LedgerLine::n)
          .findFirst();
    }
  }

  private void say(MessageBundle words, Wording what) {
    Objects.requireNonNull(spec)
        .commandLine()
        .getOut()
        .println(TextSanitizer.line(words.text(what)));
  }
}
