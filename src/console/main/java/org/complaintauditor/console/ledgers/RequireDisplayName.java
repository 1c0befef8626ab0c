package org.complaintauditor.console.ledgers;

import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.complaintauditor.console.web.RequestContext;

/** Asks for a name before somebody says something in the ledger. */
public final class RequireDisplayName {

  private static final String UNRECORDED = "&unrecorded=yes";

  private RequireDisplayName() {}

  /**
   * Leads to the page that asks who the person is, if that is not known.
   *
   * @param then the page to come back to
   * @return whether it did; then the request is answered
   */
  public static boolean isAsked(RequestContext request, String then) {
    if (request.who().called().isPresent()) {
      return false;
    }
    boolean sent = HandlerType.POST.equals(request.http().method());
    request.seeOther(address(then) + (sent ? UNRECORDED : ""));
    return true;
  }

  /**
   * The page that asks who the person is after a form was sent: it says that nothing is recorded.
   *
   * @param then the page to come back to, where the form is as it was
   */
  public static String inBetween(String then) {
    return address(then) + UNRECORDED;
  }

  /** The page that asks who the person is. */
  static String address(String then) {
    return "/account?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
  }
}
