package org.complaintauditor.cli.ledger;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.complaintauditor.cli.DecisionOptions;
import org.complaintauditor.cli.option.JudgedRunOption;
import org.complaintauditor.cli.option.LanguageOption;
import org.complaintauditor.cli.option.TrustOption;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how decisions stand to a run. */
@Command(
    name = "status",
    description = {
      "Say how decisions stand to a run: current, out of date, not in the run, waiting for a second"
          + " person.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DecisionsStatusCommand implements Callable<Integer> {

  private static final List<String> FAILURES = List.of("stale", "orphaned", "proposed", "expired");

  @Option(
      names = "--run",
      paramLabel = "RUN",
      required = true,
      description = "The folder of a run that kept its material.")
  private Path run = Path.of("");

  @Mixin private DecisionOptions given = new DecisionOptions();

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--fail-on",
      paramLabel = "STATE",
      split = ",",
      description =
          "End with exit code 1 if a decision is so: stale, orphaned, proposed, expired; several"
              + " with commas.")
  private List<String> failOn = List.of();

  @Option(
      names = "--json",
      description = "Print one JSON document for other programs (docs/programs.md).")
  private boolean json;

  @Mixin private TrustOption trust = new TrustOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    MessageBundle words = language.words();
    Set<DecisionState> failing = failing();
    JudgedRun judged = JudgedRunOption.open(run, trust);
    DecisionList list =
        given.readSome(judged.pack(), workspace).list(judged.pack(), judged.auditDay());
    judged.forEach(list::add);
    if (json) {
      Objects.requireNonNull(spec).commandLine().getOut().print(DecisionsJson.status(list));
    } else {
      say(list, words);
    }
    boolean failed =
        list.figures().states().entrySet().stream()
            .anyMatch(one -> one.getValue() > 0 && failing.contains(one.getKey()));
    return failed ? ExitCode.FOUND : ExitCode.DONE;
  }

  private Set<DecisionState> failing() {
    Set<DecisionState> states = EnumSet.noneOf(DecisionState.class);
    for (String name : failOn) {
      switch (name) {
        case "stale" -> {
          states.add(DecisionState.BASIS_CHANGED);
          states.add(DecisionState.EVIDENCE_CHANGED);
        }
        case "orphaned" -> states.add(DecisionState.ORPHANED);
        case "proposed" -> states.add(DecisionState.PROPOSED);
        case "expired" -> states.add(DecisionState.EXPIRED);
        default ->
            throw new UsageException(
                Wording.of("cli.fail-on-write-one-of", name, String.join(", ", FAILURES)));
      }
    }
    return states;
  }

  /** What is not current, line by line; then how many of each state. */
  private void say(DecisionList list, MessageBundle words) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    List<String> lines = new ArrayList<>();
    var all = list.figures().decisions().lines();
    for (int i = 0; i < all.size(); i++) {
      Optional<DecisionState> state = list.figures().state(i);
      if (state.isPresent() && state.get() != DecisionState.CURRENT) {
        Decision decision = (Decision) all.get(i);
        lines.add(
            words.text(
                Wording.of(
                    "cli.number-entry",
                    decision.place().number(),
                    decision.subject(),
                    decision.by().name(),
                    words.of(state.get()))));
      }
    }
    lines.forEach(line -> out.println(TextSanitizer.line(line)));
    for (Map.Entry<DecisionState, Long> count : list.figures().states().entrySet()) {
      if (count.getValue() > 0) {
        out.println(
            words.text(Wording.of("cli.count-colon", words.of(count.getKey()), count.getValue())));
      }
    }
    list.ledgerHead().ifPresent(head -> out.println(words.text("report.decisions.head", head)));
  }
}
