package org.complaintauditor.evidence.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;
import org.jspecify.annotations.Nullable;

/** The lists of phrases of a file, and behind them those that all files share. */
final class PhraseLists {
  private final PhraseBuilder maker;
  private final Map<String, YamlEntry> written;
  private final @Nullable PhraseLists common;
  private final Map<String, List<String>> given;
  private final Map<String, Phrase> read = new HashMap<>();
  private final Set<String> open = new TreeSet<>();

  /**
   * Lists to be read when they are asked for.
   *
   * @param written the lists by name, as they are written
   * @param given the lists that the pack's ombudsman gives, as phrases
   * @param common where a list is that is not among them
   */
  PhraseLists(
      PhraseBuilder maker,
      Map<String, YamlEntry> written,
      Map<String, List<String>> given,
      @Nullable PhraseLists common) {
    this.given = given;
    this.maker = maker;
    this.written = written;
    this.common = common;
  }

  /** Reads also the lists that nothing uses, so that a mistake in one is found. */
  void all() {
    written.forEach((name, entry) -> named(name, entry));
  }

  /** Alternative phrases: one of them has to match. */
  PhraseIndex group(YamlEntry list) {
    return maker.phrases(phrases(list));
  }

  /** One of the phrases. */
  Phrase oneOf(YamlEntry list) {
    return maker.oneOf(phrases(list));
  }

  /** One of the phrases, for others to use. */
  Phrase shared(YamlEntry list) {
    return maker.shared(phrases(list));
  }

  private List<Phrase> phrases(YamlEntry list) {
    List<Phrase> phrases = new ArrayList<>();
    for (YamlEntry entry : list.filledList()) {
      try {
        phrases.add(PhraseParser.read(entry.text(), maker, name -> named(name, entry)));
      } catch (IllegalArgumentException e) {
        throw entry.wrong(Wording.of("core.quoted-is", entry.text(), Wording.saidBy(e)));
      }
    }
    return phrases;
  }

  private Phrase ofAuthority(List<String> phrases) {
    return maker.shared(
        phrases.stream()
            .map(
                phrase ->
                    PhraseParser.read(
                        phrase,
                        maker,
                        name -> {
                          throw new IllegalArgumentException(name);
                        }))
            .toList());
  }

  private Phrase named(String name, YamlEntry user) {
    YamlEntry entry = written.get(name);
    if (entry == null) {
      List<String> ofAuthority = given.getOrDefault(name, List.of());
      if (!ofAuthority.isEmpty()) {
        return read.computeIfAbsent(name, list -> ofAuthority(ofAuthority));
      }
      if (common == null) {
        throw user.wrong(Wording.of("core.uses-a-list-not", name));
      }
      return common.named(name, user);
    }
    Phrase known = read.get(name);
    if (known != null) {
      return known;
    }
    if (!open.add(name)) {
      throw user.wrong(Wording.of("core.uses-list-within-itself", name));
    }
    Phrase phrase = shared(entry);
    open.remove(name);
    read.put(name, phrase);
    return phrase;
  }
}
