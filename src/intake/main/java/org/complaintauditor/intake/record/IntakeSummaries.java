package org.complaintauditor.intake.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.profile.FieldUses;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.IntakeSummary.Decision;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.time.TimeColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/** Makes views of what was read by a profile. */
public final class IntakeSummaries {
  private final Profile profile;
  private final List<String> names;

  IntakeSummaries(Profile profile, List<String> names) {
    this.profile = profile;
    this.names = names;
  }

  IntakeSummary reading(RecordIntake making, Optional<CaseRows> cases, List<Wording> missing) {
    RecordCounter records = making.records();
    FieldUses uses = FieldUses.of(profile);
    List<IntakeSummary.File> files = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      files.add(file(names.get(i), records.looks().get(i), uses));
    }
    List<IntakeSummary.Times> times = new ArrayList<>();
    making
        .mapping()
        .times()
        .forEach((key, column) -> times.add(times(key, column, records.looks(), cases)));
    Map<String, Long> perSource = new LinkedHashMap<>();
    records.perSource().forEach((source, count) -> perSource.put(source.name(), count));
    return new IntakeSummary(
        files,
        times,
        making.silent().sorted(),
        making.leftOut().all(),
        perSource,
        profile.activities(),
        missing,
        cases);
  }

  private static IntakeSummary.File file(String name, RecordCounter.Look look, FieldUses uses) {
    Map<String, List<IntakeSummary.Use>> used = uses.in(look.look(), look.sources());
    Set<String> has = look.look().names();
    List<IntakeSummary.Field> fields = new ArrayList<>();
    for (String field : has) {
      List<IntakeSummary.Use> rest =
          look.sources().stream()
              .filter(Source::keepsRest)
              .flatMap(source -> look.look().restName(source, field).stream())
              .map(rested -> new IntakeSummary.Use(IntakeSummary.As.ATTRIBUTE, rested))
              .distinct()
              .toList();
      fields.add(new IntakeSummary.Field(field, used.getOrDefault(field, rest)));
    }
    return new IntakeSummary.File(
        name,
        look.look().described(),
        look.sources().stream().map(Source::name).toList(),
        fields,
        used.keySet().stream().filter(field -> !look.look().hasName(field)).toList(),
        look.sources().stream()
            .flatMap(source -> source.personalAmong(has).stream())
            .distinct()
            .toList());
  }

  private IntakeSummary.Times times(
      RecordMapper.TimeKey key,
      TimeColumn column,
      List<RecordCounter.Look> looks,
      Optional<CaseRows> cases) {
    String file = names.get(key.column().file());
    Decision decision = decision(column);
    Optional<String> example =
        decision == Decision.AMBIGUOUS || decision == Decision.MIXED
            ? column.undecided()
            : column.proof();
    return new IntakeSummary.Times(
        file,
        key.column().nameIn(looks.get(key.column().file()).look()),
        column.pattern().toString(),
        (decision == Decision.AMBIGUOUS ? column.fitting() : column.allowed().patterns())
            .stream().map(TimePattern::toString).toList(),
        column.zone().map(ZoneId::getId).orElse(""),
        decision,
        example.orElse(""),
        column.values(),
        cases.map(read -> unreadable(read.account(), file, key.column().field())).orElse(0L),
        cases.map(read -> lost(read.account(), file, key.column().field())).orElse(""));
  }

  /** How many timestamps of a column cannot be read. */
  public static long unreadable(Export export, String file, String column) {
    // A record may make several events of one date.
    return notRead(export, file, column)
        .map(problem -> Map.entry(problem.origin(), problem.value()))
        .distinct()
        .count();
  }

  /** The first timestamp of a column that cannot be read; empty if all can. */
  public static String lost(Export export, String file, String column) {
    return notRead(export, file, column).map(Problem::value).findFirst().orElse("");
  }

  private static Stream<Problem> notRead(Export export, String file, String column) {
    return export.problems().stream()
        .filter(problem -> problem.code() == Problem.Code.UNREADABLE_TIMESTAMP)
        .filter(problem -> problem.column().equals(column) && !problem.value().isBlank())
        .filter(problem -> problem.origin().file().equals(file));
  }

  private static Decision decision(TimeColumn column) {
    if (column.allowed().patterns().size() == 1) {
      return Decision.ONLY;
    }
    return switch (column.decision()) {
      case AMBIGUOUS -> Decision.AMBIGUOUS;
      case MIXED -> Decision.MIXED;
      case DECIDED -> column.proof().isPresent() ? Decision.PROVED : Decision.SAME;
    };
  }
}
