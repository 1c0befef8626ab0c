package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Identities by the hash of their letters and digits, so that one pass over a text finds all of
 * them, however many there are: 64 bits, so a text of a million words and a million identities meet
 * by chance once in ten million times. A long one is found with any blanks and signs between its
 * letters, a short one only as its words are written.
 */
public final class IdentityTable {
  /** What is shorter is found by chance when blanks do not count. */
  static final int LEAST_JOINED = 6;

  /** Fewer digits stand beside each other in any table. */
  static final int LEAST_JOINED_DIGITS = 9;

  static final int LONGEST = 120;
  static final int MOST_WORDS = 24;

  private static final int PREFIX = 3;
  private static final int PREFIXES = 1 << 18;
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Particles in names that are no names themselves. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van",
          "der",
          "von",
          "den",
          "ter",
          "del",
          "dos",
          "das",
          "bin",
          "des",
          "les",
          "las",
          "los",
          "the",
          "and",
          "und",
          "team",
          "mrs",
          "miss",
          "mme",
          "mlle",
          "herr",
          "frau",
          "madame",
          "monsieur",
          "prof");

  private long[] hashes = new long[1024];
  private int[] entries = new int[1024];
  private int size;
  private final List<Entry> all = new ArrayList<>();
  private final boolean[] beginnings = new boolean[PREFIXES];
  private final Set<String> parts = new HashSet<>();

  /**
   * What is looked for.
   *
   * @param value as it stands in the export
   * @param length of its letters and digits
   * @param digits whether it is digits only
   * @param name whether it is one word of letters, which may be a word of the language as well
   */
  record Entry(IdentityKind kind, String value, int length, boolean digits, boolean name) {}

  IdentityTable() {
    Arrays.fill(entries, -1);
  }

  void add(IdentityKind kind, String value, TextWords words) {
    if (words.size() == 0 || words.size() > MOST_WORDS) {
      return;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      joined.append(words.folded(i));
    }
    int length = joined.length();
    if (length > LONGEST || length < PREFIX) {
      return;
    }
    boolean digits = joined.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean letters = joined.chars().noneMatch(c -> c >= '0' && c <= '9');
    boolean name = kind == IdentityKind.PERSON && letters && words.size() == 1;
    if (name) {
      addPart(joined.toString());
      return;
    }
    boolean free = digits ? length >= LEAST_JOINED_DIGITS : length >= LEAST_JOINED;
    long hash = START;
    for (int i = 0; i < words.size(); i++) {
      if (!free && i > 0) {
        hash = step(hash, ' ');
      }
      hash = over(hash, words.folded(i));
    }
    put(hash, new Entry(kind, value, length, digits, false));
    beginnings[prefix(joined.charAt(0), joined.charAt(1), joined.charAt(2))] = true;
  }

  /** A word of a name: found where it is written with a capital. */
  void addPart(String folded) {
    if (!PARTICLES.contains(folded)) {
      parts.add(folded);
    }
  }

  public boolean isPart(String folded) {
    return parts.contains(folded);
  }

  public Set<String> parts() {
    return parts;
  }

  boolean isEmpty() {
    return size == 0 && parts.isEmpty();
  }

  Entry entry(int number) {
    return all.get(number);
  }

  /** The number of the entry with this hash and length; -1: none. */
  int find(long hash, int length) {
    int at = slot(hash);
    while (entries[at] >= 0) {
      if (hashes[at] == hash && all.get(entries[at]).length() == length) {
        return entries[at];
      }
      at = (at + 1) & (hashes.length - 1);
    }
    return -1;
  }

  boolean mayBegin(char first, char second, char third) {
    return beginnings[prefix(first, second, third)];
  }

  private static int prefix(char first, char second, char third) {
    return ((first * 31 + second) * 61 + third * 7) & (PREFIXES - 1);
  }

  private int slot(long hash) {
    long mixed = hash ^ (hash >>> 29);
    return (int) (mixed ^ (mixed >>> 17)) & (hashes.length - 1);
  }

  private void put(long hash, Entry entry) {
    if (find(hash, entry.length()) >= 0) {
      return; // The same written otherwise, or of another kind: found anyway.
    }
    if (size * 2 >= hashes.length) {
      grow();
    }
    all.add(entry);
    insert(hash, all.size() - 1);
    size++;
  }

  private void insert(long hash, int number) {
    int at = slot(hash);
    while (entries[at] >= 0) {
      at = (at + 1) & (hashes.length - 1);
    }
    hashes[at] = hash;
    entries[at] = number;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldEntries = entries;
    hashes = new long[2 * oldHashes.length];
    entries = new int[2 * oldHashes.length];
    Arrays.fill(entries, -1);
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldEntries[i] >= 0) {
        insert(oldHashes[i], oldEntries[i]);
      }
    }
  }

  static long start() {
    return START;
  }

  static long step(long hash, char c) {
    return (hash ^ c) * PRIME;
  }

  static long over(long hash, String word) {
    long all = hash;
    for (int i = 0; i < word.length(); i++) {
      all = step(all, word.charAt(i));
    }
    return all;
  }
}
