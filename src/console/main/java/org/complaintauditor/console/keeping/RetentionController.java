package org.complaintauditor.console.keeping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.settings.KeepingTimes;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.FormProblems;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.retention.OldRecord;

/** What is old enough to be deleted, and what lines of the ledger hold nevertheless. */
public final class RetentionController implements Routes.Controller {

  private final Purge purge;

  /** Deletes by this. */
  public RetentionController(Purge purge) {
    this.purge = purge;
  }

  /**
   * What the page shows.
   *
   * @param times how long what is kept
   * @param due what goes with the next daily task
   * @param held what lines of the ledger hold
   * @param chosen what is chosen of that, by kind and id
   * @param reason what stands in the field
   */
  public record Shown(
      KeepingTimes times, List<OldRecord> due, List<OldRecord> held, String chosen, String reason) {

    public Shown {
      due = List.copyOf(due);
      held = List.copyOf(held);
    }

    /** What a form calls something old. */
    public static String key(OldRecord old) {
      return old.kind().name() + "-" + old.id();
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get(
        "/retention", Permission.ADMINISTER, request -> show(request, "", "", new FormProblems()));
    routes.post("/retention", Permission.ADMINISTER, this::deleteDue);
    routes.post("/retention/held", Permission.ADMINISTER, this::deleteHeld);
  }

  private void show(RequestContext request, String chosen, String reason, FormProblems problems) {
    List<OldRecord> old = purge.old(request.now());
    request.page(
        "team/retention",
        request.words().text("console.retention.title"),
        ConsolePart.PEOPLE,
        new Shown(
            purge.times(),
            old.stream().filter(one -> !one.isHeld()).toList(),
            old.stream().filter(OldRecord::isHeld).toList(),
            chosen,
            reason),
        problems);
  }

  private static LedgerAuthor author(RequestContext request) {
    return new LedgerAuthor(request.who().name(), request.who().account(), request.who().role());
  }

  private void deleteDue(RequestContext request) {
    int deleted = purge.run(request.now(), author(request));
    request.seeOther(
        "/retention", Wording.of("console.were-deleted-each-has-left-a-line", deleted));
  }

  private void deleteHeld(RequestContext request) {
    String chosen = request.field("held");
    String reason = request.field("reason");
    Optional<OldRecord> old =
        purge.old(request.now()).stream()
            .filter(one -> one.isHeld() && Shown.key(one).equals(chosen))
            .findFirst();
    FormProblems problems = new FormProblems();
    problems.require(old.isPresent(), "held", Wording.of("console.choose-what-is-to-be-deleted"));
    problems.require(
        !reason.isEmpty(),
        "reason",
        Wording.of("console.write-why-is-deleted-although-was-signed"));
    if (!problems.isEmpty()) {
      show(request, chosen, reason, problems);
      return;
    }
    try {
      purge.delete(old.orElseThrow(), request.now(), author(request), Optional.of(reason));
    } catch (IOException e) {
      throw Refusal.unusable(
          Wording.of("console.files-cannot-be-deleted", e.getClass().getSimpleName()));
    } catch (WorkspaceException e) {
      if (e.isOutage()) {
        throw e;
      }
      problems.add("held", e.wording());
      show(request, chosen, reason, problems);
      return;
    }
    request.seeOther("/retention", Wording.of("console.was-deleted-reason-stands-in-trail"));
  }
}
