package org.complaintauditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.run.DecisionCheck;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerEntry;
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
    LocalDate day = date.day();
    DecisionFile.Read read = DecisionFile.readAll(file);
    if (!partial) {
      read.problems().refuse();
    }
    JudgedRun judged = JudgedRunOption.open(run, trust);
    DecisionCheck.Checked checked =
        DecisionCheck.of(judged, read.lines()).check(read.lines(), read.problems());
    if (!partial) {
      read.problems().refuse();
    }
    LedgerOption.Opened ledger = LedgerOption.read(workspace, judged.pack().name());
    List<DecisionLine> added = notThere(checked.lines(), ledger.decisions().lines());
    if (!dryRun) {
      append(added, ledger, judged.pack().name(), day);
    }
    say(words, read, checked, added.size());
    return read.problems().found().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }

  /** What the ledger says already is not said again: a file may be added as often as it grows. */
  private static List<DecisionLine> notThere(
      List<DecisionLine> lines, List<DecisionLine> inLedger) {
    Set<Map<String, String>> known =
        inLedger.stream().map(DecisionJson::said).collect(Collectors.toSet());
    return lines.stream().filter(line -> !known.contains(DecisionJson.said(line))).toList();
  }

  private void append(
      List<DecisionLine> lines, LedgerOption.Opened ledger, String pack, LocalDate day) {
    Map<Long, Long> numbers = new HashMap<>();
    long next = ledger.workspace().ledger().head().lines() + 1;
    List<LedgerEntry> entries = new ArrayList<>();
    for (DecisionLine line : lines) {
      numbers.put(line.place().number(), next++);
      entries.add(
          date.author()
              .stamped(
                  LedgerDecisions.entry(renumbered(line, numbers), pack, day.toString(), "file")));
    }
    ledger.workspace().ledger().append(entries);
  }

  /** What a line of the file names by its place there has another number in the ledger. */
  private static DecisionLine renumbered(DecisionLine line, Map<Long, Long> numbers) {
    if (line instanceof Withdrawal one) {
      return new Withdrawal(
          numbers.getOrDefault(one.of(), one.of()),
          one.reason(),
          one.by(),
          one.date(),
          one.place());
    }
    if (line instanceof Confirmation one) {
      return new Confirmation(
          numbers.getOrDefault(one.of(), one.of()), one.by(), one.date(), one.place());
    }
    return line;
  }

  private void say(
      MessageBundle words, DecisionFile.Read read, DecisionCheck.Checked checked, int added) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    read.problems().found().stream()
        .map(words::text)
        .forEach(problem -> out.println(TextSanitizer.line(problem)));
    Wording counted =
        Wording.of(
            "New decisions: %d, in the ledger already: %d, wrong: %d, rows not filled in: %d",
            added, checked.lines().size() - added, read.problems().found().size(), read.blank());
    out.println(words.text(counted));
    if (dryRun) {
      out.println(words.text(Wording.of("Nothing was added: --dry-run")));
    }
    Optional.of(checked.unseen())
        .filter(unseen -> unseen > 0)
        .ifPresent(
            unseen ->
                out.println(
                    words.text(
                        Wording.of(
                            "Decisions that did not say what the person saw, taken from the run: %d",
                            unseen))));
  }
}
