package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.complaintauditor.deciding.file.WaiverFile;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at waivers. */
@Command(
    name = "waivers",
    description = "Check waivers against a run.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class WaiversCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    Objects.requireNonNull(spec).commandLine().usage(out());
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  @Command(
      name = "check",
      description = {
        "Say what each waiver of a file holds for in a run, and which are expired, unused,"
            + " overlapping or wide. Ends with exit code 1 if one is expired or holds for nothing.",
        ""
      },
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int check(
      @Parameters(paramLabel = "FILE", description = "waivers.yaml.") Path file,
      @Option(
              names = "--run",
              paramLabel = "RUN",
              required = true,
              description = "The folder of a run that kept its material.")
          Path run,
      @Mixin LanguageOption language)
      throws IOException {
    MessageBundle words = language.words();
    JudgedRun judged = JudgedRunOption.open(run);
    List<Waiver> waivers = WaiverFile.read(file, DecisionOptions.commitments(judged.pack()));
    DecisionList list =
        new DecisionList(
            judged.pack(),
            new Decisions(
                List.of(),
                waivers,
                new Decisions.Terms(DecisionPolicy.NONE, false, judged.auditDay())),
            true,
            Optional.empty());
    judged.forEach(list::add);
    DecisionText text =
        new DecisionText(
            words, new LocalizedFormats(words, judged.context().basis().auditInstant().zone()));
    boolean found = false;
    for (WaiverStanding one : list.figures().waivers()) {
      found |= one.expired() || one.unused();
      Wording held = Wording.of("%s: %d findings", one.waiver().id(), one.use().findings());
      String flags = text.flags(one);
      out().println(TextSanitizer.line(words.text(held) + (flags.isEmpty() ? "" : "; " + flags)));
    }
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }
}
