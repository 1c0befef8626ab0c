package org.complaintauditor.store.people;

/**
 * A session of a person who has logged in. Times are in UTC, with milliseconds.
 *
 * @param person the person's id
 * @param csrf what every form of the session carries
 * @param address where the person logged in from
 * @param begun when it began
 * @param lastSeen the last request that {@link Sessions#touch} told of
 * @param expires when it ends, whatever is done
 */
public record SessionRecord(
    String person, String csrf, String address, String begun, String lastSeen, String expires) {

  /** Does not tell the token of the forms: a log may have it. */
  @Override
  public String toString() {
    return "SessionRecord[" + person + ", " + begun + "]";
  }
}
