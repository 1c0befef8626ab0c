package org.complaintauditor.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/** Adds the waivers of a file to the ledger of a workspace: all of them, or none. */
public final class AddWaivers {

  private final OpenedLedger ledger;

  /** Adds them to this ledger, which was opened for their pack. */
  public AddWaivers(OpenedLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * What is asked for.
   *
   * @param file the file that they come from, for messages
   * @param waivers those of the file
   * @param pack the name of the pack whose findings are waived
   * @param origin who adds them; empty to find out only what would be added
   */
  public record Request(Path file, List<Waiver> waivers, String pack, Optional<LineOrigin> origin) {
    public Request {
      waivers = List.copyOf(waivers);
    }
  }

  /**
   * Adds what the ledger does not say yet.
   *
   * @return the waivers that are new
   * @throws UnusableExportException if a waiver has the id of another one in the ledger
   */
  public List<Waiver> add(Request request) {
    List<Waiver> known = ledger.decisions().waivers();
    List<Waiver> added = new ArrayList<>();
    List<Wording> others = new ArrayList<>();
    for (Waiver one : request.waivers()) {
      if (known.stream().noneMatch(other -> other.id().equals(one.id()))) {
        added.add(one);
      } else if (!known.contains(one)) {
        others.add(
            Wording.of("app.waiver-says-something-else-than-ledger", request.file(), one.id()));
      }
    }
    if (!others.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", others));
    }
    request
        .origin()
        .ifPresent(
            origin ->
                ledger
                    .workspace()
                    .ledger()
                    .append(added.stream().map(one -> origin.entry(one, request.pack())).toList()));
    return added;
  }
}
