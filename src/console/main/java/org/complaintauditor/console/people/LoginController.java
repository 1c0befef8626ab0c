package org.complaintauditor.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;

/** Lets people sign in with an account of the console. */
public final class LoginController implements Routes.Controller {

  private final Doors doors;
  private final People people;
  private final PasswordHashes hashes;
  private final LoginThrottle throttle;
  private final KnownDevices devices;
  private final SignIn signIn;
  private final TrailNotes trail;

  LoginController(
      Doors doors,
      People people,
      PasswordHashes hashes,
      LoginThrottle throttle,
      KnownDevices devices,
      SignIn signIn,
      TrailNotes trail) {
    this.doors = doors;
    this.people = people;
    this.hashes = hashes;
    this.throttle = throttle;
    this.devices = devices;
    this.signIn = signIn;
    this.trail = trail;
  }

  /**
   * The ways in that there are.
   *
   * @param local whether people have accounts of the console
   * @param provider the host of the identity provider; empty if there is none
   */
  public record Doors(boolean local, Optional<String> provider) {}

  /**
   * What the page shows.
   *
   * @param account what stands in the field
   * @param then where it leads on to
   * @param doors the ways in
   */
  public record Shown(String account, String then, Doors doors) {

    /** The address at which the way by the provider begins. */
    public String providerAddress() {
      return "/oidc/start?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get("/login", Permission.OPEN, this::show);
    routes.post("/login", Permission.OPEN, this::enter);
  }

  private void show(RequestContext request) {
    String then = request.query("then");
    if (request.who().isSomebody()) {
      people
          .find(request.who().person())
          .ifPresent(person -> request.seeOther(signIn.onward(person, then)));
      return;
    }
    if ("cross-site".equals(request.http().header("Sec-Fetch-Site"))) {
      // A link in a mail: the browser keeps the session's cookie back until a page of ours asks.
      request
          .http()
          .header(
              "Refresh", "0; url=/login?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8));
    }
    show(request, "", then, new FormProblems());
  }

  private void show(RequestContext request, String account, String then, FormProblems problems) {
    request.page(
        "team/login",
        request.words().text("console.login.title"),
        ConsolePart.NONE,
        new Shown(account, then, doors),
        problems);
  }

  private void enter(RequestContext request) {
    String account = request.field("account");
    String password = Optional.ofNullable(request.http().formParam("password")).orElse("");
    String then = request.field("then");
    FormProblems problems = new FormProblems();
    problems.require(!account.isEmpty(), "account", Wording.of("console.write-your-account"));
    problems.require(!password.isEmpty(), "password", Wording.of("console.write-your-password"));
    if (!problems.isEmpty()) {
      show(request, account, then, problems);
      return;
    }
    throttle.count(request, account);
    Optional<PersonRecord> known = people.withAccount(account);
    Optional<PersonRecord> person = known.filter(one -> opens(request, one, password));
    if (known.isEmpty()) {
      hashes.fits(password, hashes.ofNobody());
    }
    if (person.isEmpty()) {
      // Also of an account that is not there: the answer takes as long.
      trail.note(
          request.now(),
          TrailNotes.SERVER,
          "sign-in-refused",
          known.map(PersonRecord::id).stream().toList(),
          "{}");
      problems.add("password", Wording.of("console.account-and-password-do-not-belong-together"));
      show(request, account, then, problems);
      return;
    }
    throttle.forget(request, account);
    devices.know(request, account);
    signIn.begin(request, person.get(), "password");
    request.seeOther(signIn.onward(person.get(), then));
  }

  /** Looks at the hash in any case, so that the time of the answer does not tell what is wrong. */
  private boolean opens(RequestContext request, PersonRecord person, String password) {
    Optional<StoredPassword> stored = person.password().map(StoredPassword::of);
    boolean fits =
        stored
            .map(one -> one.fits(hashes, password))
            .orElseGet(() -> hashes.fits(password, hashes.ofNobody()));
    boolean over = stored.filter(one -> one.isOver(request.now().toInstant())).isPresent();
    return fits && !over && person.active() && doors.local();
  }
}
