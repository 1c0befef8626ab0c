package org.complaintauditor.intake.canonical;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column knows. They are written exactly as in the format; what nearly is one
 * gets a hint, not a guess.
 */
public final class ClosedList<E extends Enum<E>> {
  private static final int HINTS_KEPT = 1_000;

  private final Wording kind;
  private final Map<String, E> values = new LinkedHashMap<>();
  private final Map<String, Wording> hints = new HashMap<>();

  /** The values but those that stand for an empty cell. */
  private ClosedList(Wording kind, List<E> values, Set<E> unwritten) {
    this.kind = kind;
    for (E value : values) {
      if (!unwritten.contains(value)) {
        this.values.put(value.name(), value);
      }
    }
  }

  static ClosedList<Activity> activities() {
    return new ClosedList<>(
        Wording.of("intake.activity"), Arrays.asList(Activity.values()), Set.of());
  }

  static ClosedList<ActorRole> roles() {
    return new ClosedList<>(
        Wording.of("intake.role"), Arrays.asList(ActorRole.values()), Set.of(ActorRole.NONE));
  }

  static ClosedList<Channel> channels() {
    return new ClosedList<>(
        Wording.of("intake.channel"), Arrays.asList(Channel.values()), Set.of(Channel.NONE));
  }

  static ClosedList<CustomerType> customerTypes() {
    return new ClosedList<>(
        Wording.of("intake.customer-type"),
        Arrays.asList(CustomerType.values()),
        Set.of(CustomerType.NONE));
  }

  static ClosedList<Disclosure> disclosures() {
    return new ClosedList<>(
        Wording.of("intake.disclosure"), Arrays.asList(Disclosure.values()), Set.of());
  }

  /** The value that is written so, white space around it set aside; null if there is none. */
  public @Nullable E find(String written) {
    return values.get(written.strip());
  }

  /** What would have been right instead of this. */
  public Wording expectedInsteadOf(String written) {
    Wording known = hints.get(written);
    if (known != null) {
      return known;
    }
    Wording hint =
        SpellingSuggestion.of(written, values.keySet())
            .map(meant -> Wording.of("core.write", meant))
            .orElseGet(
                () -> Wording.of("core.is-one-of", kind, String.join(", ", values.keySet())));
    if (hints.size() < HINTS_KEPT) {
      hints.put(written, hint);
    }
    return hint;
  }
}
