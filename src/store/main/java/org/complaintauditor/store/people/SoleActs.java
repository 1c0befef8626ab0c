package org.complaintauditor.store.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.store.trail.TrailLine;

/**
 * What administrators did to accounts without a second one, and nobody has confirmed since. It is
 * read from the trail, of which nobody can take a line away.
 */
public final class SoleActs {

  /** Somebody else confirms an account: what it said since the act was said by its person. */
  public static final String CONFIRMED = "person-confirmed";

  /** Stands in the detail of a line where there was no second administrator. */
  public static final String ALONE = "\"alone\":true";

  /** None. */
  public static final SoleActs NONE = new SoleActs(Map.of(), Map.of());

  private static final Map<String, SoleAct.Kind> KINDS =
      Map.of(
          "password-reset", SoleAct.Kind.RESET,
          "role-changed", SoleAct.Kind.ROLE,
          "person-added", SoleAct.Kind.ROLE,
          "person-activated", SoleAct.Kind.REOPENED);

  private final Map<String, List<Done>> byPerson;
  private final Map<String, String> idsByAccount;

  private SoleActs(Map<String, List<Done>> byPerson, Map<String, String> idsByAccount) {
    this.byPerson = byPerson;
    this.idsByAccount = idsByAccount;
  }

  /**
   * One that nobody has confirmed.
   *
   * @param act what was done
   * @param account the account of who did it
   * @param at when, an ISO date and time with offset
   */
  public record Done(SoleAct act, String account, String at) {

    /** Whether what was written then was written after it. */
    private boolean isBefore(String written) {
      OffsetDateTime done = OffsetDateTime.parse(at);
      return written.indexOf('T') < 0
          ? !LocalDate.parse(written).isBefore(done.toLocalDate())
          : !OffsetDateTime.parse(written).isBefore(done);
    }
  }

  /** What is read from this trail. */
  public static SoleActs read(Trail trail, People people) {
    Map<String, List<Done>> acts = new HashMap<>();
    Set<String> actions = new HashSet<>(KINDS.keySet());
    actions.add(CONFIRMED);
    for (TrailLine line : trail.all(actions)) {
      TrailEntry entry = line.entry();
      String person = entry.subjects().isEmpty() ? "" : entry.subjects().get(0);
      SoleAct.Kind kind = KINDS.get(entry.action());
      if (kind == null) {
        acts.remove(person); // Confirmed.
      } else if (entry.detail().contains(ALONE)) {
        acts.computeIfAbsent(person, key -> new ArrayList<>())
            .add(new Done(new SoleAct(kind, entry.by().name()), entry.by().account(), entry.at()));
      }
    }
    if (acts.isEmpty()) {
      return NONE;
    }
    Map<String, String> ids = new HashMap<>();
    people.all().forEach(one -> ids.put(one.account().orElse(one.id()), one.id()));
    return new SoleActs(acts, ids);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return byPerson.isEmpty();
  }

  /** What was done to a person, the earliest first; nothing where all is confirmed. */
  public List<Done> of(String person) {
    return List.copyOf(byPerson.getOrDefault(person, List.of()));
  }

  /**
   * What had been done to an account, the last of it, when it wrote a line.
   *
   * @param account the account, or the person's id where there is none
   * @param at when it wrote, an ISO date, or a date and time with offset
   */
  public Optional<SoleAct> before(String account, String at) {
    return of(idsByAccount.getOrDefault(account, "")).stream()
        .filter(done -> done.isBefore(at))
        .reduce((first, last) -> last)
        .map(Done::act);
  }
}
