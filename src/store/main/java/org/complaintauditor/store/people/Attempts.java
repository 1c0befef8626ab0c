package org.complaintauditor.store.people;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;
import org.jdbi.v3.core.Handle;

/**
 * Logins that failed, counted by account, by where they came from (an address, or a browser that is
 * known), and by minute. They are in the database, so that starting the server anew, or a second
 * one, gives nobody more tries. Of the account only a hash is kept: people type their passwords
 * into the wrong field.
 */
public final class Attempts {

  private final Transactions transactions;

  /** The attempts in this database. */
  public Attempts(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Failures of some time.
   *
   * @param count how many
   * @param minutesAgo whole minutes since the last one; 0 if there was none
   */
  public record Failures(long count, long minutesAgo) {}

  /**
   * What there was before an attempt.
   *
   * @param pair of the account from where the attempt comes
   * @param origin from there, whatever the account
   * @param account of the account, wherever from
   */
  public record Before(Failures pair, Failures origin, Failures account) {}

  /**
   * Counts an attempt before its password is looked at, so that many at once cannot slip through.
   *
   * @param account as it was typed, whether there is one or not
   * @param address where it came from
   * @param at when, an ISO date and time with offset
   * @param since from when on failures count
   * @param judge looks at what there was before; if it throws, the attempt is not counted
   */
  public void count(
      String account, String address, String at, String since, Consumer<Before> judge) {
    transactions.write(
        handle -> {
          handle.execute(
              "insert into failed_login (account_hash, address, minute_utc, failures) values (?, ?,"
                  + " ?, 1) on conflict (account_hash, address, minute_utc) do update set failures ="
                  + " failed_login.failures + 1",
              hash(account),
              StorableText.of(address),
              SortableTime.minuteOf(at));
          Map<String, Object> asked =
              Map.of(
                  "account", hash(account),
                  "address", StorableText.of(address),
                  "since", SortableTime.minuteOf(since));
          LocalDateTime now = LocalDateTime.parse(SortableTime.minuteOf(at));
          judge.accept(
              new Before(
                  before(handle, "account_hash = :account and address = :address", asked, now),
                  before(handle, "address = :address", asked, now),
                  before(handle, "account_hash = :account", asked, now)));
          return true;
        });
  }

  /** All but the one that was just counted. */
  private static Failures before(
      Handle handle, String which, Map<String, Object> asked, LocalDateTime now) {
    long count = -1;
    LocalDateTime last = LocalDateTime.MIN;
    Map<LocalDateTime, Long> minutes =
        handle
            .createQuery(
                "select minute_utc, sum(failures) as failures from failed_login where minute_utc >="
                    + " :since and "
                    + which
                    + " group by minute_utc")
            .bindMap(asked)
            .map(
                (row, context) ->
                    Map.entry(
                        LocalDateTime.parse(row.getString("minute_utc")), row.getLong("failures")))
            .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    for (Map.Entry<LocalDateTime, Long> minute : minutes.entrySet()) {
      count += minute.getValue();
      boolean isOwn = minute.getKey().equals(now) && minute.getValue() == 1;
      last = !isOwn && minute.getKey().isAfter(last) ? minute.getKey() : last;
    }
    return new Failures(count, count == 0 ? 0 : Math.max(0, MINUTES.between(last, now)));
  }

  /** Forgets those of an account from an address: it has logged in. */
  public void forget(String account, String address) {
    transactions.write(
        handle ->
            handle.execute(
                "delete from failed_login where account_hash = ? and address = ?",
                hash(account),
                StorableText.of(address)));
  }

  /**
   * Takes away those of the minutes before this moment's.
   *
   * @return how many rows there were
   */
  public int purge(String before) {
    return transactions.write(
        handle ->
            handle.execute(
                "delete from failed_login where minute_utc < ?", SortableTime.minuteOf(before)));
  }

  /** What is kept of an account as it was typed, whatever its capitals. */
  public static String hash(String account) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(PersonRows.key(account).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
