package org.complaintauditor.console.people;

import io.javalin.http.HttpStatus;
import java.time.OffsetDateTime;
import org.complaintauditor.console.web.Network;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.Attempts;
import org.complaintauditor.store.people.Attempts.Before;
import org.complaintauditor.store.people.Attempts.Failures;

/**
 * Lets nobody try many passwords. After a few failures of the last hour the next try has to wait,
 * longer with each one more, and never longer than 15 minutes. A browser that is known has tries of
 * its own: strangers cannot use them up, wherever they are. No wait depends on whether there is
 * such an account, and a try that is refused does not count. Sign-ins that succeed are forgotten.
 */
final class LoginThrottle {

  private static final int HOURS = 1;

  /** Free tries for an account from one address, or from a browser that is known. */
  private static final int FREE = 5;

  /** Free tries from one address, whatever the accounts: a whole office may be behind it. */
  private static final int FREE_OF_ADDRESS = 50;

  /**
   * Tries for an account from anywhere. After these, each address has one try at once instead of
   * some: the account itself is never closed, for who owns it may come from a new address.
   */
  private static final int MANY_OF_ACCOUNT = 50;

  /** Only minutes are noted, so that a wait may be one minute longer. */
  private static final long LONGEST_MINUTES = 14;

  private final Attempts attempts;
  private final KnownDevices devices;
  private volatile OffsetDateTime purged = OffsetDateTime.MIN;

  LoginThrottle(Attempts attempts, KnownDevices devices) {
    this.attempts = attempts;
    this.devices = devices;
  }

  /**
   * Counts a try, before its password is looked at.
   *
   * @throws Refusal if there were too many before
   */
  void count(RequestContext request, String account) {
    OffsetDateTime now = request.now();
    OffsetDateTime since = now.minusHours(HOURS);
    if (purged.isBefore(since)) {
      purged = now;
      attempts.purge(since.toString());
    }
    boolean known = devices.find(request, account).isPresent();
    attempts.count(
        account,
        origin(request, account),
        now.toString(),
        since.toString(),
        before -> requirePatience(before, known));
  }

  private static void requirePatience(Before before, boolean known) {
    long wait =
        known
            ? wait(before.pair(), FREE)
            : Math.max(
                wait(before.pair(), before.account().count() < MANY_OF_ACCOUNT ? FREE : 1),
                wait(before.origin(), FREE_OF_ADDRESS));
    if (wait > 0) {
      throw new Refusal(
          HttpStatus.TOO_MANY_REQUESTS, Wording.of("console.too-many-tries-for-account", wait));
    }
  }

  /** How many minutes are left: 1, 2, 4, 8 and so on since the last failure. */
  private static long wait(Failures failures, int free) {
    if (failures.count() < free) {
      return 0;
    }
    long doublings = Math.min(failures.count() - free, Integer.SIZE);
    long minutes = Math.min(1L << doublings, LONGEST_MINUTES);
    return Math.max(0, minutes + 1 - failures.minutesAgo());
  }

  /** The login has succeeded. */
  void forget(RequestContext request, String account) {
    attempts.forget(account, origin(request, account));
  }

  private String origin(RequestContext request, String account) {
    return devices.find(request, account).orElseGet(() -> Network.of(request.http().ip()));
  }
}
