package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/** How things are said, in all languages. It may be used by several threads. */
public final class Lexicon {
  private final Map<Language, LanguageLexicon> languages;
  private final Spoken spoken;

  /** Of each thread; to make them costs more than to look at a message. */
  private final ThreadLocal<Map<Language, Marks>> marks;

  Lexicon(Map<Language, LanguageLexicon> languages) {
    this.languages = Collections.unmodifiableMap(new EnumMap<>(languages));
    this.spoken = new Spoken(this.languages);
    this.marks = ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));
  }

  /**
   * Something that was found.
   *
   * @param sentence the sentence in which it was found
   * @param first the place of the first word
   * @param last the place of the last word
   */
  public record Found(
      Label label, String entry, Language language, Sentence sentence, int first, int last) {}

  /** What the message's sentences say, in their order. */
  public List<Found> find(
      List<Sentence> sentences, Direction direction, Optional<Language> stated) {
    List<List<Language>> each = spoken.languages(sentences, stated);
    List<Found> found = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (Language language : each.get(i)) {
        LanguageLexicon lexicon = lexicon(language);
        SentenceLook look = lexicon.look(marks(language), sentence);
        for (Entry entry : lexicon.entries(direction)) {
          Optional<Span> span = entry.find(look);
          if (span.isPresent()) {
            entries.add(entry);
            found.add(found(entry, sentence, span.get()));
          }
        }
      }
    }
    List<Found> held = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (holdsInMessage(entries.get(i), sentences)) {
        held.add(found.get(i));
      }
    }
    return held;
  }

  private static Found found(Entry entry, Sentence sentence, Span span) {
    return new Found(
        entry.label(), entry.id(), entry.language(), sentence, span.first(), span.last());
  }

  private LanguageLexicon lexicon(Language language) {
    return java.util.Objects.requireNonNull(languages.get(language));
  }

  private Marks marks(Language language) {
    return marks.get().computeIfAbsent(language, key -> new Marks(lexicon(key).dictionary()));
  }

  private boolean holdsInMessage(Entry entry, List<Sentence> sentences) {
    boolean with = entry.withAnywhere().isEmpty();
    if (with && entry.unlessAnywhere().isEmpty()) {
      return true;
    }
    for (int i = 0; i < sentences.size(); i++) {
      LanguageLexicon lexicon = lexicon(entry.language());
      SentenceLook look = lexicon.look(marks(entry.language()), sentences.get(i));
      if (look.holdsOneOf(entry.unlessAnywhere())) {
        return false;
      }
      with |= look.holdsOneOf(entry.withAnywhere());
    }
    return with;
  }

  /** The lexicon with this entry in place of that with its id, for checks. */
  Lexicon with(Entry changed) {
    Map<Language, LanguageLexicon> all = new EnumMap<>(languages);
    all.computeIfPresent(changed.language(), (language, lexicon) -> lexicon.with(changed));
    return new Lexicon(all);
  }

  /** All entries, for checks. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (LanguageLexicon language : languages.values()) {
      entries.addAll(language.outbound());
      entries.addAll(language.inbound());
    }
    return entries;
  }
}
