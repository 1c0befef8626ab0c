package org.complaintauditor.console.start;

import java.io.IOException;
import org.complaintauditor.console.ledgers.NamelessReaders;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.OwnAddress;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.TextSanitizer;

/** Asks the person of a console without accounts who that is. */
public final class NameController implements Routes.Controller {

  private static final int LONGEST = 100;

  private final PersonName name;

  NameController(PersonName name) {
    this.name = name;
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        "/account",
        Permission.SIGNED_IN,
        request -> show(request, name.known(), new FormProblems()));
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

  private static String given(RequestContext request, String what) {
    return request.http().formParam(what) == null ? request.query(what) : request.field(what);
  }

  private static void show(RequestContext request, String filled, FormProblems problems) {
    String then = given(request, "then");
    boolean unrecorded = given(request, "unrecorded").equals("yes");
    boolean ahead = NamelessReaders.mayPutOff(request) && OwnAddress.is(then);
    request.page(
        "account",
        request.words().text("console.account.title"),
        ConsolePart.NONE,
        new Shown(filled, then, unrecorded, ahead ? NamelessReaders.puttingOff(then) : ""),
        problems);
  }

  private void save(RequestContext request) throws IOException {
    String said = request.field("name");
    FormProblems problems = new FormProblems();
    problems.require(
        !said.isEmpty(), "name", Wording.of("console.write-your-name-as-others-know-you"));
    problems.require(
        said.length() <= LONGEST,
        "name",
        Wording.of("console.name-is-longer-than-characters", LONGEST));
    problems.require(
        TextSanitizer.line(said).equals(said),
        "name",
        Wording.of("console.name-has-characters-cannot-be-shown"));
    if (!problems.isEmpty()) {
      show(request, said, problems);
      return;
    }
    name.is(said);
    String then = request.field("then");
    request.seeOther(
        OwnAddress.is(then) ? then : "/",
        request.field("unrecorded").equals("yes")
            ? Wording.of("console.from-now-on-what-you-decide-is-signed", said)
            : Wording.of("console.from-now-on-what-you-decide", said));
  }
}
