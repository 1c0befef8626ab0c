package org.complaintauditor.spool;

import java.io.Closeable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.spool.SortedSpool.Form;

/**
 * Items that are found by a key. What memory does not hold goes to a temporary file; then 32 to 64
 * bytes of each item stay in memory, and some of those that were asked for.
 *
 * @param <T> what is found
 */
public final class KeyedSpool<T> implements Closeable {
  private static final int KEPT = 1_000;
  private static final int BUFFER = 1 << 12;

  /** What an item costs in memory beside itself and its key. */
  private static final int OVERHEAD = 100;

  private final long memory;
  private final Form<T> form;
  private final TemporaryFile file = new TemporaryFile();
  private final SpoolWriter out = new SpoolWriter(file);
  private final Map<String, T> held = new HashMap<>();
  private final Map<String, Optional<T>> recent = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /** The hash of each item's key, and its place plus 1, at the same slot. */
  private long[] hashes = {};

  private long[] places = {};
  private int written;

  /**
   * None yet.
   *
   * @param memory about how many bytes of items are held before they go to a file
   */
  public KeyedSpool(long memory, Form<T> form) {
    this.memory = memory;
    this.form = form;
  }

  /** Adds an item, unless there is one with this key. */
  public void putIfAbsent(String key, T item) {
    if (written == 0) {
      if (held.putIfAbsent(key, item) == null) {
        bytes += OVERHEAD + key.length() + form.size(item);
      }
      if (bytes > memory) {
        held.forEach(this::write);
        held.clear();
      }
    } else if (find(key).isEmpty()) {
      recent.remove(key);
      write(key, item);
    }
  }

  private void write(String key, T item) {
    if (2 * (written + 1) > hashes.length) {
      grow();
    }
    put(hash(key), out.position() + 1);
    written++;
    out.text(key);
    form.write(item, out);
  }

  private void put(long hash, long place) {
    int slot = slot(hash);
    while (places[slot] != 0) {
      slot = slot + 1 & hashes.length - 1;
    }
    hashes[slot] = hash;
    places[slot] = place;
  }

  private void grow() {
    long[] hashesBefore = hashes;
    long[] placesBefore = places;
    hashes = new long[Math.max(1 << 10, hashesBefore.length * 2)];
    places = new long[hashes.length];
    for (int i = 0; i < placesBefore.length; i++) {
      if (placesBefore[i] != 0) {
        put(hashesBefore[i], placesBefore[i]);
      }
    }
  }

  private int slot(long hash) {
    return (int) hash & hashes.length - 1;
  }

  private static long hash(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ hash >>> 32;
  }

  /** The item with the key. */
  public Optional<T> find(String key) {
    if (written == 0) {
      return Optional.ofNullable(held.get(key));
    }
    Optional<T> known = recent.get(key);
    if (known != null) {
      return known;
    }
    Optional<T> found = read(key);
    if (recent.size() >= KEPT) {
      recent.remove(recent.keySet().iterator().next());
    }
    recent.put(key, found);
    return found;
  }

  private Optional<T> read(String key) {
    long hash = hash(key);
    for (int slot = slot(hash); places[slot] != 0; slot = slot + 1 & hashes.length - 1) {
      if (hashes[slot] == hash) {
        out.flush();
        SpoolReader in = new SpoolReader(file, places[slot] - 1, file.length(), BUFFER);
        if (in.text().equals(key)) {
          return Optional.of(form.read(in));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    held.clear();
    Arrays.fill(places, 0);
    file.close();
  }
}
