package org.complaintauditor.intake.profile.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.profile.words.WordList.Match;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;

/** Understands what a desk's words for something that happened say, in words of the core. */
final class WordMeaningReader {

  private static final Set<Activity> HANDING_ON =
      Set.of(Activity.ESCALATED, Activity.ESCALATION_REQUESTED);

  private final WordList<Activity> activities;
  private final List<DeskPhrase> unsure;
  private final List<DeskPhrase> not;
  private final List<DeskPhrase> contact;
  private final List<DeskPhrase> fillers;
  private final DeskWords words;

  WordMeaningReader(
      WordList<Activity> activities,
      List<DeskPhrase> unsure,
      List<DeskPhrase> not,
      List<DeskPhrase> contact,
      List<DeskPhrase> fillers,
      DeskWords words) {
    this.activities = activities;
    this.unsure = unsure;
    this.not = not;
    this.contact = contact;
    this.fillers = fillers;
    this.words = words;
  }

  /** What was found in a text. */
  private record Found(
      List<Match<Activity>> acts,
      List<Match<Flow>> flows,
      List<Match<Channel>> channels,
      List<Match<ActorRole>> roles,
      boolean contact) {}

  WordMeaning of(List<String> text) {
    Found found = find(text);
    BitSet covered = covered(text, found);
    boolean negated = stands(not, text, covered);
    Optional<Match<Activity>> main = main(found);
    Optional<Flow> flow = flow(found, main);
    boolean contradicts = contradicts(found, main, flow);
    Optional<Activity> activity =
        negated ? Optional.empty() : main.map(Match::meaning).or(() -> flow.map(this::message));
    cover(fillers, text, covered);
    boolean all = covered.cardinality() == text.size();
    boolean doubtful =
        main.filter(match -> isUnsure(text, match)).isPresent() && !isSaid(main, flow);
    Optional<ActorRole> toRole =
        main.filter(match -> HANDING_ON.contains(match.meaning()))
            .flatMap(match -> staff(found.roles()));
    return new WordMeaning(
        activity,
        main.map(match -> also(match, found.acts())).orElse(List.of()),
        found.channels().stream().map(Match::meaning).findFirst(),
        flow,
        found.roles().stream()
            .map(Match::meaning)
            .filter(role -> role == ActorRole.SYSTEM)
            .findFirst(),
        toRole,
        !negated && (found.contact() || !found.channels().isEmpty() || flow.isPresent()),
        all && !negated && !contradicts && !doubtful && !text.isEmpty());
  }

  private Found find(List<String> text) {
    List<Match<Activity>> acts = activities.in(text);
    List<Match<Flow>> flows = new ArrayList<>(words.flows().in(text));
    words.endings().in(text).stream()
        .filter(match -> match.to() == text.size() && text.size() > 1)
        .forEach(flows::add);
    return new Found(
        acts,
        flows,
        words.channels().in(text),
        words.roles().in(text),
        contact.stream().anyMatch(phrase -> !phrase.places(text).isEmpty()));
  }

