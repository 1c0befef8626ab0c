package org.complaintauditor.intake.profile.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.draft.ProfileText;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Problem;

/** Writes the beginning of a desk's own profile, which extends one that reads its export. */
public final class ExtendingSuggestion {
  private ExtendingSuggestion() {}

  /**
   * A profile for a file that another profile reads: only what differs from that one.
   *
   * @param export the export's name
   * @param reading what reading it by the other profile showed
   */
  public static String of(Profile profile, String export, IntakeSummary reading) {
    Map<String, Long> strangers = new LinkedHashMap<>();
    reading
        .export()
        .ifPresent(
            read ->
                read.account().problems().stream()
                    .filter(problem -> problem.code() == Problem.Code.ACTOR_NOT_IN_ROLE_TABLE)
                    .map(Problem::value)
                    .filter(value -> !value.contains("="))
                    .forEach(value -> strangers.merge(value, 1L, Long::sum)));
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Profile %s reads %s. Write here only what differs."
            .formatted(profile.name(), ProfileText.inComment(export)));
    lines.add("profile: my-" + profile.name());
    lines.add("extends: " + profile.name());
    lines.add(
        "# UNCERTAIN: the channels whose contacts are ALL in this export, as "
            + profile.name()
            + " has them.");
    lines.add(
        "recorded_channels: [%s]"
            .formatted(
                profile.recordedChannels().stream()
                    .sorted()
                    .map(Channel::name)
                    .collect(Collectors.joining(", "))));
    if (strangers.isEmpty()) {
      lines.add("# roles:  # actors, with CUSTOMER, AGENT, SUPPORT_LEAD, SENIOR_MANAGER or SYSTEM");
    } else {
      lines.add("roles:");
      strangers.forEach(
          (actor, count) ->
              lines.add(
                  "  %s: AGENT  # UNCERTAIN: in no role table; %s on it"
                      .formatted(
                          ProfileText.key(actor),
                          count == 1 ? "1 event hangs" : count + " events hang")));
    }
    return String.join("\n", lines) + "\n";
  }
}
