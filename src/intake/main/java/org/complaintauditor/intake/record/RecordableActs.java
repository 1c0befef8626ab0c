package org.complaintauditor.intake.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.EventRule;
import org.complaintauditor.intake.profile.FieldReferences;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.RecordCondition;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.WordSet;

/**
 * Finds what an export can record: from the entries of the profile that reads it, never from what
 * stands in its cases (audit-definitions 5, record rule).
 */
final class RecordableActs {
  private final Profile profile;
  private final BiPredicate<Source, Integer> has;

  private RecordableActs(Profile profile, BiPredicate<Source, Integer> has) {
    this.profile = profile;
    this.has = has;
  }

  /**
   * What the export can record.
   *
   * @param held the sources that its files hold
   * @param has whether a file has this field of a source; an entry whose timestamp no file has a
   *     place for makes nothing
   */
  static RecordedActs of(
      Profile profile, Collection<Source> held, BiPredicate<Source, Integer> has) {
    return new RecordableActs(profile, has).in(held);
  }

  /** An entry, and the source in which it stands. */
  private record Entry(Source source, EventRule rule, Vocabulary words) {

    ValueExpression cell(CanonicalColumn column) {
      return rule.cells().getOrDefault(column, new ValueExpression.Constant(""));
    }

    private <W extends Word> Set<W> words(Class<W> list, ValueExpression value) {
      return constants(words.words(list), name -> words.find(list, name), value);
    }

    Set<Activity> makes() {
      return words(Activity.class, cell(CanonicalColumn.ACTIVITY));
    }

    boolean makes(Predicate<Activity> such) {
      return makes().stream().anyMatch(such);
    }

    /** Whether a person may have acted. */
    boolean byPerson() {
      List<ActorRole> roles = List.of(ActorRole.values());
      return constants(
              roles,
              name -> roles.stream().filter(one -> one.name().equals(name)).findFirst(),
              cell(CanonicalColumn.ACTOR_ROLE))
          .stream()
          .anyMatch(ActorRole::isHuman);
    }

    /** Whether it always makes calls that a person took. */
    boolean isTakenCall() {
      return cell(CanonicalColumn.CHANNEL) instanceof ValueExpression.Constant channel
          && cell(CanonicalColumn.ACTOR_ROLE) instanceof ValueExpression.Constant
          && words(Channel.class, channel).stream().anyMatch(Channel::isLive)
          && byPerson();
    }

    boolean hasText() {
      return rule.cells().containsKey(CanonicalColumn.TEXT);
    }

    /** Whether what it makes reaches the customer, as a message or in a call that was taken. */
    boolean isContact() {
      return makes(one -> one.direction() == Direction.OUTBOUND)
          || (makes(one -> one.direction() == Direction.INBOUND) && isTakenCall());
    }

    /** Whether it makes contacts besides the receipt. */
    boolean isFurtherContact() {
      return isContact() && makes(one -> one != Activity.COMPLAINT_RECEIVED && isReached(one));
    }

    private static boolean isReached(Activity activity) {
      return activity.direction() != Direction.INTERNAL;
    }

    boolean isOfCustomer() {
      return makes(one -> one.direction() == Direction.INBOUND);
    }

    /**
     * Whether it says when a person answered, and nothing else: a date with a text is one answer
     * among others.
     */
    boolean isFirstReply() {
      return makes(one -> one == Activity.MESSAGE_SENT)
          && byPerson()
          && !hasText()
          && !rule.cells().containsKey(CanonicalColumn.DISCLOSES);
    }

    /** Whether it reads a value that a later one replaces, such as a status without a history. */
    boolean isOfLatestValue() {
      boolean constant = cell(CanonicalColumn.ACTIVITY) instanceof ValueExpression.Constant;
      List<RecordCondition> asked = asked(rule.when()).toList();
      return source.isRegister()
          && asked.stream().noneMatch(RecordCondition.Before.class::isInstance)
          && (!constant || !asked.stream().allMatch(RecordCondition.Empty.class::isInstance));
    }

