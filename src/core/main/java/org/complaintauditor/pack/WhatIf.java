package org.complaintauditor.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Wording;

/** Changes numbers of a pack: {@code ACK-01.written=1} (formats 3, {@code --set}). */
public final class WhatIf {

  /** Stands in the name of a version in which changes are tried, before them. */
  public static final String NAME = "what-if";

  private static final LocalizedText TRIED =
      new LocalizedText(
          Map.of(
              "en", "what-if, set for this run",
              "fr", "hypothèse, fixée pour cette exécution",
              "de", "Annahme, für diesen Lauf gesetzt"));

  private WhatIf() {}

  /**
   * The pack with these numbers in every version.
   *
   * @param assignments such as {@code ACK-01.written=1}
   * @throws IllegalArgumentException if one names nothing in the pack or has no valid value
   */
  public static Pack apply(Pack pack, List<String> assignments) {
    List<PackVersion> versions = pack.versions();
    Set<String> names = new HashSet<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 0) {
        throw new InvalidValueException(Wording.of("core.set-write-id-limit-value", assignment));
      }
      String name = assignment.substring(0, equals).strip();
      String value = assignment.substring(equals + 1).strip();
      if (!names.add(name)) {
        throw new InvalidValueException(Wording.of("core.set-is-set-twice", assignment, name));
      }
      try {
        versions = apply(versions, name, value);
      } catch (IllegalArgumentException e) {
        throw new InvalidValueException(
            Wording.of("core.option-set", assignment, Wording.saidBy(e)), e);
      }
    }
    List<String> stated = assignments.stream().map(String::strip).toList();
    return pack.withWhatIf(versions.stream().map(one -> stating(one, stated)).toList(), stated);
  }

  /** Wherever the version is named, nobody may take a what-if for the published pack. */
  private static PackVersion stating(PackVersion version, List<String> assignments) {
    return assignments.isEmpty()
        ? version
        : new PackVersion(
            version.version() + " " + NAME + " " + String.join(" ", assignments),
            version.validFrom(),
            version.validUntil(),
            version.commitments(),
            version.rules());
  }

  private static List<PackVersion> apply(List<PackVersion> versions, String name, String value) {
    List<PackVersion> changed = new ArrayList<>();
    for (PackVersion version : versions) {
      changed.add(
          new PackVersion(
              version.version(),
              version.validFrom(),
              version.validUntil(),
              apply(version.commitments(), name, value, TRIED, Limit::rolls),
              version.rules()));
    }
    return changed;
  }

  /**
   * The catalogue with one number changed.
   *
   * @param rolls whether the changed limit is moved to a business day, by what it was before
   */
  static List<Commitment> apply(
      List<Commitment> commitments,
      String name,
      String value,
      LocalizedText source,
      Predicate<Limit> rolls) {
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    String number = dot < 0 ? "" : name.substring(dot + 1);
    List<Commitment> changed = new ArrayList<>();
    boolean found = false;
    for (Commitment commitment : commitments) {
      if (commitment.id().equals(id)) {
        found = true;
        changed.add(changed(commitment, number, value, source, rolls));
      } else {
        changed.add(commitment);
      }
    }
    if (!found) {
      throw new InvalidValueException(
          Wording.of(
              "core.pack-has-no-commitment",
              id,
              commitments.stream().map(Commitment::id).toList()));
    }
    return changed;
  }

  private static Commitment changed(
      Commitment commitment,
      String number,
      String value,
      LocalizedText source,
      Predicate<Limit> rolls) {
    Map<String, Limit> limits = new LinkedHashMap<>(commitment.limits());
    Map<String, Parameter> parameters = new LinkedHashMap<>(commitment.parameters());
    Limit limit = limits.get(number);
    Parameter parameter = parameters.get(number);
    if (limit != null) {
      limits.put(
          number,
          new Limit(number, Limit.parseSpan(value), rolls.test(limit), source, limit.sensitive()));
    } else if (parameter != null) {
      parameters.put(number, parameter.readAs(whole(value), source));
    } else {
      List<String> known = new ArrayList<>(limits.keySet());
      known.addAll(parameters.keySet());
      throw new InvalidValueException(
          number.isEmpty()
              ? Wording.of(
                  "core.say-limit-of",
                  commitment.id(),
                  Wording.choice(
                      known.stream()
                          .map(one -> commitment.id() + "." + one + "=" + value)
                          .toList()))
              : Wording.of("core.has-no-limit", commitment.id(), number, known));
    }
    return commitment.with(
        Collections.unmodifiableMap(limits), Collections.unmodifiableMap(parameters));
  }

  private static int whole(String value) {
    if (!value.matches("\\d{1,4}")) {
      throw new InvalidValueException(Wording.of("core.is-not-a-whole-number", value));
    }
    return Integer.parseInt(value);
  }
}
