package org.complaintauditor.model;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of one list and vocabulary, in the order of that vocabulary. As small and quick as a set of
 * constants: a bit for each of the first 64 words.
 */
public final class WordSet<W extends Word> extends AbstractSet<W> {

  /** The words at their places: those of the vocabulary of a member, of the core if it has none. */
  private List<Word> words = List.of();

  private long bits;

  /** Members beyond the 64th word; hardly any list has so many. */
  private @Nullable BitSet beyond;

  /** An empty set. */
  public WordSet() {}

  /** These words; nobody can change the set. */
  @SafeVarargs
  public static <W extends Word> Set<W> of(W... words) {
    WordSet<W> set = new WordSet<>();
    for (W word : words) {
      set.add(word);
    }
    return Collections.unmodifiableSet(set);
  }

  /** The words of a collection, as a set of its own. */
  public static <W extends Word> WordSet<W> copyOf(Collection<? extends W> words) {
    WordSet<W> set = new WordSet<>();
    set.addAll(words);
    return set;
  }

  @Override
  public boolean add(W word) {
    int place = word.ordinal();
    if (words != word.all() && (words.isEmpty() || word.isOfPack())) {
      of(word.all());
    }
    if (words.get(place) != word) {
      throw new IllegalArgumentException(word + " is of another vocabulary than the set");
    }
    if (place >= Long.SIZE) {
      if (beyond == null) {
        beyond = new BitSet();
      }
      boolean added = !beyond.get(place);
      beyond.set(place);
      return added;
    }
    long before = bits;
    bits |= 1L << place;
    return bits != before;
  }

  /** Words of the core are words of each vocabulary, but for those that it writes otherwise. */
  private void of(List<Word> others) {
    for (Word member : this) {
      if (others.get(member.ordinal()) != member) {
        throw new IllegalArgumentException(member + " is of another vocabulary than the set");
      }
    }
    words = others;
  }

  @Override
  public boolean contains(@Nullable Object word) {
    return word instanceof Word member
        && holds(member.ordinal())
        && words.get(member.ordinal()) == member;
  }

  private boolean holds(int place) {
    return place < Long.SIZE ? (bits & (1L << place)) != 0 : beyond != null && beyond.get(place);
  }

  @Override
  public boolean remove(@Nullable Object word) {
    if (word instanceof Word member && contains(member)) {
      removeAt(member.ordinal());
      return true;
    }
    return false;
  }

  private void removeAt(int place) {
    if (place < Long.SIZE) {
      bits &= ~(1L << place);
    } else if (beyond != null) {
      beyond.clear(place);
    }
  }

  @Override
  public void clear() {
    bits = 0;
    beyond = null;
    words = List.of();
  }

  @Override
  public int size() {
    return Long.bitCount(bits) + (beyond == null ? 0 : beyond.cardinality());
  }

  @Override
  public boolean isEmpty() {
    return bits == 0 && (beyond == null || beyond.isEmpty());
  }

  @Override
  public Iterator<W> iterator() {
    return new Iterator<>() {
      private int next = from(0);
      private int last = -1;

      @Override
      public boolean hasNext() {
        return next >= 0;
      }

      @Override
      @SuppressWarnings("unchecked") // Only words of the list are added.
      public W next() {
        if (next < 0) {
          throw new NoSuchElementException();
        }
        last = next;
        next = from(last + 1);
        return (W) words.get(last);
      }

      @Override
      public void remove() {
        if (last < 0) {
          throw new IllegalStateException();
        }
        removeAt(last);
        last = -1;
      }
    };
  }

  /** The place of the first member from here; -1 if there is none. */
  private int from(int place) {
    if (place < Long.SIZE) {
      long rest = bits & (-1L << place);
      if (rest != 0) {
        return Long.numberOfTrailingZeros(rest);
      }
    }
    return beyond == null ? -1 : beyond.nextSetBit(Math.max(place, Long.SIZE));
  }
}
