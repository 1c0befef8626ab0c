package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;

/** Tells in which language each sentence of a message is, by the usual words of each. */
final class Spoken {
  private static final int SURE = 3;

  private Spoken() {}

  /**
   * The languages of each sentence: the message's own, or another of which a sentence clearly is;
   * and the one that is stated, since some mix two.
   *
   * @param stated the language that the export states, if it does
   */
  static List<List<Language>> languages(
      Map<Language, LanguageLexicon> lexicons,
      List<Sentence> sentences,
      Optional<Language> stated) {
    List<Map<Language, Integer>> counts = new ArrayList<>();
    Map<Language, Integer> all = new EnumMap<>(Language.class);
    for (Sentence sentence : sentences) {
      Map<Language, Integer> count = new EnumMap<>(Language.class);
      for (Map.Entry<Language, LanguageLexicon> lexicon : lexicons.entrySet()) {
        int usual = 0;
        for (int i = 0; i < sentence.size(); i++) {
          usual += lexicon.getValue().usual().contains(sentence.word(i)) ? 1 : 0;
        }
        count.put(lexicon.getKey(), usual);
        all.merge(lexicon.getKey(), usual, Integer::sum);
      }
      counts.add(count);
    }
    Language most = most(all, Language.EN);
    Language whole = stated.filter(language -> !isClearly(most, language, all)).orElse(most);
    List<List<Language>> spoken = new ArrayList<>();
    for (Map<Language, Integer> count : counts) {
      Language language = most(count, whole);
      Set<Language> some = new LinkedHashSet<>();
      some.add(isClearly(language, whole, count) ? language : whole);
      stated.ifPresent(some::add);
      spoken.add(List.copyOf(some));
    }
    return spoken;
  }

  private static boolean isClearly(
      Language language, Language other, Map<Language, Integer> count) {
    int usual = count.getOrDefault(language, 0);
    return language != other && usual >= SURE && usual > 2 * count.getOrDefault(other, 0);
  }

  private static Language most(Map<Language, Integer> counts, Language otherwise) {
    Language most = otherwise;
    for (Map.Entry<Language, Integer> count : counts.entrySet()) {
      if (count.getValue() > counts.getOrDefault(most, 0)) {
        most = count.getKey();
      }
    }
    return most;
  }
}
