package org.complaintauditor.console.ledgers;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.store.ledger.LedgerAuthor;

/** The options by which a command is told who says the lines that it writes into the ledger. */
public final class AuthorOptions {

  private AuthorOptions() {}

  /** The options for the author of this request, now. */
  public static List<String> of(RequestContext request) {
    LedgerAuthor author = TrailRecorder.author(request);
    List<String> options =
        new ArrayList<>(List.of("--at", request.now().toString(), "--via", "console"));
    if (!author.account().isEmpty()) {
      options.addAll(List.of("--account", author.account()));
    }
    if (!author.role().isEmpty()) {
      options.addAll(List.of("--role", author.role()));
    }
    return options;
  }
}
