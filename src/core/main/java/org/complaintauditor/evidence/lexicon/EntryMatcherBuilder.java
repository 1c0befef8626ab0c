package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.yaml.YamlEntry;

/** Gathers the ways in which things are said. */
final class EntryMatcherBuilder {
  private final PhraseBuilder phrases;
  private final YamlEntry words;
  private final PhraseLists lists;
  private final List<LexiconEntry> entries = new ArrayList<>();

  /**
   * Begins without a way to say anything.
   *
   * @param number of the vocabulary of these ways
   * @param dictionary the words of the language, of both directions
   * @param words what all files share
   * @param authority the lists that the pack's ombudsman gives, as phrases
   */
  EntryMatcherBuilder(
      int number,
      DictionaryBuilder dictionary,
      YamlEntry words,
      Map<String, List<String>> authority) {
    this.phrases = new PhraseBuilder(number, dictionary);
    this.words = words;
    this.lists = new PhraseLists(phrases, words.get("lists").entries(), authority, null);
  }

  PhraseBuilder phrases() {
    return phrases;
  }

  /** The lists that all files share. */
  PhraseLists lists() {
    return lists;
  }

  void add(LexiconEntry entry) {
    entries.add(entry);
  }

  EntryMatcher ways() {
    Phrase negation = lists.oneOf(words.get("negation"));
    Phrase noNegation = lists.oneOf(words.get("no negation"));
    Phrase condition = lists.oneOf(words.get("condition"));
    List<Phrase> complaint = optional("complaint");
    EntryMatcher.Bearings bearings =
        new EntryMatcher.Bearings(
            optional("own words"), optional("other matter"), optional("own matter"));
    lists.all();
    EntryMatcher.Common common =
        new EntryMatcher.Common(
            phrases.vocabulary(),
            negation,
            noNegation,
            condition,
            complaint,
            bearings,
            phrases.sharedCount());
    return new EntryMatcher(common, entries);
  }

  private List<Phrase> optional(String key) {
    return words.find(key).map(lists::oneOf).map(List::of).orElse(List.of());
  }
}
