package org.complaintauditor.store.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;

/**
 * Logins that failed, counted by account, address and minute. They are in the database, so that
 * starting the server anew, or a second one, gives nobody more tries. Of the account only a hash is
 * kept: people type their passwords into the wrong field.
 */
public final class Attempts {

  private final Transactions transactions;

  /** The attempts in this database. */
  public Attempts(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Counts an attempt before its password is looked at, so that many at once cannot slip through.
   *
   * @param account as it was typed, whether there is one or not
   * @param address where it came from
   * @param at when, an ISO date and time with offset
   * @return how many this account had from this address in this minute, this one among them
   */
  public long count(String account, String address, String at) {
    return transactions.write(
        handle -> {
          handle.execute(
              "insert into failed_login (account_hash, address, minute_utc, failures) values (?, ?,"
                  + " ?, 1) on conflict (account_hash, address, minute_utc) do update set failures ="
                  + " failed_login.failures + 1",
              hash(account),
              StorableText.of(address),
              SortableTime.minuteOf(at));
          return handle
              .select(
                  "select failures from failed_login where account_hash = ? and address = ? and"
                      + " minute_utc = ?",
                  hash(account),
                  StorableText.of(address),
                  SortableTime.minuteOf(at))
              .mapTo(Long.class)
              .one();
        });
  }

  /** How many an account had from all addresses since this moment's minute. */
  public long ofAccount(String account, String since) {
    return sum("account_hash", hash(account), since);
  }

  /** How many came from an address, whatever the account, since this moment's minute. */
  public long from(String address, String since) {
    return sum("address", StorableText.of(address), since);
  }

  private long sum(String column, String value, String since) {
    return transactions.read(
        handle ->
            handle
                .select(
                    "select coalesce(sum(failures), 0) from failed_login where minute_utc >= ? and "
                        + column
                        + " = ?",
                    SortableTime.minuteOf(since),
                    value)
                .mapTo(Long.class)
                .one());
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

  private static String hash(String account) {
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
