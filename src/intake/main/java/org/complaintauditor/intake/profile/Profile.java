package org.complaintauditor.intake.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;

/**
 * How the exports of a system are read (docs/profiles.md).
 *
 * @param words the words of the runs for which it was read
 * @param name its name
 * @param title what it reads, in a few words
 * @param recordedChannels the channels whose contacts are all in its exports
 * @param allContacts whether all contacts with customers are in its exports, by whatever channel
 * @param records internal acts that a pack adds of which the profile says that its system keeps
 *     them
 * @param textLimits at how many characters the system cuts texts
 * @param roles the role table
 * @param sources the kinds of records, in order
 * @param notRead what the system exports, too, and cannot be read
 * @param guesses what in it, and in what it extends, is still marked as a guess
 * @param check whether somebody has checked it
 * @param text everything that it was read from, which decides a run's identity
 */
public record Profile(
    Vocabulary words,
    String name,
    LocalizedText title,
    Set<Channel> recordedChannels,
    boolean allContacts,
    Set<Activity> records,
    List<Integer> textLimits,
    RoleTable roles,
    List<Source> sources,
    List<NotRead> notRead,
    UnsettledGuesses guesses,
    ProfileCheck check,
    String text) {

  private static final String ANY = "*";
  private static final Set<Channel> BY_ITSELF =
      WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);

  public Profile {
    recordedChannels = Set.copyOf(recordedChannels);
    records = Set.copyOf(records);
    textLimits = List.copyOf(textLimits);
    sources = List.copyOf(sources);
    notRead = List.copyOf(notRead);
  }

  /**
   * An export of the system of which no case histories can be made.
   *
   * @param recognisedBy columns or paths that it has
   * @param instead what it is, and what is to be exported instead
   */
  public record NotRead(List<String> recognisedBy, LocalizedText instead) {
    public NotRead {
      recognisedBy = List.copyOf(recognisedBy);
    }
  }

  /** The channels whose contacts a desk's system keeps by itself, as far as the words say. */
  public static Set<Channel> recordedByItself(Vocabulary words) {
    Set<Channel> channels = WordSet.copyOf(BY_ITSELF);
    words
        .declared()
        .channels()
        .forEach(
            (name, own) -> {
              if (own.recorded()) {
                channels.add(words.named(Channel.class, name));
              }
            });
    return channels;
  }

  /** What it has, in a few words. */
  public Wording summary() {
    String made = activities().stream().map(Activity::name).collect(Collectors.joining(", "));
    return sources.size() == 1
        ? Wording.of("intake.1-source-with-events", made)
        : Wording.of(
            "intake.sources-of-them-with-events",
            sources.size(),
            sources.stream().filter(source -> source.caseId().isPresent()).count(),
            made);
  }

  /** The activities that it can make. */
  public Set<Activity> activities() {
    Set<String> texts = new HashSet<>();
    for (Source source : sources) {
      for (EventRule rule : source.events()) {
        ValueExpression activity = rule.cells().get(CanonicalColumn.ACTIVITY);
        if (activity != null) {
          collect(activity, texts);
        }
      }
    }
    return texts.contains(ANY)
        ? WordSet.copyOf(words.activities())
        : texts.stream()
            .flatMap(text -> words.find(Activity.class, text).stream())
            .collect(Collectors.toCollection(WordSet::new));
  }

  /** Constants; a text of the export itself may be any activity. */
  private static void collect(ValueExpression value, Set<String> texts) {
    if (value instanceof ValueExpression.Constant constant) {
      texts.add(constant.text());
    } else if (value instanceof ValueExpression.Mapped mapped) {
      mapped.table().values().forEach(one -> collect(one, texts));
      mapped.otherwise().ifPresent(one -> collect(one, texts));
    } else if (value instanceof ValueExpression.FirstOf first) {
      first.values().forEach(one -> collect(one, texts));
    } else {
      texts.add(ANY);
    }
  }
}
