package org.complaintauditor.console.people;

import java.util.List;
import java.util.Map;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;

/** Accounts that one administrator alone had in hand, for reviewers to confirm. */
public final class MarkedController implements Routes.Controller {

  private static final String PATH = "/marked-accounts";

  private final People people;
  private final AccountChanges changes;
  private final AccountsShown accounts;
  private final TrailNotes trail;

  MarkedController(
      People people, AccountChanges changes, AccountsShown accounts, TrailNotes trail) {
    this.people = people;
    this.changes = changes;
    this.accounts = accounts;
    this.trail = trail;
  }

  /**
   * An account.
   *
   * @param person whose it is
   * @param marks what was done to it, in words
   * @param mayConfirm whether the visitor may confirm it
   */
  public record Marked(PersonRecord person, List<String> marks, boolean mayConfirm) {
    public Marked {
      marks = List.copyOf(marks);
    }
  }

  /** What the page shows. */
  public record Shown(List<Marked> accounts) {
    public Shown {
      accounts = List.copyOf(accounts);
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(PATH, Permission.CONFIRM, this::show);
    routes.post(PATH + "/{person}", Permission.CONFIRM, this::confirm);
  }

  private void show(RequestContext request) {
    Map<String, List<String>> marks = accounts.marks(request);
    request.page(
        "team/marked",
        request.words().text("console.marked.title"),
        ConsolePart.NONE,
        new Shown(
            people.all().stream()
                .filter(one -> marks.containsKey(one.id()))
                .map(
                    one ->
                        new Marked(
                            one,
                            marks.getOrDefault(one.id(), List.of()),
                            changes.second().mayConfirm(request.who(), one.id())))
                .toList()));
  }

  private void confirm(RequestContext request) {
    PersonRecord person = people.find(request.part("person")).orElseThrow(Refusal::notFound);
    changes.confirm(request, person, trail);
    request.seeOther(
        PATH, Wording.of("console.what-says-is-shown-without-mark-again", person.name()));
  }
}
