package org.complaintauditor.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.evidence.lexicon.Lexicon;
import org.complaintauditor.evidence.lexicon.Lexicon.Found;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.NormalizedText;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.TextRange;
import org.complaintauditor.evidence.message.VisibleText;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/**
 * Finds what messages say. Only a message's own words count; every detection can be pointed at. It
 * may be used by several threads, and its time grows in proportion to the text.
 */
public final class Detector {
  private static final Set<Label> EACH = EnumSet.of(Label.TRACKING_NUMBER, Label.CCTS_WRONG);
  private static final Set<Label> ONCE = EnumSet.complementOf(EnumSet.copyOf(EACH));

  /** Behind a number, such as {@code 1023} behind {@code 447}. */
  private static final Pattern GROUPS = Pattern.compile("(?: {1,2}[0-9]{1,6}){1,4}(?![0-9])");

  private final Lexicon lexicon;

  /** Detects by this lexicon. */
  public Detector(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What a message says, in the order of labels: each once, where it is said first, but every
   * tracking number and everything wrong about the CCTS.
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
    return detections(seen, sentences, direction, language);
  }

  /** As {@link #detect}, with what tells a footer. */
  public MessageAnalysis read(String text, Direction direction, String language) {
    if (tellsNothing(text, direction)) {
      return new MessageAnalysis(List.of(), text.length(), 0, 0, true);
    }
    Seen seen = Seen.of(text);
    String plain = seen.plain();
    List<TextRange> lines = ReplyExtractor.of(plain);
    List<Sentence> sentences = SentenceSplitter.of(plain, lines);
    boolean understood = lexicon.understands(sentences, language);
    List<Detection> detections = detections(seen, sentences, direction, language);
    if (detections.isEmpty()) {
      return new MessageAnalysis(detections, seen.text().length(), 0, 0, understood);
    }
    int last = lastParagraph(plain, lines);
    return new MessageAnalysis(
        detections,
        last == 0 ? seen.text().length() : seen.places().start(lines.get(last).start()),
        hash(plain, lines.subList(last, lines.size())),
        hash(plain, lines.subList(0, last)),
        understood);
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

  /** Of the letters of the lines: figures and blanks may differ from message to message. */
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
      Seen seen, List<Sentence> sentences, Direction direction, String language) {
    List<Detection> detections = new ArrayList<>();
    Set<Label> labels = EnumSet.noneOf(Label.class);
    Set<String> values = new java.util.HashSet<>();
    for (Found found : lexicon.find(sentences, direction, Language.of(language), ONCE)) {
      Detection detection = detection(found, seen);
      boolean first =
          EACH.contains(found.label())
              ? values.add(found.label() + detection.value() + detection.quote())
              : labels.add(found.label());
      if (first) {
        detections.add(detection);
      }
    }
    detections.sort(Comparator.comparing(Detection::label).thenComparing(Detection::start));
    return detections;
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

  /** Where the groups of digits end that stand behind a number. */
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
