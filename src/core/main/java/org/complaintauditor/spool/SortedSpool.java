package org.complaintauditor.spool;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts items in the order of their keys, with bounded memory: an external merge sort. Items with
 * equal keys keep the order in which they were added. What fits in memory stays there; else sorted
 * runs go to a temporary file and are merged as they are read. Items that come in order make one
 * run, which is written as they come. They can be read several times.
 *
 * @param <T> what is sorted
 */
public final class SortedSpool<T> implements Iterable<T>, Closeable {
  private static final int SMALLEST_BUFFER = 1 << 12;
  private static final int LARGEST_BUFFER = 1 << 18;

  /** What an item costs in memory beside itself. */
  private static final int OVERHEAD = 64;

  private static final byte[] SMALLEST_KEY = {};

  private final long memory;
  private final Form<T> form;
  private final TemporaryFile file = new TemporaryFile();
  private final List<Long> ends = new ArrayList<>();
  private final List<Item<T>> items = new ArrayList<>();
  private @Nullable SpoolWriter out;
  private byte[] last = SMALLEST_KEY;
  private byte[] lastWritten = SMALLEST_KEY;
  private boolean inOrder = true;
  private long held;
  private long size;

  /**
   * How items are kept.
   *
   * @param <T> what is sorted
   */
  public interface Form<T> {
    /** About how many bytes the item takes in memory. */
    long size(T item);

    /** Writes the item. */
    void write(T item, SpoolWriter out);

    /** Reads what {@link #write} wrote. */
    T read(SpoolReader in);
  }

  private static final class Item<T> {
    private final byte[] key;
    private final T value;

    Item(byte[] key, T value) {
      this.key = key;
      this.value = value;
    }
  }

  /**
   * Nothing yet.
   *
   * @param memory about how many bytes of items are held before they go to a file
   */
  public SortedSpool(long memory, Form<T> form) {
    this.memory = memory;
    this.form = form;
  }

  /** Adds an item. Keys are compared as unsigned bytes, which orders UTF-8 by code points. */
  public void add(byte[] key, T value) {
    if (held > memory) {
      writeRun();
    }
    size++;
    if (items.isEmpty() && out != null && follows(key, lastWritten)) {
      write(out, key, value);
      ends.set(ends.size() - 1, out.position());
      return;
    }
    inOrder &= follows(key, last);
    last = key;
    items.add(new Item<>(key, value));
    held += OVERHEAD + key.length + form.size(value);
  }

  /** How many items there are. */
  public long size() {
    return size;
  }

  /** About how many bytes the items take that are in memory. */
  public long held() {
    return held;
  }

  /** Whether all items are in memory. */
  public boolean isInMemory() {
    return out == null;
  }

  /** Whether the items that are held came in their order. */
  public boolean isInOrder() {
    return inOrder;
  }

  /** Forgets all items. */
  public void clear() {
    items.clear();
    ends.clear();
    file.clear();
    out = null;
    last = SMALLEST_KEY;
    inOrder = true;
    held = 0;
    size = 0;
  }

  private static boolean follows(byte[] key, byte[] before) {
    return Arrays.compareUnsigned(before, key) <= 0;
  }

  private void sort() {
    if (!inOrder) {
      items.sort((one, other) -> Arrays.compareUnsigned(one.key, other.key));
      inOrder = true;
      last = items.get(items.size() - 1).key;
    }
  }

  private void writeRun() {
    sort();
    SpoolWriter to = out == null ? new SpoolWriter(file) : out;
    out = to;
    boolean goesOn = !ends.isEmpty() && follows(items.get(0).key, lastWritten);
    items.forEach(item -> write(to, item.key, item.value));
    if (goesOn) {
      ends.set(ends.size() - 1, to.position());
    } else {
      ends.add(to.position());
    }
    items.clear();
    last = SMALLEST_KEY;
    held = 0;
  }

  private void write(SpoolWriter to, byte[] key, T value) {
    to.number(key.length);
    to.bytes(key, 0, key.length);
    form.write(value, to);
    lastWritten = key;
  }

  /** All items in order. Nothing may be added while they are read. */
  @Override
  public Iterator<T> iterator() {
    SpoolWriter written = out;
    if (written == null) {
      sort();
      Iterator<Item<T>> held = items.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return held.hasNext();
        }

        @Override
        public T next() {
          return held.next().value;
        }
      };
    }
    if (!items.isEmpty()) {
      writeRun();
    }
    written.flush();
    return new Merge();
  }

  @Override
  public void close() {
    items.clear();
    file.close();
  }

  /** Gives the smallest of the runs' first items. */
  private final class Merge implements Iterator<T> {
    private final Comparator<Run> order =
        Comparator.comparing((Run run) -> run.key, Arrays::compareUnsigned)
            .thenComparingInt(run -> run.number);
    private final PriorityQueue<Run> others = new PriorityQueue<>(order);
    private @Nullable Run first;

    Merge() {
      int buffer =
          (int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, memory / (2L * ends.size())));
      long start = 0;
      for (int i = 0; i < ends.size(); i++) {
        others.add(new Run(i, new SpoolReader(file, start, ends.get(i), buffer)));
        start = ends.get(i);
      }
      first = others.poll();
    }

    @Override
    public boolean hasNext() {
      return first != null;
    }

    @Override
    public T next() {
      Run from = first;
      if (from == null) {
        throw new NoSuchElementException();
      }
      T item = form.read(from.in);
      if (!from.next()) {
        first = others.poll();
      } else if (!others.isEmpty() && order.compare(from, others.element()) > 0) {
        others.add(from);
        first = others.poll();
      }
      return item;
    }
  }

  /** A sorted part of the file. */
  private static final class Run {
    private final int number;
    private final SpoolReader in;
    private byte[] key = SMALLEST_KEY;

    Run(int number, SpoolReader in) {
      this.number = number;
      this.in = in;
      next();
    }

    boolean next() {
      if (in.hasMore()) {
        key = in.bytes(in.smallNumber());
        return true;
      }
      return false;
    }
  }
}
