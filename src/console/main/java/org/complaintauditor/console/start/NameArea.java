package org.complaintauditor.console.start;

import java.io.IOException;
import org.complaintauditor.console.ledgers.NamelessReaders;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.OwnAddress;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/** Asks the person of a console without accounts who that is. */
public final class NameArea implements Routes.Area {

  private static final int LONGEST = 100;

  private final PersonName name;

  NameArea(PersonName name) {
    this.name = name;
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        "/account", Permission.SIGNED_IN, visit -> show(visit, name.known(), new FormProblems()));
    routes.post("/account", Permission.SIGNED_IN, this::save);
  }

  /**
   * What the page shows.
   *
   * @param name what stands in the field
   * @param then where it leads on to
   * @param unrecorded whether a form was sent that could not be recorded without a name
   * @param later where it leads on to without a name; empty if there is no such way
   */
  public record Shown(String name, String then, boolean unrecorded, String later) {}

  private static String given(Visit visit, String what) {
    return visit.http().formParam(what) == null ? visit.query(what) : visit.field(what);
  }

  private static void show(Visit visit, String filled, FormProblems problems) {
    String then = given(visit, "then");
    boolean unrecorded = given(visit, "unrecorded").equals("yes");
    boolean ahead = NamelessReaders.mayPutOff(visit) && OwnAddress.is(then);
    visit.page(
        "account",
        visit.words().text("console.account.title"),
        ConsolePart.NONE,
        new Shown(filled, then, unrecorded, ahead ? NamelessReaders.puttingOff(then) : ""),
        problems);
  }

  private void save(Visit visit) throws IOException {
    String said = visit.field("name");
    FormProblems problems = new FormProblems();
    problems.require(!said.isEmpty(), "name", Wording.of("Write your name, as others know you."));
    problems.require(
        said.length() <= LONGEST,
        "name",
        Wording.of("The name is longer than %d characters.", LONGEST));
    problems.require(
        TextSanitizer.line(said).equals(said),
        "name",
        Wording.of("The name has characters that cannot be shown; write letters only."));
    if (!problems.isEmpty()) {
      show(visit, said, problems);
      return;
    }
    name.is(said);
    String then = visit.field("then");
    visit.seeOther(
        OwnAddress.is(then) ? then : "/",
        visit.field("unrecorded").equals("yes")
            ? Wording.of(
                "From now on, what you decide is signed %s. What you sent before is not recorded yet:"
                    + " send it again.",
                said)
            : Wording.of("From now on, what you decide is signed %s.", said));
  }
}
