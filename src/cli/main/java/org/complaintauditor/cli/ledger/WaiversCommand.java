package org.complaintauditor.cli.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.AddWaivers;
import org.complaintauditor.app.LineOrigin;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.app.audit.DecisionRequest;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.option.CommandGroup;
import org.complaintauditor.cli.option.DateOption;
import org.complaintauditor.cli.option.JudgedRunOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at waivers. */
@Command(
    name = "waivers",
    description = "Check waivers against a run, or add them to the ledger of a workspace.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class WaiversCommand implements Runnable {

  @Mixin private CommandGroup group = new CommandGroup();

  @Override
  public void run() {
    group.help();
  }

  @Command(
      name = "add",
      description = {
        "Add the waivers of a file to the ledger of a workspace: runs with that workspace count them,"
            + " without --waivers. All are added or, if anything in the file is wrong, none. A waiver"
            + " is taken back by a decision: withdraw, of the ledger's line.",
        ""
      },
      mixinStandardHelpOptions = true,
      sortOptions = false)
  int add(
      @Parameters(paramLabel = "FILE", description = "waivers.yaml.") Path file,
      @Option(
              names = "--workspace",
              paramLabel = "WORKSPACE",
              required = true,
              description = "A folder, or postgresql://host/database.")
          String workspace,
      @Option(
              names = "--pack",
              paramLabel = "PACK",
              defaultValue = "jive-ca",
              description =
                  "The pack whose findings are waived: a name or a folder (default:"
                      + " ${DEFAULT-VALUE}).")
          String pack,
      @Option(names = "--dry-run", description = "Say what would be added, and add nothing.")
          boolean dryRun,
      @Mixin DateOption date) {
    MessageBundle words = group.words();
    Pack waived = AuditOptions.packNamed(pack);
    OpenedLedger ledger = OpenedLedger.named(workspace, waived.name());
    LineOrigin origin = date.origin("", "file");
    List<Waiver> read = DecisionRequest.waivers(file, waived);
    int added =
        new AddWaivers(ledger)
            .add(
                new AddWaivers.Request(
                    file, read, waived.name(), dryRun ? Optional.empty() : Optional.of(origin)))
            .size();
    group
        .out()
        .println(
            TextSanitizer.line(
                words.text(
                    Wording.of("cli.new-waivers-in-ledger-already", added, read.size() - added))));
    if (dryRun) {
      group.out().println(words.text(Wording.of("cli.nothing-was-added")));
    }
    return ExitCode.DONE;
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
      @Mixin TrustOption trust) {
    MessageBundle words = group.words();
    JudgedRun judged = JudgedRunOption.open(run, trust);
    List<Waiver> waivers = DecisionRequest.waivers(file, judged.pack());
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
      Wording held = Wording.of("cli.waiver-findings", one.waiver().id(), one.use().findings());
      String flags = text.flags(one);
      group
          .out()
          .println(TextSanitizer.line(words.text(held) + (flags.isEmpty() ? "" : "; " + flags)));
    }
    return found ? ExitCode.FOUND : ExitCode.DONE;
  }
}
