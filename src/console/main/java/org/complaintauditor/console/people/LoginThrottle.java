package org.complaintauditor.console.people;

import io.javalin.http.HttpStatus;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.Attempts;

/**
 * Lets nobody try many passwords: five a minute for an account, from wherever, and five from an
 * address, for whichever account. Logins that succeed are not counted.
 */
final class LoginThrottle {

  private static final int MOST = 5;
  private static final int WINDOW_SECONDS = 59;

  /** Of an address of IPv6 a household has the second half to itself. */
  private static final Pattern NETWORK = Pattern.compile("^\\[?((?:[0-9a-fA-F]{0,4}:){4}).*");

  private final Attempts attempts;

  LoginThrottle(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * Counts a try, before its password is looked at.
   *
   * @throws Refusal if there were too many before
   */
  void count(String account, String address, OffsetDateTime now) {
    String network = network(address);
    attempts.count(account, network, now.toString());
    String since = now.minusSeconds(WINDOW_SECONDS).toString();
    if (attempts.ofAccount(account, since) > MOST || attempts.from(network, since) > MOST) {
      throw new Refusal(
          HttpStatus.TOO_MANY_REQUESTS,
          Wording.of(
              "There were more than %d tries for this account, or from this address. Wait two"
                  + " minutes, then try again.",
              MOST));
    }
  }

  /** The login has succeeded. */
  void forget(String account, String address) {
    attempts.forget(account, network(address));
  }

  private static String network(String address) {
    var matcher = NETWORK.matcher(address);
    return matcher.matches() ? matcher.group(1) : address;
  }
}
