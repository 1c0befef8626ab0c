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
import org.jspecify.annotations.Nullable;

/**
 * The values that a column knows. They are written exactly as in the format; what nearly is one
 * gets a hint, not a guess.
 */
public final class ClosedList<E extends Enum<E>> {
  private static final int HINTS_KEPT = 1_000;

  private final String kind;
  private final Map<String, E> values = new LinkedHashMap<>();
  private final Map<String, String> hints = new HashMap<>();

  /** The values but those that stand for an empty cell. */
  private ClosedList(String kind, List<E> values, Set<E> unwritten) {
    this.kind = kind;
    for (E value : values) {
      if (!unwritten.contains(value)) {
        this.values.put(value.name(), value);
      }
    }
  }

  static ClosedList<Activity> activities() {
    return new ClosedList<>("activity", Arrays.asList(Activity.values()), Set.of());
  }

  static ClosedList<ActorRole> roles() {
    return new ClosedList<>("role", Arrays.asList(ActorRole.values()), Set.of(ActorRole.NONE));
  }

  static ClosedList<Channel> channels() {
    return new ClosedList<>("channel", Arrays.asList(Channel.values()), Set.of(Channel.NONE));
  }

  static ClosedList<CustomerType> customerTypes() {
    return new ClosedList<>(
        "customer type", Arrays.asList(CustomerType.values()), Set.of(CustomerType.NONE));
  }

  static ClosedList<Disclosure> disclosures() {
    return new ClosedList<>("disclosure", Arrays.asList(Disclosure.values()), Set.of());
  }

  /** The value that is written so, white space around it set aside; null if there is none. */
  public @Nullable E find(String written) {
    return values.get(written.strip());
  }

  /** What would have been right instead of this. */
  public String expectedInsteadOf(String written) {
    String known = hints.get(written);
    if (known != null) {
      return known;
    }
    String hint =
        NearMiss.of(written, values.keySet())
            .map(meant -> "write \"%s\"".formatted(meant))
            .orElse("%s is one of %s".formatted(kind, String.join(", ", values.keySet())));
    if (hints.size() < HINTS_KEPT) {
      hints.put(written, hint);
    }
    return hint;
  }
}
