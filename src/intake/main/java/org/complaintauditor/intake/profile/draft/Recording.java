package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Vocabulary;

/**
 * The channels of which the file holds all contacts: what is missing on these counts as not done.
 *
 * @param channels the channels
 * @param allContacts whether every contact is, by whatever channel
 * @param settled whether somebody said so
 * @param shared what that means for all events
 */
record Recording(
    Set<Channel> channels,
    boolean allContacts,
    boolean settled,
    Map<CanonicalColumn, Value> shared) {
  private static final String ID = "recorded";

  static Recording of(Events events, boolean register, Inquiry inquiry) {
    Set<Channel> present = new TreeSet<>(events.channels());
    present.remove(Channel.NONE);
    present.remove(Channel.OTHER);
    if (present.isEmpty()) {
      return withoutChannels(events, inquiry);
    }
    String proposed =
        register
            ? Question.NONE
            : present.stream()
                .filter(Profile.recordedByItself(inquiry.words())::contains)
                .map(Channel::name)
                .collect(Collectors.joining(","));
    List<Choice> choices = new ArrayList<>();
    present.forEach(channel -> choices.add(Choice.of(channel.name())));
    if (register) {
      choices.add(
          Choice.of(
              Question.ALL)); // Columns of dates are no list of contacts: somebody has to say it.
    }
    Optional<String> answer =
        inquiry.ask(
            new Question(
                ID,
                Question.Kind.RECORDED,
                "",
                Map.of(),
                List.of(),
                choices,
                true,
                proposed.isEmpty() ? Question.NONE : proposed,
                Set.of()));
    String said = answer.orElse(proposed);
    return new Recording(
        channels(said, inquiry.words()),
        words(said).contains(Question.ALL),
        answer.isPresent(),
        Map.of());
  }

  private static List<String> words(String answer) {
    return Arrays.stream(answer.split(",", -1)).map(String::strip).toList();
  }

  private static Set<Channel> channels(String answer, Vocabulary words) {
    Set<Channel> channels = new TreeSet<>();
    for (String word : words(answer)) {
      if (!word.isEmpty() && !word.equals(Question.NONE) && !word.equals(Question.ALL)) {
        channels.add(words.named(Channel.class, word));
      }
    }
    return channels;
  }

  /**
   * The recording of a file that names no channel: it holds all contacts, or what is missing proves
   * nothing.
   */
  private static Recording withoutChannels(Events events, Inquiry inquiry) {
    Optional<String> answer =
        inquiry.ask(
            new Question(
                ID,
                Question.Kind.RECORDED_ALL,
                "",
                Map.of(),
                List.of(),
                List.of(Choice.of(Question.ALL), Choice.of(Question.NONE)),
                false,
                Question.NONE,
                Set.of()));
    boolean all = answer.orElse(Question.NONE).equals(Question.ALL);
    Map<CanonicalColumn, Value> shared = new LinkedHashMap<>();
    if (!all && !events.shared().containsKey(CanonicalColumn.CHANNEL)) {
      shared.put(CanonicalColumn.CHANNEL, new Value.Constant(Channel.OTHER.name()));
    }
    return new Recording(Set.of(), all, answer.isPresent(), shared);
  }
}
