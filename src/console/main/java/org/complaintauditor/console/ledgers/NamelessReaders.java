package org.complaintauditor.console.ledgers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.console.web.RequestContext;

/**
 * People without a name who only want to read: they are asked once for each session who they are,
 * before they fill in anything, and not again if they say it later.
 */
public final class NamelessReaders {

  private static final int MOST = 1_000;
  private static final String SAID = "name";
  private static final String LATER = "later";

  private final Map<String, Boolean> later =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Leads to the page that asks who the person is, if that is not known and was not put off.
   *
   * @param then the page to come back to
   * @return whether it did; then the request is answered
   */
  public synchronized boolean isAsked(RequestContext request, String then) {
    if (request.query(SAID).equals(LATER)) {
      later.put(request.who().csrf(), true);
    }
    if (request.who().called().isPresent() || later.containsKey(request.who().csrf())) {
      return false;
    }
    request.seeOther(RequireDisplayName.address(then) + "&" + SAID + "=" + LATER);
    return true;
  }

  /** Whether the page that asks was come to in this way, and may be left without a name. */
  public static boolean mayPutOff(RequestContext request) {
    return request.query(SAID).equals(LATER);
  }

  /** The address at which the person goes on without a name. */
  public static String puttingOff(String then) {
    return then + (then.contains("?") ? "&" : "?") + SAID + "=" + LATER;
  }
}
