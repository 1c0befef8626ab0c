package org.complaintauditor.intake.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.PersonalAttribute;
import org.complaintauditor.model.PersonalFields;

/**
 * Takes out of a case, before it is judged, what identifies people and decides nothing: so no
 * report can show it, whatever it shows; quotes of its texts do not name them. What is asked for
 * stays, under a key that only those see who look for it ({@link PersonalAttribute}).
 */
public final class PersonalScreen implements UnaryOperator<ExportedCase> {
  private final PersonalFields fields;
  private final boolean included;

  /**
   * @param fields those that identify people
   * @param included whether they are asked for
   */
  public PersonalScreen(PersonalFields fields, boolean included) {
    this.fields = fields;
    this.included = included;
  }

  @Override
  public ExportedCase apply(ExportedCase exportedCase) {
    List<EventRow> rows = new ArrayList<>(exportedCase.rows().size());
    KnownNames names = new KnownNames();
    Set<String> hidden = new HashSet<>();
    Map<String, String> before = Map.of();
    for (EventRow row : exportedCase.rows()) {
      if (row.actorRole() == ActorRole.CUSTOMER) {
        names.add(row.actor());
      }
      if (row.attributes() != before) {
        before = row.attributes();
        before.forEach(
            (name, value) -> {
              if (isPersonal(name)) {
                names.add(value);
                hidden.add(value);
              }
            });
      }
    }
    before = Map.of();
    Map<String, String> screened = Map.of();
    boolean changed = false;
    for (EventRow row : exportedCase.rows()) {
      if (row.attributes() != before) {
        before = row.attributes();
        screened = screened(before, names);
      }
      changed |= screened != before;
      rows.add(screened == before ? row : row.with(screened));
    }
    return new ExportedCase(
        exportedCase.caseId(),
        changed ? rows : exportedCase.rows(),
        exportedCase.problems(),
        included ? Optional.empty() : Optional.of(hidden));
  }

  /** The same map where there is nothing to take out. */
  private Map<String, String> screened(Map<String, String> attributes, KnownNames names) {
    boolean clean = true;
    for (Map.Entry<String, String> entry : attributes.entrySet()) {
      clean &= mayBeShown(entry.getKey(), entry.getValue(), names);
    }
    if (clean) {
      return attributes;
    }
    Map<String, String> left = new HashMap<>();
    attributes.forEach(
        (name, value) -> {
          if (PersonalAttribute.nameOf(name).isPresent()) {
            if (included) {
              left.put(name, value); // Asked for when it was read, and now again.
            }
          } else if (mayBeShown(name, value, names)) {
            left.put(name, value);
          } else if (included) {
            left.put(PersonalAttribute.key(name), value);
          }
        });
    return left;
  }

  private boolean mayBeShown(String name, String value, KnownNames names) {
    if (PersonalAttribute.nameOf(name).isPresent()) {
      return false;
    }
    if (name.equals(CanonicalColumn.CUSTOMER_TYPE.title())) {
      return true; // One of three words, and a verdict can hang on it.
    }
    return !isPersonal(name) && ContactData.in(value).isEmpty() && !names.areIn(value);
  }

  private boolean isPersonal(String name) {
    return fields.signs().containsKey(name);
  }
}