    /** The conditions of which another is made. */
    private static Stream<RecordCondition> asked(RecordCondition when) {
      if (when instanceof RecordCondition.All all) {
        return all.conditions().stream().flatMap(Entry::asked);
      }
      if (when instanceof RecordCondition.Any any) {
        return any.conditions().stream().flatMap(Entry::asked);
      }
      return when instanceof RecordCondition.Not not ? asked(not.other()) : Stream.of(when);
    }

    Set<Disclosure> tells() {
      if (!isContact()) {
        return Set.of();
      }
      Set<Disclosure> told = words(Disclosure.class, cell(CanonicalColumn.DISCLOSES));
      makes().forEach(activity -> activity.tells().ifPresent(told::add));
      return told;
    }
  }

  private RecordedActs in(Collection<Source> held) {
    Set<Activity> made = new WordSet<>();
    Map<Activity, Integer> kept = new TreeMap<>();
    Map<Disclosure, Integer> told = new TreeMap<>();
    Set<Entry> entries = new HashSet<>();
    for (Source source : held) {
      source.events().stream()
          .map(rule -> new Entry(source, rule, profile.words()))
          .filter(this::hasPlace)
          .forEach(entries::add);
    }
    for (Entry entry : entries) {
      made.addAll(entry.makes());
      entry.tells().forEach(one -> told.merge(one, 1, Integer::sum));
      if (!entry.isOfLatestValue()) {
        entry.makes().stream()
            .filter(one -> one.direction() == Direction.INTERNAL)
            .forEach(
                one -> kept.merge(one, entry.source().isRegister() ? 1 : 0, RecordableActs::both));
      }
    }
    return new RecordedActs(
            false,
            made,
            kept,
            told,
            (int) entries.stream().filter(Entry::isFirstReply).count(),
            entries.stream().anyMatch(one -> one.isFurtherContact() && !one.source().isRegister()),
            profile.allContacts(),
            entries.stream().anyMatch(one -> one.isContact() && one.hasText()),
            entries.stream().anyMatch(one -> one.isOfCustomer() && one.hasText()))
        .in(profile.words(), profile.records());
  }

  /** Number of places that tell both acts; none if one of the acts has none. */
  private static int both(int places, int others) {
    return places == 0 || others == 0 ? 0 : places + others;
  }

  private boolean hasPlace(Entry entry) {
    Set<Integer> fields = FieldReferences.of(entry.cell(CanonicalColumn.TIMESTAMP));
    return entry.source().caseId().isPresent()
        && (fields.isEmpty() || fields.stream().anyMatch(one -> hasPlace(entry.source(), one)));
  }

  private boolean hasPlace(Source source, int field) {
    String name = source.fields().paths().get(field).rest();
    return has.test(source, field)
        || source.split().filter(split -> split.into().contains(name)).isPresent();
  }

  /** The words of a closed list that a value can give: all of them where a cell says it. */
  private static <E> Set<E> constants(
      List<E> list, Function<String, Optional<E>> named, ValueExpression value) {
    Set<E> constants = new LinkedHashSet<>();
    collect(list, named, value, constants);
    return constants;
  }

  private static <E> void collect(
      List<E> list, Function<String, Optional<E>> named, ValueExpression value, Set<E> into) {
    if (value instanceof ValueExpression.Constant constant) {
      Arrays.stream(constant.text().split("\\|"))
          .flatMap(name -> named.apply(name.strip()).stream())
          .forEach(into::add);
    } else if (value instanceof ValueExpression.Mapped mapped) {
      mapped.table().values().forEach(one -> collect(list, named, one, into));
      mapped.otherwise().ifPresent(one -> collect(list, named, one, into));
    } else if (value instanceof ValueExpression.FirstOf first) {
      first.values().forEach(one -> collect(list, named, one, into));
    } else {
      into.addAll(list);
    }
  }
}
