package org.complaintauditor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Adds the waivers of a file to the ledger of a workspace: all of them, or none. */
final class WaiversAdding {
  private final Pack pack;
  private final LedgerOption.Opened ledger;

  WaiversAdding(Pack pack, String workspace) {
    this.pack = pack;
    this.ledger = LedgerOption.read(workspace, pack.name());
  }

  /**
   * Adds what the ledger does not say yet.
   *
   * @param really whether it is done, or only said
   * @throws UnusableExportException if anything in the file is wrong, or a waiver has the id of
   *     another one in the ledger
   */
  void add(Path file, DateOption date, boolean really, PrintWriter out, MessageBundle words) {
    LocalDate day = date.day();
    List<Waiver> read = DecisionOptions.readWaivers(file, pack);
    List<Waiver> known = ledger.decisions().waivers();
    List<Waiver> added = new ArrayList<>();
    List<Wording> others = new ArrayList<>();
    for (Waiver one : read) {
      if (known.stream().noneMatch(other -> other.id().equals(one.id()))) {
        added.add(one);
      } else if (!known.contains(one)) {
        others.add(
            Wording.of(
                "%s: waiver %s says something else than the ledger, which has it, too. Give it"
                    + " another id",
                file, one.id()));
      }
    }
    if (!others.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", others));
    }
    if (really) {
      ledger
          .workspace()
          .ledger()
          .append(
              added.stream()
                  .map(one -> LedgerDecisions.entry(one, pack.name(), day.toString()))
                  .map(date.author()::stamped)
                  .toList());
    }
    out.println(
        TextSanitizer.line(
            words.text(
                Wording.of(
                    "New waivers: %d; in the ledger already: %d.",
                    added.size(), read.size() - added.size()))));
    if (!really) {
      out.println(words.text(Wording.of("Nothing was added: --dry-run")));
    }
  }
}
