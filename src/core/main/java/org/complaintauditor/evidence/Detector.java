package org.complaintauditor.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.lexicon.Lexicon;
import org.complaintauditor.evidence.lexicon.Lexicon.Found;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.TextRange;
import org.complaintauditor.evidence.message.TokenKind;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Vocabulary;

/**
 * Finds what messages say. Only a message's own words count; every detection can be pointed at. It
 * may be used by several threads, and its time grows in proportion to the text.
 */
public final class Detector {

  /** Behind a number, such as {@code 1023} behind {@code 447}. */
  private static final Pattern GROUPS = Pattern.compile("(?: {1,2}[0-9]{1,6}){1,4}(?![0-9])");

  private final Lexicon lexicon;
  private final Optional<SecondOpinion> opinion;

  /** Detects by this lexicon alone. */
  public Detector(Lexicon lexicon) {
    this(lexicon, Optional.empty());
  }

  /**
   * Detects by this lexicon.
   *
   * @param opinion what confirms or doubts it, if anything does
   */
  public Detector(Lexicon lexicon, Optional<SecondOpinion> opinion) {
    this.lexicon = lexicon;
    this.opinion = opinion;
  }

  /**
   * What a message says, in the order of labels: each where it is said best, but every tracking
   * number and everything wrong about the CCTS. Best is what the second opinion confirms, and then
   * what stands in a sentence that names the complaint; of several that are alike, all.
   *
   * @param text the message as the export has it, also HTML
   * @param direction who wrote to whom; nothing is looked for in what is internal
   * @param language the language's tag as the export has it, such as {@code fr-CA}; where it is not
   *     one of those that are understood, the message tells
   */
  public List<Detection> detect(String text, Direction direction, String language) {
    if (tellsNothing(text, direction)) {
      return List.of();
    }
    Seen seen = Seen.of(text);
    List<Sentence> sentences = SentenceSplitter.of(seen.plain(), ReplyExtractor.of(seen.plain()));
    return detections(seen, sentences, direction, language, scores(sentences, direction));
  }

  private Optional<SecondOpinion.Scores> scores(List<Sentence> sentences, Direction direction) {
    return opinion.map(one -> one.of(sentences, direction));
  }

  /** As {@link #detect}, with what tells a footer. */
  public MessageAnalysis read(String text, Direction direction, String language) {
    if (tellsNothing(text, direction)) {
      return new MessageAnalysis(List.of(), List.of(), text.length(), 0, 0, true);
    }
    Seen seen = Seen.of(text);
    String plain = seen.plain();
    List<TextRange> lines = ReplyExtractor.of(plain);
    List<Sentence> sentences = SentenceSplitter.of(plain, lines);
    boolean understood = lexicon.understands(sentences, language);
    Optional<SecondOpinion.Scores> scores = scores(sentences, direction);
    List<Detection> detections = detections(seen, sentences, direction, language, scores);
    List<Detection> possible =
        understood
            ? scores
                .map(some -> possible(some, seen, sentences, detections, lexicon.vocabulary()))
                .orElse(List.of())
            : List.of();
    if (detections.isEmpty() && possible.isEmpty()) {
      return new MessageAnalysis(detections, possible, seen.text().length(), 0, 0, understood);
    }
    int last = lastParagraph(plain, lines);
    return new MessageAnalysis(
        detections,
        possible,
        last == 0 ? seen.text().length() : seen.places().start(lines.get(last).start()),
        hash(plain, lines.subList(last, lines.size())),
        hash(plain, lines.subList(0, last)),
        understood);
  }

  /**
   * Something that a message says or may say, and what made the second opinion say so.
   *
   * @param detection what is said, or may be
   * @param weighed the words of the two sentences looked at that weighed most, alone and in runs of
   *     two and three, the heaviest first, each with its share of the score; empty where there is
   *     no second opinion on it
   */
  public record Explanation(Detection detection, Map<String, Double> weighed) {}

