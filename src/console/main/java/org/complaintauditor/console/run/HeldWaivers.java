package org.complaintauditor.console.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.deciding.file.WaiverJson;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.decision.WithdrawnLines;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.ledger.LedgerLine;

/**
 * The waivers that were given and not taken back. The ledger is read once; later only what was
 * added to it.
 */
public final class HeldWaivers {

  private static final int READ_AT_ONCE = 500;
  private static final String TAKES_BACK = "\"decision\":\"withdraw\"";

  private final Ledger ledger;
  private LedgerHead read = LedgerHead.EMPTY;

  /** A waiver with the pack that it is of. */
  private record Given(Optional<String> pack, Waiver waiver) {}

  private final TreeMap<Long, Given> given = new TreeMap<>();
  private final TreeMap<Long, Withdrawal> withdrawals = new TreeMap<>();

  /** The waivers of this ledger. */
  public HeldWaivers(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The waivers about a pack, the first given first. */
  public synchronized List<Waiver> of(String pack) {
    catchUp();
    WithdrawnLines withdrawn = new WithdrawnLines(List.copyOf(withdrawals.values()));
    List<Waiver> waivers = new ArrayList<>();
    given.forEach(
        (line, one) -> {
          if (!withdrawn.contains(LinePlace.ledger(line)) && one.pack().orElse(pack).equals(pack)) {
            waivers.add(one.waiver());
          }
        });
    return waivers;
  }

  private void catchUp() {
    LedgerHead head = ledger.head();
    if (head.equals(read)) {
      return;
    }
    boolean grown =
        read.lines() == 0
            || ledger
                .line(read.lines())
                .filter(line -> line.hash().equals(read.hash()))
                .isPresent();
    if (!grown) {
      given.clear(); // Another ledger was put in its place.
      withdrawals.clear();
      read = LedgerHead.EMPTY;
    }
    long before = head.lines() + 1;
    while (before > read.lines() + 1) {
      int left = (int) Math.min(READ_AT_ONCE, before - 1 - read.lines());
      List<LedgerLine> lines = ledger.newest(before, left, Optional.empty());
      lines.forEach(this::add);
      if (lines.isEmpty()) {
        break;
      }
      before = lines.get(lines.size() - 1).n();
    }
    read = head;
  }

  private void add(LedgerLine line) {
    if (line.kind().equals(WaiverJson.WAIVER)) {
      given.put(
          line.n(),
          new Given(DecisionJson.pack(line.body()), WaiverJson.read(line.body(), line.n())));
    } else if (line.kind().equals(DecisionJson.DECISION) && line.body().contains(TAKES_BACK)) {
      DecisionLine read = DecisionJson.read(line.body(), Optional.empty(), line.n());
      if (read instanceof Withdrawal withdrawal) {
        withdrawals.put(line.n(), withdrawal);
      }
    }
  }
}
