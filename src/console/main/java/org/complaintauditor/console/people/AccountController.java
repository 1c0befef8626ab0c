package org.complaintauditor.console.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.SoleActs;

/** What people look after themselves: their name and their password. */
public final class AccountController implements Routes.Controller {

  private final People people;
  private final TeamSessions sessions;
  private final PasswordHashes hashes;
  private final PasswordRules rules;
  private final LoginThrottle throttle;
  private final SignIn signIn;
  private final Supplier<SoleActs> acts;

  AccountController(
      People people,
      TeamSessions sessions,
      PasswordHashes hashes,
      PasswordRules rules,
      LoginThrottle throttle,
      SignIn signIn,
      Supplier<SoleActs> acts) {
    this.people = people;
    this.sessions = sessions;
    this.hashes = hashes;
    this.rules = rules;
    this.throttle = throttle;
    this.signIn = signIn;
    this.acts = acts;
  }

  /**
   * What the page shows.
   *
   * @param account the person's account
   * @param name what stands in the field of the name
   * @param role the person's role
   * @param provided whether an identity provider says who the person is
   * @param first whether the person has to choose a password before anything else
   * @param shortest the fewest characters of a password
   * @param marks what administrators did to the account without a second one, in words
   */
  public record Shown(
      String account,
      String name,
      String role,
      boolean provided,
      boolean first,
      int shortest,
      List<String> marks) {
    public Shown {
      marks = List.copyOf(marks);
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        "/account",
        Permission.SIGNED_IN,
        request -> show(request, self(request), self(request).name(), new FormProblems()));
    routes.post("/account", Permission.SIGNED_IN, this::rename);
    routes.post("/account/password", Permission.SIGNED_IN, this::changePassword);
  }

  private PersonRecord self(RequestContext request) {
    return people.find(request.who().person()).orElseThrow(Refusal::notFound);
  }

  private void show(RequestContext request, PersonRecord self, String name, FormProblems problems) {
    request.page(
        "team/account",
        request.words().text("console.team.account.title"),
        ConsolePart.NONE,
        new Shown(
            self.account().orElse(self.id()),
            name,
            self.role().name(),
            self.subject().isPresent(),
            isFirst(self),
            PasswordRules.SHORTEST,
            AccountsShown.words(request.words(), acts.get().of(self.id()))),
        problems);
  }

  private static boolean isFirst(PersonRecord self) {
    return self.password()
        .filter(written -> StoredPassword.of(written).onceUntil().isPresent())
        .isPresent();
  }

  private void rename(RequestContext request) {
    PersonRecord self = self(request);
    refuseProvided(self);
    String name = request.field("name");
    FormProblems problems = new FormProblems();
    PersonFields.checkName(name, problems);
    if (!problems.isEmpty()) {
      show(request, self, name, problems);
      return;
    }
    people.rename(
        self.id(),
        name,
        self.email(),
        TrailNotes.line(request.now(), TrailNotes.author(request.who()), "person-renamed", self));
    request.seeOther("/account", Wording.of("console.from-now-on-what-you-decide", name));
  }

  private void changePassword(RequestContext request) {
    PersonRecord self = self(request);
    refuseProvided(self);
    String before = secret(request, "before");
    String chosen = secret(request, "chosen");
    FormProblems problems = new FormProblems();
    throttle.count(request, request.who().account());
    boolean fits =
        self.password()
            .map(written -> StoredPassword.of(written).fits(hashes, before))
            .orElseGet(() -> hashes.fits(before, hashes.ofNobody()));
    if (fits) {
      throttle.forget(request, request.who().account()); // Whatever is wrong besides is no guess.
    }
    problems.require(fits, "before", Wording.of("console.is-not-password-you-have-now"));
    Optional<Wording> wrong = rules.problem(chosen, request.who().account(), self.name());
    wrong.ifPresent(what -> problems.add("chosen", what));
    problems.require(
        !chosen.equals(before) || wrong.isPresent(),
        "chosen",
        Wording.of("console.is-password-you-have-now"));
    problems.require(
        chosen.equals(secret(request, "again")),
        "again",
        Wording.of("console.is-not-same-as-new-password-above"));
    if (!problems.isEmpty()) {
      show(request, self, self.name(), problems);
      return;
    }
    people.changePassword(
        self.id(),
        Optional.of(hashes.of(chosen)),
        TrailNotes.line(request.now(), TrailNotes.author(request.who()), "password-changed", self));
    sessions.endAll(self.id());
    signIn.begin(request, self, "new password");
    request.seeOther(isFirst(self) ? signIn.onward(self, "") : "/account");
  }

  private static void refuseProvided(PersonRecord self) {
    if (self.subject().isPresent()) {
      throw Refusal.unusable(Wording.of("console.who-you-are-is-said-by-your"));
    }
  }

  /** As it was typed, with blanks around it. */
  private static String secret(RequestContext request, String name) {
    return Optional.ofNullable(request.http().formParam(name)).orElse("");
  }
}
