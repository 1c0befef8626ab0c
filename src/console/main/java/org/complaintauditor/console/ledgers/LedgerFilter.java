package org.complaintauditor.console.ledgers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.console.web.RequestContext;

/**
 * Which lines of the ledger are shown.
 *
 * @param kind of this kind; empty for all
 * @param person by somebody whose name or account has this in it; empty for all
 * @param caseId about this case; empty for all
 */
public record LedgerFilter(String kind, String person, String caseId) {

  /** The kinds of lines that the program writes. */
  public static final List<String> KINDS =
      List.of(
          "decision",
          "confirm",
          "waiver",
          "waiver-proposal",
          "waiver-refusal",
          "sample",
          "sign-off",
          "dossier");

  static LedgerFilter of(RequestContext request) {
    String kind = request.query("kind");
    return new LedgerFilter(
        KINDS.contains(kind) ? kind : "", request.query("person"), request.query("case"));
  }

  Optional<String> onlyKind() {
    return Optional.of(kind).filter(one -> !one.isEmpty());
  }

  boolean hasPerson(String name, String account) {
    String wanted = person.toLowerCase(Locale.ROOT);
    return name.toLowerCase(Locale.ROOT).contains(wanted)
        || account.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** Whether all lines are shown. */
  public boolean isAll() {
    return kind.isEmpty() && person.isEmpty() && caseId.isEmpty();
  }

  /** The address of the lines before one. */
  public String before(long line) {
    StringBuilder address = new StringBuilder("/ledger?before=").append(line);
    add(address, "kind", kind);
    add(address, "person", person);
    add(address, "case", caseId);
    return address.toString();
  }

  private static void add(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address
          .append('&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