  /**
   * All that {@link #read} finds, with what weighed most in the second opinion on it.
   *
   * @param most how many words and runs of words for each at most
   */
  public List<Explanation> explain(String text, Direction direction, String language, int most) {
    if (tellsNothing(text, direction)) {
      return List.of();
    }
    Seen seen = Seen.of(text);
    List<Sentence> sentences = SentenceSplitter.of(seen.plain(), ReplyExtractor.of(seen.plain()));
    Optional<SecondOpinion.Scores> scores = scores(sentences, direction);
    MessageAnalysis read = read(text, direction, language);
    List<Explanation> explained = new ArrayList<>();
    for (Detection detection : read.detections()) {
      int sentence = sentence(detection, seen, sentences);
      int first =
          scores.map(some -> some.firstAround(detection.label(), sentence)).orElse(sentence);
      explained.add(new Explanation(detection, weighed(sentences, first, detection.label(), most)));
    }
    for (Detection detection : read.possible()) {
      int first = sentence(detection, seen, sentences);
      explained.add(new Explanation(detection, weighed(sentences, first, detection.label(), most)));
    }
    return explained;
  }

  private Map<String, Double> weighed(List<Sentence> sentences, int first, Label label, int most) {
    return opinion.map(one -> one.weighedWords(sentences, first, label, most)).orElse(Map.of());
  }

  /** The place of the sentence in which it begins. */
  private static int sentence(Detection detection, Seen seen, List<Sentence> sentences) {
    int place = 0;
    for (int i = 1; i < sentences.size(); i++) {
      if (seen.places().start(sentences.get(i).start(0)) <= detection.start()) {
        place = i;
      }
    }
    return place;
  }

  private static boolean tellsNothing(String text, Direction direction) {
    return direction == Direction.INTERNAL || text.isBlank();
  }

  /** The place of the first line of the last paragraph; 0 where there is but one. */
  private static int lastParagraph(String text, List<TextRange> lines) {
    int last = lines.size() - 1;
    while (last > 0 && lines.get(last).of(text).isBlank()) {
      last--;
    }
    while (last > 0 && !lines.get(last - 1).of(text).isBlank()) {
      last--;
    }
    boolean only = lines.subList(0, last).stream().allMatch(line -> line.of(text).isBlank());
    return only ? 0 : last;
  }

  /** A hash of the letters of the lines: figures and blanks may differ from message to message. */
  private static long hash(String text, List<TextRange> lines) {
    long hash = 1;
    for (TextRange line : lines) {
      for (int i = line.start(); i < line.end(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          hash = 31 * hash + c;
        }
      }
    }
    return hash;
  }

  private List<Detection> detections(
      Seen seen,
      List<Sentence> sentences,
      Direction direction,
      String language,
      Optional<SecondOpinion.Scores> scores) {
    Map<Label, List<Candidate>> byLabel = new TreeMap<>();
    for (Found found : lexicon.find(sentences, direction, Language.of(language))) {
      int place = place(found.sentence(), sentences);
      byLabel
          .computeIfAbsent(found.label(), label -> new ArrayList<>())
          .add(new Candidate(found, place, opinion(found.label(), place, scores)));
    }
    byLabel.computeIfPresent(
        Label.TIMEFRAME,
        (label, some) -> ofProcess(some, byLabel.getOrDefault(Label.PROCESS, List.of())));
    List<Detection> detections = new ArrayList<>();
    byLabel.forEach(
        (label, some) -> detections.addAll(isEach(label) ? each(some, seen) : best(some, seen)));
    detections.sort(Comparator.comparing(Detection::label).thenComparing(Detection::start));
    return detections;
  }

  /**
   * Something found in a sentence.
   *
   * @param sentence the place of the sentence
   */
  private record Candidate(Found found, int sentence, Opinion opinion) {
    boolean isDoubted() {
      return opinion == Opinion.DOUBTED;
    }

    Detection detection(Seen seen) {
      return Detector.detection(found, seen).with(opinion);
    }
  }

  /**
   * "This should take 5 business days" tells little by itself. Behind a sentence that says for sure
   * how the complaint is looked into, or within it, it is in no doubt: that is what takes so long.
   */
  private static List<Candidate> ofProcess(List<Candidate> times, List<Candidate> processes) {
    Set<Integer> said =
        processes.stream()
            .filter(one -> one.opinion() == Opinion.CONFIRMED)
            .map(Candidate::sentence)
            .collect(Collectors.toSet());
    return times.stream()
        .map(
            one ->
                one.isDoubted()
                        && (said.contains(one.sentence()) || said.contains(one.sentence() - 1))
                    ? new Candidate(one.found(), one.sentence(), Opinion.CONFIRMED)
                    : one)
        .toList();
  }

  private static int place(Sentence sentence, List<Sentence> sentences) {
    int place = 0;
    while (sentences.get(place) != sentence) {
      place++;
    }
    return place;
  }

