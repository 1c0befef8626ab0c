package org.complaintauditor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.SignOffJson;
import org.complaintauditor.deciding.file.SignedRun;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;

/** Writes into the ledger of a workspace that somebody signs off a run. */
public final class SignOff {

  private final Ledger ledger;

  /** Signs in this workspace. */
  public SignOff(Workspace workspace) {
    ledger = workspace.ledger();
  }

  /**
   * What is asked for.
   *
   * @param run the folder of the run, as it was written
   * @param origin who signs, and when
   * @param remark what is to stand beside the signature; empty if nothing is
   */
  public record Request(Path run, LineOrigin origin, String remark) {}

  /**
   * What came of it.
   *
   * @param run the run that is signed
   * @param line the ledger's line that says so
   * @param isNew whether the line was not there before
   */
  public record Result(SignedRun run, LedgerLine line, boolean isNew) {}

  /**
   * Signs a run, unless a line of the ledger says the same already.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if the folder holds no run, or
   *     files that were changed
   * @throws IOException if a file cannot be read
   */
  public synchronized Result sign(Request request) throws IOException {
    SignedRun run = SignedRun.in(request.run());
    LineOrigin origin = request.origin();
    String body = SignOffJson.write(run, origin.by().name(), origin.day(), request.remark());
    Optional<LedgerLine> before = line(body);
    return before
        .map(line -> new Result(run, line, false))
        .orElseGet(
            () ->
                new Result(
                    run, ledger.append(origin.entry(SignOffJson.SIGN_OFF, body)).get(0), true));
  }

  private Optional<LedgerLine> line(String body) {
    try (Stream<LedgerLine> lines = ledger.lines()) {
      return lines
          .filter(line -> line.kind().equals(SignOffJson.SIGN_OFF) && line.body().equals(body))
          .findFirst();
    }
  }
}
