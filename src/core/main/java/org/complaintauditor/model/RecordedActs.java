package org.complaintauditor.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an export can record: which acts leave a trace in it where they happen. It is known from the
 * entries of the profile, before a case is read (audit-definitions 5, record rule).
 *
 * @param complete whether every act is recorded: canonical exports, and runs that say nothing of it
 * @param made the activities that an entry makes
 * @param kept the internal acts that entries make, but for those from a column that keeps only its
 *     latest value, with the number of columns that a register has for each; 0 where each time is
 *     recorded
 * @param told what entries record as told, by the activity or in {@code discloses}, with the number
 *     of those entries: in a register each has a place for one telling
 * @param firstReplies how many entries say when a person replied, and nothing else
 * @param contacts whether a source with a row per event makes contacts
 * @param allContacts whether the profile says that all contacts are in the export ({@code contacts:
 *     all})
 * @param contactTexts whether entries map the texts of contacts
 * @param customerTexts whether entries map the texts of customers
 */
public record RecordedActs(
    boolean complete,
    Set<Activity> made,
    Map<Activity, Integer> kept,
    Map<Disclosure, Integer> told,
    int firstReplies,
    boolean contacts,
    boolean allContacts,
    boolean contactTexts,
    boolean customerTexts) {

  /** Every act is recorded. */
  public static final RecordedActs ALL =
      new RecordedActs(
          true, Set.copyOf(Activity.core()), Map.of(), Map.of(), 0, true, true, true, true);

  public RecordedActs {
    Set<Activity> inOrder = new WordSet<>();
    inOrder.addAll(made);
    made = Collections.unmodifiableSet(inOrder);
    kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    told = Collections.unmodifiableMap(new TreeMap<>(told));
  }

  /**
   * The same of an export of which the desk says that it records these acts. An internal act that a
   * pack adds is not recorded unless an entry makes it or the desk says so, even where every act of
   * the core is (audit-definitions 5).
   *
   * @param words those of the pack
   * @param said the acts of which the desk says so
   */
  public RecordedActs in(Vocabulary words, Set<Activity> said) {
    Set<Activity> own = new WordSet<>();
    for (Activity activity : words.activities()) {
      if (isOwnAct(activity)) {
        own.add(activity);
      }
    }
    if (own.isEmpty() || (!complete && said.isEmpty())) {
      return this;
    }
    Set<Activity> makes = new WordSet<>();
    makes.addAll(complete ? words.activities() : made);
    makes.removeIf(activity -> complete && isOwnAct(activity));
    makes.addAll(said);
    Map<Activity, Integer> keeps = new TreeMap<>(kept);
    for (Activity activity : complete ? makes : said) {
      keeps.putIfAbsent(activity, 0);
    }
    return new RecordedActs(
        false,
        makes,
        keeps,
        told,
        firstReplies,
        contacts,
        allContacts,
        contactTexts,
        customerTexts);
  }

  /** Whether it is an internal act that a pack adds: nobody keeps it who does not say so. */
  public static boolean isOwnAct(Activity activity) {
    return activity.isOwn() && activity.direction() == Direction.INTERNAL;
  }

  /** The same in the words of a vocabulary. */
  RecordedActs in(Vocabulary words) {
    if (complete) {
      return this;
    }
    return new RecordedActs(
        false,
        words.known(made),
        mine(words, kept),
        mine(words, told),
        firstReplies,
        contacts,
        allContacts,
        contactTexts,
        customerTexts);
  }

  private static <W extends Word> Map<W, Integer> mine(Vocabulary words, Map<W, Integer> places) {
    Map<W, Integer> others = new TreeMap<>();
    words
        .known(places.keySet())
        .forEach(
            word ->
                places.forEach(
                    (other, number) -> {
                      if (other.coreName().equals(word.coreName())) {
                        others.put(word, number);
                      }
                    }));
    return others;
  }

  /** Whether a contact that tells nothing in particular leaves a trace. */
  public boolean recordsContacts() {
    return contacts || allContacts;
  }

  /** Whether an internal act leaves a trace. */
  public boolean keeps(Activity act) {
    return complete || kept.containsKey(act);
  }
}
