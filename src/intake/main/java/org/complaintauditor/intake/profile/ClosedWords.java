package org.complaintauditor.intake.profile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.intake.canonical.Column;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Disclosure;

/** The words that stand for themselves as values of a canonical column. */
public final class ClosedWords {
  static final Set<String> ROLES = names(ActorRole.values(), ActorRole.NONE);
  static final Set<String> CHANNELS = names(Channel.values(), Channel.NONE);
  private static final Set<String> ACTIVITIES =
      Stream.concat(Arrays.stream(Activity.values()).map(Activity::name), Stream.of(EventRule.NONE))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CUSTOMER_TYPES = names(CustomerType.values(), CustomerType.NONE);
  private static final Set<String> DISCLOSURES = names(Disclosure.values());

  private ClosedWords() {}

  public static Set<String> of(Column column) {
    return switch (column) {
      case ACTIVITY -> ACTIVITIES;
      case ACTOR_ROLE, TO_ROLE -> ROLES;
      case CHANNEL -> CHANNELS;
      case CUSTOMER_TYPE -> CUSTOMER_TYPES;
      case DISCLOSES -> DISCLOSURES;
      case CASE_ID,
          TIMESTAMP,
          EVENT_ID,
          ACTOR,
          REFERS_TO,
          TRACKING_NUMBER,
          TEXT,
          LANGUAGE,
          TEAM,
          PRODUCT,
          PROVINCE,
          CATEGORY ->
          Set.of();
    };
  }

  /** Whether the text is one of the words; of disclosures, several with bars between. */
  public static boolean has(Set<String> words, String text) {
    if (words == DISCLOSURES) {
      return Arrays.stream(text.split("\\|")).map(String::strip).allMatch(words::contains);
    }
    return words.contains(text) || (words == ACTIVITIES && text.equalsIgnoreCase(EventRule.NONE));
  }

  private static Set<String> names(Enum<?>[] values, Enum<?>... unwritten) {
    Set<Enum<?>> not = Set.of(unwritten);
    return Arrays.stream(values)
        .filter(value -> !not.contains(value))
        .map(Enum::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
