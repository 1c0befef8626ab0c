package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.yaml.YamlEntry;

/** Gathers the ways in which things are said. */
final class WaysMaker {
  private final PhraseMaker phrases;
  private final YamlEntry words;
  private final PhraseLists lists;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Begins without a way to say anything.
   *
   * @param number of the vocabulary of these ways
   * @param dictionary the words of the language, of both directions
   * @param words what all files share
   */
  WaysMaker(int number, DictionaryMaker dictionary, YamlEntry words) {
    this.phrases = new PhraseMaker(number, dictionary);
    this.words = words;
    this.lists = new PhraseLists(phrases, words.get("lists").entries(), null);
  }

  PhraseMaker phrases() {
    return phrases;
  }

  /** The lists that all files share. */
  PhraseLists lists() {
    return lists;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  Ways ways() {
    Phrase negation = lists.oneOf(words.get("negation"));
    Phrase noNegation = lists.oneOf(words.get("no negation"));
    Phrase condition = lists.oneOf(words.get("condition"));
    lists.all();
    Ways.Common common =
        new Ways.Common(
            phrases.vocabulary(), negation, noNegation, condition, phrases.sharedCount());
    return new Ways(common, entries);
  }
}
