package org.complaintauditor.intake.profile;

import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Channel;

/**
 * How the exports of a system are read (docs/profiles.md).
 *
 * @param name its name
 * @param title what it reads, in a few words
 * @param recordedChannels the channels whose contacts are all in its exports
 * @param textLimits at how many characters the system cuts texts
 * @param roles the role table
 * @param sources the kinds of records, in order
 * @param text everything that it was read from, which decides a run's identity
 */
public record Profile(
    String name,
    String title,
    Set<Channel> recordedChannels,
    List<Integer> textLimits,
    RoleTable roles,
    List<Source> sources,
    String text) {

  public Profile {
    recordedChannels = Set.copyOf(recordedChannels);
    textLimits = List.copyOf(textLimits);
    sources = List.copyOf(sources);
  }

  /** Whether exports read with it record what contacts told the customer. */
  boolean recordsContent() {
    return sources.stream()
        .flatMap(source -> source.events().stream())
        .anyMatch(rule -> rule.cells().containsKey(org.complaintauditor.intake.Column.DISCLOSES));
  }
}
