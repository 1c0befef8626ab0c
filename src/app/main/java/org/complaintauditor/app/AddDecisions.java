package org.complaintauditor.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.run.DecisionCheck;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.Confirmation;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerEntry;

/** Holds the decisions of a file against a run, and adds them to the ledger of a workspace. */
public final class AddDecisions {

  private final Function<String, OpenedLedger> ledgers;

  /**
   * Adds them to a ledger.
   *
   * @param ledgers opens it for the findings of a pack
   */
  public AddDecisions(Function<String, OpenedLedger> ledgers) {
    this.ledgers = ledgers;
  }

  /**
   * What is asked for.
   *
   * @param file what was read from the file; what is wrong besides is added to its problems
   * @param run the run that is decided about
   * @param partial whether the right lines are added although others are wrong
   * @param origin who adds them; empty to find out only what would be added
   */
  public record Request(
      DecisionFile.Read file, JudgedRun run, boolean partial, Optional<LineOrigin> origin) {}

  /**
   * What came of it.
   *
   * @param checked the right lines
   * @param added those that the ledger did not say yet
   */
  public record Result(DecisionCheck.Checked checked, List<DecisionLine> added) {
    public Result {
      added = List.copyOf(added);
    }
  }

  /**
   * Adds them. What the ledger says already is not said again: a file may be added as often as it
   * grows.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if a line is wrong, unless the
   *     right ones are asked for
   */
  public Result add(Request request) {
    DecisionFile.Read read = request.file();
    DecisionCheck.Checked checked =
        DecisionCheck.of(request.run(), read.lines()).check(read.lines(), read.problems());
    if (!request.partial()) {
      read.problems().refuse();
    }
    String pack = request.run().pack().name();
    OpenedLedger ledger = ledgers.apply(pack);
    Set<Map<String, String>> known =
        ledger.decisions().lines().stream().map(DecisionJson::said).collect(Collectors.toSet());
    List<DecisionLine> added =
        checked.lines().stream().filter(line -> !known.contains(DecisionJson.said(line))).toList();
    request.origin().ifPresent(origin -> append(added, origin, pack, ledger.workspace().ledger()));
    return new Result(checked, added);
  }

  private static void append(
      List<DecisionLine> lines, LineOrigin origin, String pack, Ledger ledger) {
    Map<Long, Long> numbers = new HashMap<>();
    long next = ledger.head().lines() + 1;
    List<LedgerEntry> entries = new ArrayList<>();
    for (DecisionLine line : lines) {
      numbers.put(line.place().number(), next++);
      entries.add(origin.entry(renumbered(line, numbers), pack));
    }
    ledger.append(entries);
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
}
