package org.complaintauditor.intake.personal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;

/**
 * Looks at the attributes of each case once, while an export is read, to say which of them identify
 * people. A case counts once with each of its values, so neither the order of files and rows nor
 * the number of events matters.
 */
public final class PersonalTally {
  /** They have their names whatever they hold. */
  private static final Set<String> OF_THE_FORMAT = Set.of("team", "product", "category");

  /** They are closed lists, or nearly: a province is no name. */
  private static final Set<String> LISTS = Set.of("customer_type", "province");

  private final Map<String, PersonalGuess> guesses = new HashMap<>();
  private final Map<String, Boolean> settled = new HashMap<>();

  /** A profile says of an attribute whether it identifies people: nobody has to guess. */
  public void settle(String attribute, boolean personal) {
    settled.merge(attribute, personal, Boolean::logicalOr);
  }

  /** Adds what others saw of other cases. */
  public void merge(PersonalTally others) {
    others.settled.forEach(this::settle);
    others.guesses.forEach(
        (name, guess) -> {
          PersonalGuess known = guesses.putIfAbsent(name, guess);
          if (known != null) {
            known.merge(guess);
          }
        });
  }

  /** Writes what was seen: the same cases give the same bytes, in whatever order. */
  public void write(ByteWriter to) {
    to.all(
        new TreeMap<>(settled).entrySet(),
        (out, one) -> out.text(one.getKey()).flag(one.getValue()));
    to.all(new TreeMap<>(guesses).values(), (out, guess) -> guess.write(out));
  }

  /** Reads what {@link #write} wrote. */
  public static PersonalTally read(ByteReader from) {
    PersonalTally tally = new PersonalTally();
    from.all(in -> tally.settled.put(in.text(), in.flag()) == null);
    from.all(PersonalGuess::read).forEach(guess -> tally.guesses.put(guess.title(), guess));
    return tally;
  }

  /** Looks at a case. */
  public void add(List<EventRow> ofCase) {
    Map<String, String> first = ofCase.get(0).attributes();
    Map<String, Set<String>> further = null;
    Map<String, String> before = first;
    for (EventRow row : ofCase) {
      Map<String, String> attributes = row.attributes();
      if (attributes != before && !attributes.equals(before)) {
        further = further == null ? new LinkedHashMap<>() : further;
        collect(attributes, further);
        before = attributes;
      }
    }
    if (further == null) {
      first.forEach(this::look);
    } else {
      collect(first, further);
      further.forEach((name, values) -> values.forEach(value -> look(name, value)));
    }
  }

  private static void collect(Map<String, String> attributes, Map<String, Set<String>> all) {
    attributes.forEach((name, value) -> all.computeIfAbsent(name, n -> new HashSet<>()).add(value));
  }

  private void look(String name, String value) {
    if (!settled.containsKey(name) && !LISTS.contains(name)) {
      guesses
          .computeIfAbsent(name, n -> new PersonalGuess(n, !OF_THE_FORMAT.contains(n)))
          .add(value);
    }
  }

  /** The fields, once all cases were looked at. */
  public PersonalFields fields() {
    Map<String, PersonalSign> signs = new HashMap<>();
    settled.forEach(
        (name, personal) -> {
          if (personal) {
            signs.put(name, PersonalSign.DECLARED);
          }
        });
    guesses.forEach((name, guess) -> guess.sign().ifPresent(sign -> signs.put(name, sign)));
    return PersonalFields.of(signs);
  }
}
