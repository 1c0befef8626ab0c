package org.complaintauditor.store.people;

import java.util.Optional;
import org.complaintauditor.store.database.SortableTime;
import org.complaintauditor.store.database.StorableText;
import org.complaintauditor.store.database.Transactions;

/**
 * Sessions of people who have logged in. What the browser holds is a secret: here only its SHA-256
 * is kept, so who reads the database, or a copy of it, cannot take a session over. All times are
 * ISO dates and times with offset, given by the caller.
 */
public final class Sessions {

  private final Transactions transactions;

  /** The sessions in this database. */
  public Sessions(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Begins a session.
   *
   * @param person the id of a person of the workspace
   * @param secretHash the SHA-256 of the cookie's secret, in hex
   * @param csrf what every form carries
   * @param address where the request came from
   * @param now when
   * @param expires when it ends at the latest
   */
  public void begin(
      String person, String secretHash, String csrf, String address, String now, String expires) {
    transactions.write(
        handle ->
            handle.execute(
                "insert into session (secret_hash, person, csrf, address, begun_utc, last_seen_utc,"
                    + " expires_utc) values (?, ?, ?, ?, ?, ?, ?)",
                secretHash,
                person,
                csrf,
                StorableText.of(address),
                SortableTime.of(now),
                SortableTime.of(now),
                SortableTime.of(expires)));
  }

  /** The session, also one that has expired: whoever asks knows what time it is. */
  public Optional<SessionRecord> find(String secretHash) {
    return transactions.read(
        handle ->
            handle
                .select(
                    "select person, csrf, address, begun_utc, last_seen_utc, expires_utc from session"
                        + " where secret_hash = ?",
                    secretHash)
                .map(
                    (row, context) ->
                        new SessionRecord(
                            row.getString("person"),
                            row.getString("csrf"),
                            row.getString("address"),
                            row.getString("begun_utc"),
                            row.getString("last_seen_utc"),
                            row.getString("expires_utc")))
                .findOne());
  }

  /** Notes that it was used; not needed for each request, once a minute is enough. */
  public void touch(String secretHash, String now) {
    String time = SortableTime.of(now);
    transactions.write(
        handle ->
            handle.execute(
                "update session set last_seen_utc = ? where secret_hash = ? and last_seen_utc < ?",
                time,
                secretHash,
                time));
  }

  /** Ends it; one that is not there has ended. */
  public void end(String secretHash) {
    transactions.write(
        handle -> handle.execute("delete from session where secret_hash = ?", secretHash));
  }

  /**
   * Ends all sessions of a person.
   *
   * @return how many there were
   */
  public int endAll(String person) {
    return transactions.write(
        handle -> handle.execute("delete from session where person = ?", person));
  }

  /**
   * Takes away what has expired.
   *
   * @return how many there were
   */
  public int purge(String now) {
    return transactions.write(
        handle ->
            handle.execute("delete from session where expires_utc <= ?", SortableTime.of(now)));
  }
}