  private BitSet covered(List<String> text, Found found) {
    BitSet covered = new BitSet(text.size());
    found.acts().forEach(match -> covered.set(match.from(), match.to()));
    found.flows().forEach(match -> covered.set(match.from(), match.to()));
    found.channels().forEach(match -> covered.set(match.from(), match.to()));
    boolean handing = found.acts().stream().anyMatch(act -> HANDING_ON.contains(act.meaning()));
    found.roles().stream()
        .filter(match -> handing || match.meaning() == ActorRole.SYSTEM)
        .forEach(match -> covered.set(match.from(), match.to()));
    cover(contact, text, covered);
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i).chars().allMatch(Character::isDigit)) {
        covered.set(i);
      }
    }
    return covered;
  }

  private static void cover(List<DeskPhrase> phrases, List<String> text, BitSet covered) {
    for (DeskPhrase phrase : phrases) {
      for (int place : phrase.places(text)) {
        covered.set(place, place + phrase.length());
      }
    }
  }

  private static boolean stands(List<DeskPhrase> phrases, List<String> text, BitSet covered) {
    return phrases.stream()
        .flatMap(phrase -> phrase.places(text).stream())
        .anyMatch(place -> !covered.get(place));
  }

  /**
   * What happened: the longest phrase; that the customer was told something before what was told
   * besides. That something was received or opened means the complaint only where no message does.
   */
  private static Optional<Match<Activity>> main(Found found) {
    boolean message = found.contact() || !found.channels().isEmpty();
    List<Match<Activity>> acts =
        found.acts().stream()
            .filter(
                match ->
                    match.meaning() != Activity.COMPLAINT_RECEIVED
                        || match.phrase().length() > 1
                        || !message
                        || isComplaint(match))
            .toList();
    if (acts.isEmpty()) {
      return Optional.empty();
    }
    Match<Activity> longest = acts.get(0);
    return acts.stream()
        .filter(match -> match.phrase().length() == longest.phrase().length())
        .filter(match -> match.meaning() != Activity.COMPLAINT_RECEIVED || onlyReceipt(acts))
        .findFirst()
        .or(() -> Optional.of(longest));
  }

  private static boolean isComplaint(Match<Activity> match) {
    String word = match.phrase().words().get(0);
    return word.startsWith("complaint")
        || word.startsWith("plainte")
        || word.startsWith("reclamation")
        || word.startsWith("beschwerde")
        || word.startsWith("reklamation");
  }

  private static boolean onlyReceipt(List<Match<Activity>> acts) {
    return acts.stream().allMatch(match -> match.meaning() == Activity.COMPLAINT_RECEIVED);
  }

  /** The direction that the words name; none where two are named. */
  private static Optional<Flow> flow(Found found, Optional<Match<Activity>> main) {
    List<Match<Flow>> free =
        found.flows().stream()
            .filter(match -> main.isEmpty() || !main.get().holds(match))
            .filter(match -> found.flows().stream().noneMatch(other -> other.holds(match)))
            .toList();
    return free.stream().map(Match::meaning).distinct().count() == 1
        ? Optional.of(free.get(0).meaning())
        : Optional.empty();
  }

  private static boolean contradicts(
      Found found, Optional<Match<Activity>> main, Optional<Flow> flow) {
    boolean twoFlows =
        flow.isEmpty()
            && found.flows().stream()
                .filter(match -> main.isEmpty() || !main.get().holds(match))
                .anyMatch(match -> true);
    if (main.isEmpty()) {
      return twoFlows;
    }
    Activity activity = main.get().meaning();
    boolean otherAct =
        found.acts().stream()
            .filter(match -> !match.overlaps(main.get()) && match.meaning() != activity)
            .anyMatch(match -> !isMinor(match, activity));
    boolean otherWay =
        flow.filter(
                found1 ->
                    (activity.direction() == Direction.OUTBOUND && found1 == Flow.IN)
                        || (activity.direction() == Direction.INBOUND && found1 == Flow.OUT))
            .isPresent();
    boolean messageAndAct =
        activity == Activity.CLOSED && (!found.channels().isEmpty() || found.contact());
    return twoFlows || otherAct || otherWay || messageAndAct;
  }

  /** What does not contradict the main thing: what was told besides, and that it is a complaint. */
  private static boolean isMinor(Match<Activity> match, Activity main) {
    return (match.meaning().tells().isPresent() && main.tells().isPresent())
        || match.meaning() == Activity.COMPLAINT_RECEIVED
        || match.meaning() == Activity.NOTE;
  }

  private boolean isUnsure(List<String> text, Match<Activity> main) {
    List<String> part = text.subList(main.from(), main.to());
    return unsure.stream().anyMatch(phrase -> phrase.is(part));
  }

  /** Whether an unsure word for telling something is made sure by that it was sent. */
  private static boolean isSaid(Optional<Match<Activity>> main, Optional<Flow> flow) {
    return main.flatMap(match -> match.meaning().tells()).isPresent()
        && flow.filter(Flow.OUT::equals).isPresent();
  }

  private static List<Disclosure> also(Match<Activity> main, List<Match<Activity>> acts) {
    if (main.meaning().tells().isEmpty()) {
      return List.of();
    }
    return acts.stream()
        .filter(match -> !match.overlaps(main) && match.meaning() != main.meaning())
        .flatMap(match -> match.meaning().tells().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<ActorRole> staff(List<Match<ActorRole>> roles) {
    return roles.stream()
        .map(Match::meaning)
        .filter(role -> role == ActorRole.SENIOR_MANAGER || role == ActorRole.SUPPORT_LEAD)
        .findFirst();
  }

  private Activity message(Flow flow) {
    return switch (flow) {
      case IN -> Activity.MESSAGE_RECEIVED;
      case OUT -> Activity.MESSAGE_SENT;
      case INTERNAL -> Activity.NOTE;
    };
  }
}
