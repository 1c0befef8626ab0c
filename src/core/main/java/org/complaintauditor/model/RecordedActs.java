package org.complaintauditor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an export can record: which acts leave a trace in it where they happen. It is known from the
 * entries of the profile, before a case is read (audit-definitions 5, record rule).
 *
 * @param complete whether every act is recorded: canonical exports, and runs that say nothing of it
 * @param made the activities that an entry makes
 * @param kept the internal acts that an entry makes, but for those from a column that keeps only
 *     its latest value
 * @param told what entries record as told: by the activity, or in {@code discloses}
 * @param firstReply whether an entry makes a contact by a person
 * @param contacts whether a source with a row per event makes contacts
 * @param allContacts whether the profile says that all contacts are in the export ({@code contacts:
 *     all})
 * @param contactTexts whether entries map the texts of contacts
 * @param customerTexts whether entries map the texts of customers
 */
public record RecordedActs(
    boolean complete,
    Set<Activity> made,
    Set<Activity> kept,
    Set<Disclosure> told,
    boolean firstReply,
    boolean contacts,
    boolean allContacts,
    boolean contactTexts,
    boolean customerTexts) {

  /** Every act is recorded. */
  public static final RecordedActs ALL =
      new RecordedActs(
          true,
          EnumSet.allOf(Activity.class),
          EnumSet.allOf(Activity.class),
          EnumSet.allOf(Disclosure.class),
          true,
          true,
          true,
          true,
          true);

  public RecordedActs {
    made = copy(Activity.class, made);
    kept = copy(Activity.class, kept);
    told = copy(Disclosure.class, told);
  }

  private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> some) {
    Set<E> copy = EnumSet.noneOf(type); // In their order, for outputs list them.
    copy.addAll(some);
    return Collections.unmodifiableSet(copy);
  }

  /** Whether a contact that tells nothing in particular leaves a trace. */
  public boolean recordsContacts() {
    return contacts || allContacts;
  }
}
