package org.complaintauditor.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.complaintauditor.console.web.OwnAddress;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.SessionCookie;
import org.complaintauditor.store.people.PersonRecord;

/** What happens when a person has shown who that is, by whichever way. */
public final class SignIn {

  private final TeamSessions sessions;
  private final TrailNotes trail;
  private final AccountNews news;

  /**
   * What it needs.
   *
   * @param sessions the sessions that are open
   * @param trail where it is noted
   * @param news what others did to the person's account
   */
  SignIn(TeamSessions sessions, TrailNotes trail, AccountNews news) {
    this.sessions = sessions;
    this.trail = trail;
    this.news = news;
  }

  /**
   * Begins a session with a new id; one that the browser had before ends, so that nobody can have
   * laid it there.
   *
   * @param how by which way the person came
   */
  public void begin(RequestContext request, PersonRecord person, String how) {
    sessions.end(SessionCookie.of(request));
    String secret = sessions.begin(person.id(), request.http().ip());
    SessionCookie.give(request, secret);
    trail.note(
        request.now(),
        TrailNotes.author(person),
        "signed-in",
        List.of(person.id()),
        "{\"by\":\"" + how + "\"}");
  }

  /**
   * The address at which the person goes on: the one they wanted, if that is a page of the console;
   * first what others did to their account.
   */
  public String onward(PersonRecord person, String then) {
    String on = further(person, then);
    return news.isFresh(person)
        ? NewsController.PATH + "?then=" + URLEncoder.encode(on, StandardCharsets.UTF_8)
        : on;
  }

  /** The address at which a person goes on who has been told. */
  static String further(PersonRecord person, String then) {
    return isOwn(then) && !then.equals("/") ? then : home(person);
  }

  private static String home(PersonRecord person) {
    return Rights.of(person.role()).contains(Permission.READ) ? "/" : "/people";
  }

  /** Not back to where people sign in. */
  private static boolean isOwn(String address) {
    return OwnAddress.is(address) && !address.startsWith("/login") && !address.startsWith("/oidc");
  }
}
