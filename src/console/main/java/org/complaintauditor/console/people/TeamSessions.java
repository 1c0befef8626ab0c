package org.complaintauditor.console.people;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.complaintauditor.console.web.Secret;
import org.complaintauditor.console.web.SessionBook;
import org.complaintauditor.console.web.SignedIn;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.SessionRecord;
import org.complaintauditor.store.people.Sessions;

/**
 * Sessions of people who have signed in, kept in the database: they outlive a start of the server.
 * What a person may do is looked up at each request, so that a change holds from the next one.
 */
public final class TeamSessions implements SessionBook {

  private static final int SECRET_BITS = 256;
  private static final int TOKEN_BITS = 128;

  /** The last request is noted in steps of this part of the time that a session may be idle. */
  private static final int STEPS = 30;

  private final Sessions sessions;
  private final People people;
  private final SessionTimes times;
  private final Clock clock;

  /**
   * The sessions in a database.
   *
   * @param sessions where they are kept
   * @param people whose they are
   * @param times how long they last
   * @param clock what time it is
   */
  public TeamSessions(Sessions sessions, People people, SessionTimes times, Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.times = times;
    this.clock = clock;
  }

  @Override
  public String begin(String person, String address) {
    String secret = Secret.of(SECRET_BITS);
    Instant now = clock.instant();
    sessions.begin(
        person,
        Secret.hash(secret),
        Secret.of(TOKEN_BITS),
        address,
        written(now),
        written(now.plus(times.most())));
    return secret;
  }

  @Override
  public Optional<SignedIn> find(String secret) {
    String hash = Secret.hash(secret);
    return sessions.find(hash).flatMap(session -> open(hash, session));
  }

  private Optional<SignedIn> open(String hash, SessionRecord session) {
    Instant now = clock.instant();
    Instant seen = Instant.parse(session.lastSeen());
    Optional<PersonRecord> person = people.find(session.person()).filter(PersonRecord::active);
    if (!now.isBefore(seen.plus(times.idle()))
        || !now.isBefore(Instant.parse(session.expires()))
        || person.isEmpty()) {
      sessions.end(hash);
      return Optional.empty();
    }
    if (!now.isBefore(seen.plus(times.idle().dividedBy(STEPS)))) {
      sessions.touch(hash, written(now));
    }
    return person.map(one -> signedIn(one, session.csrf()));
  }

  private static SignedIn signedIn(PersonRecord person, String csrf) {
    boolean first =
        person
            .password()
            .filter(written -> StoredPassword.of(written).onceUntil().isPresent())
            .isPresent();
    return new SignedIn(
        person.id(),
        person.account().orElse(person.id()),
        person.name(),
        person.role().name(),
        first ? Rights.ENTRANCE : Rights.of(person.role()),
        csrf);
  }

  @Override
  public void end(String secret) {
    sessions.end(Secret.hash(secret));
  }

  /** Ends all sessions of a person. */
  void endAll(String person) {
    sessions.endAll(person);
  }

  /** Takes away what is over. */
  public void purge() {
    sessions.purge(written(clock.instant()));
  }

  private static String written(Instant time) {
    return OffsetDateTime.ofInstant(time, ZoneOffset.UTC).toString();
  }
}