  private static Opinion opinion(Label label, int sentence, Optional<SecondOpinion.Scores> scores) {
    return scores
        .map(
            some ->
                !label.isOwn() && some.confirms(label, sentence)
                    ? Opinion.CONFIRMED
                    : Opinion.DOUBTED) // Of a pack's own label there is no second opinion.
        .orElse(Opinion.NONE);
  }

  /** Each that says something else. */
  private static List<Detection> each(List<Candidate> some, Seen seen) {
    Set<String> known = new HashSet<>();
    return some.stream()
        .map(one -> one.detection(seen))
        .filter(one -> known.add(one.value() + '\n' + one.quote()))
        .toList();
  }

  /** The best, one of each sentence. */
  private List<Detection> best(List<Candidate> some, Seen seen) {
    List<Candidate> best = new ArrayList<>();
    boolean doubted = some.stream().allMatch(Candidate::isDoubted);
    for (Candidate candidate : some) {
      boolean known =
          !best.isEmpty() && best.get(best.size() - 1).sentence() == candidate.sentence();
      if (candidate.isDoubted() == doubted && !known) {
        best.add(candidate);
      }
    }
    if (best.size() > 1) {
      List<Candidate> named =
          best.stream().filter(one -> lexicon.namesComplaint(one.found())).toList();
      best = named.isEmpty() ? best : named;
    }
    return best.stream().map(one -> one.detection(seen)).toList();
  }

  /** The words of which its labels are. */
  public Vocabulary words() {
    return lexicon.vocabulary();
  }

  /** Whether all that is found says something: numbers, and what is wrong. */
  private static boolean isEach(Label label) {
    return label == Label.TRACKING_NUMBER || label.contradicts().isPresent();
  }

  /** No number of a case is told without a number, nor an ombudsman's without a site or number. */
  private static boolean canTell(Label label, Sentence sentence) {
    return switch (label.sign()) {
      case CODE -> sentence.has(TokenKind.CODE);
      case ADDRESS -> sentence.has(TokenKind.LINK) || sentence.has(TokenKind.PHONE);
      case NONE -> true;
    };
  }

  /** What the second opinion alone finds, with the two sentences that say it. */
  private static List<Detection> possible(
      SecondOpinion.Scores scores,
      Seen seen,
      List<Sentence> sentences,
      List<Detection> detections,
      Vocabulary words) {
    Set<Label> found = detections.stream().map(Detection::label).collect(Collectors.toSet());
    List<Detection> possible = new ArrayList<>();
    for (SecondOpinion.Scores.Possible missed : scores.possible()) {
      Sentence first = sentences.get(missed.sentence());
      Sentence last = sentences.get(Math.min(missed.sentence() + 1, sentences.size() - 1));
      Label label = words.named(Label.class, missed.label().coreName());
      if (!found.contains(label) && (canTell(label, first) || canTell(label, last))) {
        int start = first.start(0);
        possible.add(
            new Detection(
                label,
                "",
                "",
                seen.quote(start, last.end(last.size() - 1)),
                seen.places().start(start),
                "",
                Opinion.POSSIBLE));
      }
    }
    return possible;
  }

  private static Detection detection(Found found, Seen seen) {
    Sentence sentence = found.sentence();
    int start = sentence.start(found.first());
    int end = sentence.end(found.last());
    String value = "";
    if (found.label() == Label.TRACKING_NUMBER && found.number() >= 0) {
      int numberEnd = numberEnd(sentence.end(found.number()), seen.plain());
      value = seen.plain().substring(sentence.start(found.number()), numberEnd);
      end = Math.max(end, numberEnd);
    }
    return new Detection(
        found.label(),
        found.entry(),
        found.language().tag(),
        seen.quote(start, end),
        seen.places().start(start),
        value);
  }

  /** The end of the groups of digits that follow a number. */
  private static int numberEnd(int end, String plain) {
    Matcher more = GROUPS.matcher(plain).region(end, plain.length());
    return more.lookingAt() ? more.end() : end;
  }

  /**
   * What is seen of a message.
   *
   * @param text as it is written
   * @param places its plain text, and where in it everything stands
   */
  private record Seen(String text, NormalizedText places) {
    static Seen of(String message) {
      String text = VisibleText.of(message);
      return new Seen(text, NormalizedText.of(text));
    }

    String plain() {
      return places.text();
    }

    /** The words between places of the plain text, exactly as they are written. */
    String quote(int start, int end) {
      return text.substring(places.start(start), places.end(end));
    }
  }
}
