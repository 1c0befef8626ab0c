package org.complaintauditor.deciding.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * The decisions of a workspace's ledger.
 *
 * @param lines those about findings of the pack, in the ledger's order
 * @param ofOtherPacks how many lines are about other packs: one ledger may serve several
 * @param head the hash of the ledger's last line
 */
public record LedgerDecisions(List<DecisionLine> lines, long ofOtherPacks, String head) {
  public LedgerDecisions {
    lines = List.copyOf(lines);
  }

  /**
   * The decisions about a pack's findings.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if the chain is broken, or a
   *     line that should hold a decision does not
   */
  public static LedgerDecisions read(Ledger ledger, String pack) {
    List<Wording> broken = ledger.verify().problems();
    if (!broken.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("the ledger is broken:\n  %s", Wording.join("\n  ", broken)));
    }
    List<DecisionLine> lines = new ArrayList<>();
    long others = 0;
    String head = ledger.head().hash();
    try (Stream<LedgerLine> all = ledger.lines()) {
      for (LedgerLine line : (Iterable<LedgerLine>) all::iterator) {
        if (line.kind().equals(DecisionJson.DECISION) || line.kind().equals(DecisionJson.CONFIRM)) {
          Optional<String> of = DecisionJson.pack(line.body());
          if (of.isPresent() && !of.get().equals(pack)) {
            others++;
          } else {
            Optional<String> account =
                Optional.of(line.by().account()).filter(name -> !name.isEmpty());
            lines.add(DecisionJson.read(line.body(), account, line.n()));
          }
        }
        head = line.hash();
      }
    }
    return new LedgerDecisions(lines, others, head);
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
}
