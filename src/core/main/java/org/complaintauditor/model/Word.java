package org.complaintauditor.model;

import java.util.List;
import java.util.Optional;

/**
 * A word of one of the lists that packs may lengthen: activities, channels, disclosures and labels
 * (audit-definitions 4). What a word means to the program are its traits; what it is called is its
 * {@link #name}. Each word of a {@link Vocabulary} is there once, so words are compared with {@code
 * ==}; they are ordered as their vocabulary lists them.
 */
public abstract sealed class Word implements Comparable<Word>
    permits Activity, Channel, Disclosure, Label {

  private static final char OF = '@';

  private final Entry entry;

  Word(Entry entry) {
    this.entry = entry;
  }

  /**
   * The place of a word in its vocabulary.
   *
   * @param name as it is written
   * @param core its name in the core; for a pack's own word the same as its name
   * @param ordinal its place in its list, from 0
   * @param vocabulary the id of the vocabulary that adds it or writes it otherwise; empty for words
   *     of the core
   * @param text what people call it; empty where the texts of the program have it
   * @param all the words of the list in that vocabulary, at their places
   */
  record Entry(
      String name,
      String core,
      int ordinal,
      String vocabulary,
      Optional<LocalizedText> text,
      List<Word> all) {}

  /** All words of its list and vocabulary, at their places. */
  List<Word> all() {
    return entry.all();
  }

  /** Whether a pack adds it to the core. */
  public boolean isOwn() {
    return entry.text().isPresent();
  }

  /** Whether a pack adds it, or writes it otherwise than the core. */
  public boolean isOfPack() {
    return !entry.vocabulary().isEmpty();
  }

  /** As it is written in data, rules and reports. */
  public String name() {
    return entry.name();
  }

  /** Its place in its list, from 0. */
  public int ordinal() {
    return entry.ordinal();
  }

  /** Its name in the core, whatever the pack writes; for a pack's own word its name. */
  public String coreName() {
    return entry.core();
  }

  /** The key of what people call it in the texts of the program. */
  public String key() {
    return list() + "." + entry.core();
  }

  /** What people call a pack's own word; empty for what the texts of the program name. */
  public Optional<LocalizedText> text() {
    return entry.text();
  }

  /** The ombudsman of whom its texts speak. */
  public Authority authority() {
    return entry.vocabulary().isEmpty()
        ? Authority.ANY
        : Vocabulary.known(entry.vocabulary()).authority();
  }

  /** Its list: the simple name of its class. */
  public String list() {
    return getClass().getSimpleName();
  }

  /**
   * Its name with the vocabulary that has it, from which {@link #decoded} makes the same word in
   * another process that has read the same pack.
   */
  public String encoded() {
    return entry.vocabulary().isEmpty() ? name() : name() + OF + entry.vocabulary();
  }

  /**
   * The word that was encoded.
   *
   * @throws IllegalArgumentException if this process has no such word
   */
  public static <W extends Word> W decoded(Class<W> list, String encoded) {
    int of = encoded.indexOf(OF);
    Vocabulary vocabulary =
        of < 0 ? Vocabulary.core() : Vocabulary.known(encoded.substring(of + 1));
    String name = of < 0 ? encoded : encoded.substring(0, of);
    return vocabulary
        .find(list, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is no " + list.getSimpleName()));
  }

  @Override
  public final int compareTo(Word other) {
    int byPlace = Integer.compare(ordinal(), other.ordinal());
    return byPlace != 0 ? byPlace : entry.vocabulary().compareTo(other.entry.vocabulary());
  }

  @Override
  public final String toString() {
    return name();
  }
}
