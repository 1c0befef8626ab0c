package org.complaintauditor.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.RecordQuestion;

/** A pack with the rules of one run and the numbers of another. */
final class MixedPack {

  private MixedPack() {}

  /**
   * The rules, and the days on which each version is in force, of one pack, with the limits and
   * parameters that the other has on the same days, where it has them. Nothing is tried under other
   * limits.
   */
  static Pack of(Pack rules, Pack numbers) {
    List<PackVersion> versions = new ArrayList<>();
    for (PackVersion ruled : rules.versions()) {
      if (rules.equals(numbers)) {
        versions.add(ruled);
        continue;
      }
      for (PackVersion numbered : numbers.versions()) {
        Optional<LocalDate> from = later(ruled.validFrom(), numbered.validFrom());
        Optional<LocalDate> until = earlier(ruled.validUntil(), numbered.validUntil());
        if (from.isEmpty() || until.isEmpty() || !from.get().isAfter(until.get())) {
          versions.add(
              new PackVersion(
                  ruled.version(), from, until, commitments(ruled, numbered), ruled.rules()));
        }
      }
    }
    return new Pack(
        rules.name(),
        rules.title(),
        rules.document(),
        rules.authoritativeLanguage(),
        rules.calendar(),
        rules.listedChannels(),
        List.of(),
        rules.unreliableAbove(),
        rules.blocks(),
        rules.told(),
        rules.attributes(),
        rules.words(),
        versions,
        rules.catalogue(),
        rules.lexicon(),
        rules.ruleNames(),
        List.of());
  }

  private static Optional<LocalDate> later(Optional<LocalDate> day, Optional<LocalDate> other) {
    return day.isEmpty() || other.filter(day.get()::isBefore).isPresent() ? other : day;
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> day, Optional<LocalDate> other) {
    return day.isEmpty() || other.filter(day.get()::isAfter).isPresent() ? other : day;
  }

  private static List<Commitment> commitments(PackVersion ruled, PackVersion numbered) {
    List<Commitment> commitments = new ArrayList<>();
    for (Commitment commitment : ruled.commitments()) {
      Optional<Commitment> other = numbered.commitment(commitment.id());
      Map<String, Limit> limits = new LinkedHashMap<>(commitment.limits());
      Map<String, Parameter> parameters = new LinkedHashMap<>(commitment.parameters());
      other.ifPresent(
          numbers -> {
            numbers
                .limits()
                .forEach((name, limit) -> limits.computeIfPresent(name, (n, l) -> limit));
            numbers
                .parameters()
                .forEach((name, value) -> parameters.computeIfPresent(name, (n, p) -> value));
          });
      commitments.add(commitment.with(limits, parameters));
    }
    return commitments;
  }

  /**
   * A pack whose judging rules ask for the record as those of the other do, where that is all in
   * which the judging rules of the two differ.
   */
  static Pack askingAs(Pack pack, Pack other) {
    List<PackVersion> versions = new ArrayList<>();
    for (PackVersion version : pack.versions()) {
      Optional<RuleFile> judging =
          other.versions().stream()
              .filter(one -> one.version().equals(version.version()))
              .findFirst()
              .flatMap(MixedPack::judging);
      List<RuleFile> rules = new ArrayList<>();
      for (RuleFile file : version.rules()) {
        rules.add(judging.filter(one -> RecordQuestion.isAllThatDiffers(file, one)).orElse(file));
      }
      versions.add(
          new PackVersion(
              version.version(),
              version.validFrom(),
              version.validUntil(),
              version.commitments(),
              rules));
    }
    return pack.with(versions);
  }

  /** Whether the judging rules of both ask for the record alike. */
  static boolean askAlike(Pack pack, Pack other) {
    return pack.versions().stream()
        .map(MixedPack::asksForRecord)
        .toList()
        .equals(other.versions().stream().map(MixedPack::asksForRecord).toList());
  }

  private static boolean asksForRecord(PackVersion version) {
    return judging(version).filter(RecordQuestion::isAskedIn).isPresent();
  }

  private static Optional<RuleFile> judging(PackVersion version) {
    return version.rules().stream()
        .filter(file -> file.name().equals(PackLint.JUDGING))
        .findFirst();
  }

  /**
   * Whether both versions have the same rules about the same commitments, whether they ask for the
   * record or not.
   */
  static boolean sameRules(PackVersion version, PackVersion other) {
    return RecordQuestion.without(version.rules()).equals(RecordQuestion.without(other.rules()))
        && version.commitments().stream()
            .map(entry -> entry.id() + entry.otherwise())
            .toList()
            .equals(
                other.commitments().stream().map(entry -> entry.id() + entry.otherwise()).toList());
  }

  /** The numbers of a version, each with its name, such as {@code ACK-01.written 2}. */
  static Map<String, String> numbers(PackVersion version) {
    Map<String, String> numbers = new LinkedHashMap<>();
    for (Commitment commitment : version.commitments()) {
      commitment
          .limits()
          .forEach(
              (name, limit) ->
                  numbers.put(
                      commitment.id() + "." + name,
                      limit.span() + (limit.mayMove() ? " next" : "")));
      commitment
          .parameters()
          .forEach(
              (name, value) ->
                  numbers.put(commitment.id() + "." + name, Integer.toString(value.value())));
    }
    return numbers;
  }
}
