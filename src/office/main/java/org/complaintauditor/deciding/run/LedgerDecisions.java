package org.complaintauditor.deciding.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WithdrawnLines;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * What the lines of a workspace's ledger say of a pack's findings.
 *
 * @param lines the decisions, in the ledger's order
 * @param waivers those that were given and not taken back, in the ledger's order
 * @param ofOtherPacks how many lines are about other packs: one ledger may serve several
 * @param head the hash of the ledger's last line
 */
public record LedgerDecisions(
    List<DecisionLine> lines, List<Waiver> waivers, long ofOtherPacks, String head) {

  /** The kinds of lines that are about findings. */
  private static final Set<String> KINDS =
      Set.of(DecisionJson.DECISION, DecisionJson.CONFIRM, WaiverJson.WAIVER);

  public LedgerDecisions {
    lines = List.copyOf(lines);
    waivers = List.copyOf(waivers);
  }

  /**
   * The decisions about a pack's findings, and its waivers.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if the chain is broken, or a
   *     line that should hold a decision or a waiver does not
   */
  public static LedgerDecisions read(Ledger ledger, String pack) {
    List<Wording> broken = ledger.verify().problems();
    if (!broken.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("the ledger is broken:\n  %s", Wording.join("\n  ", broken)));
    }
    List<DecisionLine> lines = new ArrayList<>();
    Map<Long, Waiver> waivers = new TreeMap<>();
    long others = 0;
    String head = ledger.head().hash();
    try (Stream<LedgerLine> all = ledger.lines()) {
      for (LedgerLine line : (Iterable<LedgerLine>) all::iterator) {
        if (KINDS.contains(line.kind())) {
          Optional<String> of = DecisionJson.pack(line.body());
          if (of.isPresent() && !of.get().equals(pack)) {
            others++;
          } else if (line.kind().equals(WaiverJson.WAIVER)) {
            waivers.put(line.n(), WaiverJson.read(line.body(), line.n()));
          } else {
            lines.add(read(line));
          }
        }
        head = line.hash();
      }
    }
    WithdrawnLines withdrawn = new WithdrawnLines(lines);
    waivers.keySet().removeIf(line -> withdrawn.contains(LinePlace.ledger(line)));
    return new LedgerDecisions(lines, List.copyOf(waivers.values()), others, head);
  }

  /** Whether a line is of those that {@link #of} reads. */
  public static boolean decides(LedgerLine line) {
    return line.kind().equals(DecisionJson.DECISION) || line.kind().equals(DecisionJson.CONFIRM);
  }

  /** What is said by those lines that decide, confirm or take back, in their order. */
  public static List<DecisionLine> of(List<LedgerLine> lines) {
    return lines.stream().filter(LedgerDecisions::decides).map(LedgerDecisions::read).toList();
  }

  private static DecisionLine read(LedgerLine line) {
    return DecisionJson.read(line.body(), account(line), line.n());
  }

  private static Optional<String> account(LedgerLine line) {
    return Optional.of(line.by().account()).filter(name -> !name.isEmpty());
  }

  /** Whether nobody decided or waived anything. */
  public boolean isEmpty() {
    return lines.isEmpty() && waivers.isEmpty();
  }

  /** A line as the ledger takes it. */
  public static LedgerEntry entry(DecisionLine line, String pack, String at, String via) {
    return new LedgerEntry(
        at,
        new LedgerAuthor(line.by().name(), line.by().account().orElse(""), ""),
        via,
        DecisionJson.kind(line),
        DecisionJson.write(line, pack));
  }

  /** A waiver as the ledger takes it, said by who approved it. */
  public static LedgerEntry entry(Waiver waiver, String pack, String at) {
    return new LedgerEntry(
        at,
        new LedgerAuthor(waiver.approval().approvedBy().name(), "", ""),
        "file",
        WaiverJson.WAIVER,
        WaiverJson.write(waiver, pack));
  }
}
