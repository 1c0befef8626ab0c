package org.complaintauditor.intake.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.complaintauditor.model.ActorRole;

/** Who is who: the roles of the people and programs that an export names. */
public final class RoleTable {
  static final RoleTable EMPTY = new RoleTable(Map.of());

  private final Map<String, ActorRole> byName = new HashMap<>();
  private final Map<TextPattern, ActorRole> byPattern = new LinkedHashMap<>();

  /** A table whose patterns are tried in order, after the names. */
  RoleTable(Map<TextPattern, ActorRole> roles) {
    roles.forEach(
        (who, role) ->
            who.whole()
                .ifPresentOrElse(
                    name -> byName.putIfAbsent(name, role), () -> byPattern.put(who, role)));
  }

  /** The actor's role; {@link ActorRole#NONE} if the table does not say. */
  ActorRole of(String actor) {
    ActorRole known = byName.get(TextPattern.fold(actor.strip()));
    if (known != null) {
      return known;
    }
    for (Map.Entry<TextPattern, ActorRole> entry : byPattern.entrySet()) {
      if (entry.getKey().fits(actor)) {
        return entry.getValue();
      }
    }
    return ActorRole.NONE;
  }
}
