package org.complaintauditor.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/**
 * Who was responsible for what was owed: who held the case on the due date, not who acted last.
 *
 * <p>A case is held by the person of the provider who acted on it last, up to the due date. Who
 * escalates it gives it away: it is held by nobody until somebody of the new owner's role, or of a
 * higher one, acts; where the export does not name the role, until anybody does. Whoever has that
 * role and escalates it has taken it over. Customers, programs and people without a role hold no
 * case.
 *
 * <p>Where no event of the case names a person of the provider, as in a register, it is the one
 * whom the register names: the case attribute {@code agent}, else {@code assignee}.
 */
public final class Responsible {

  /** The case attributes that name a person of the provider, the first first. */
  public static final List<String> ATTRIBUTES = List.of("agent", "assignee");

  private Responsible() {}

  /**
   * The names of all who were responsible in a case, each once: those for what the findings show,
   * in catalogue order, then those for other occurrences.
   */
  public static List<String> names(AuditedCase audited) {
    Set<String> names = new LinkedHashSet<>();
    for (Finding finding : audited.findings()) {
      names.add(of(audited.history(), finding));
    }
    for (Finding finding : audited.findings()) {
      finding.occurrences().forEach(one -> names.add(of(audited.history(), one)));
    }
    names.remove("");
    return List.copyOf(names);
  }

  /** The name of who was responsible for what the finding shows; empty: nobody is named. */
  public static String of(CaseHistory history, Finding finding) {
    return finding.shown().map(shown -> of(history, shown)).orElse("");
  }

  /** The name of who was responsible for the occurrence; empty: nobody is named. */
  public static String of(CaseHistory history, Occurrence occurrence) {
    boolean named = history.events().stream().anyMatch(Responsible::names);
    return named
        ? holder(history.events(), occurrence.assessment().due())
        : ATTRIBUTES.stream()
            .map(name -> Optional.ofNullable(history.attributes().get(name)).orElse("").strip())
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
  }

  private static boolean names(Event event) {
    return event.human() && !actor(event).isEmpty();
  }

  private static String actor(Event event) {
    return event.row().actor().strip();
  }

  private static String holder(List<Event> events, Due due) {
    String holder = "";
    ActorRole awaited = ActorRole.NONE;
    for (Event event : events) {
      if (due.reachedBy(event) == Answer.NO) {
        continue;
      }
      if (event.activity() == Activity.ESCALATED) {
        boolean takenOver = names(event) && event.role() == event.toRole();
        holder = takenOver ? actor(event) : "";
        awaited = takenOver ? ActorRole.NONE : event.toRole();
      } else if (names(event) && mayHold(event.role(), awaited)) {
        holder = actor(event);
        awaited = ActorRole.NONE;
      }
    }
    return holder;
  }

  private static boolean mayHold(ActorRole role, ActorRole awaited) {
    return awaited == ActorRole.NONE || role == awaited || role.ranksAbove(awaited);
  }
}
