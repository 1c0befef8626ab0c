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
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.people.SoleActs;

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
  public static LedgerDecisions read(Workspace workspace, String pack) {
    Ledger ledger = workspace.ledger();
    SoleActs acts = workspace.soleActs();
    List<Wording> broken = ledger.verify().problems();
    if (!broken.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("office.ledger-is-broken", Wording.join("\n  ", broken)));
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
            waivers.put(
                line.n(),
                WaiverJson.read(line.body(), line.n())
                    .approvedWith(acts.before(line.by().account(), line.at())));
          } else {
            lines.add(read(line, acts));
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

  /**
   * What is said by those lines that decide, confirm or take back, in their order.
   *
   * @param acts what was done to accounts before
   */
  public static List<DecisionLine> of(List<LedgerLine> lines, SoleActs acts) {
    return lines.stream().filter(LedgerDecisions::decides).map(line -> read(line, acts)).toList();
  }

  private static DecisionLine read(LedgerLine line, SoleActs acts) {
    String account = line.by().account();
    return DecisionJson.read(
        line.body(),
        Optional.of(account).filter(name -> !name.isEmpty()),
        acts.before(account, line.at()),
        line.n());
  }

  /** Whether nobody decided or waived anything. */
  public boolean isEmpty() {
    return lines.isEmpty() && waivers.isEmpty();
  }
}
