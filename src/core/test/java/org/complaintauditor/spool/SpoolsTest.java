package org.complaintauditor.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpoolsTest {
  private static final SortedSpool.Form<String> TEXTS =
      new SortedSpool.Form<>() {
        @Override
        public long size(String item) {
          return item.length();
        }

        @Override
        public void write(String item, SpoolWriter out) {
          out.text(item);
        }

        @Override
        public String read(SpoolReader in) {
          return in.text();
        }
      };

  @ParameterizedTest
  @ValueSource(longs = {0, 500, 20_000, Long.MAX_VALUE})
  void itemsAreInTheOrderOfTheirKeysAndThoseOfOneKeyInTheirOwn(long memory) {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int keys = 1 + random.nextInt(400);
      List<String> added = new ArrayList<>();
      try (SortedSpool<String> spool = new SortedSpool<>(memory, TEXTS)) {
        for (int part = 0; part < 2; part++) {
          for (int i = 0; i < 500; i++) {
            int key = seed % 4 == 0 ? part * 500 + i : random.nextInt(keys);
            String item = "%04d x%d".formatted(key, added.size()) + "é".repeat(random.nextInt(9));
            spool.add(item.substring(0, 4).getBytes(StandardCharsets.UTF_8), item);
            added.add(item);
          }
          List<String> sorted = new ArrayList<>(added);
          sorted.sort(Comparator.comparing(item -> item.substring(0, 4)));
          assertThat(spool).as("seed %d", seed).containsExactlyElementsOf(sorted);
          assertThat(spool).as("again").containsExactlyElementsOf(sorted);
          assertThat(spool.size()).isEqualTo(added.size());
          assertThat(spool.isInMemory()).isEqualTo(memory == Long.MAX_VALUE);
        }
      }
    }
  }

  @Test
  void keysAreOrderedByCodePoints() {
    try (SortedSpool<String> spool = new SortedSpool<>(0, TEXTS)) {
      for (String key : List.of("\uD83D\uDE00", "\uFF21", "b", "B", "")) {
        spool.add(key.getBytes(StandardCharsets.UTF_8), key);
      }
      assertThat(spool).containsExactly("", "B", "b", "\uFF21", "\uD83D\uDE00");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 30_000, Long.MAX_VALUE})
  void ofItemsWithOneKeyTheFirstIsFound(long memory) {
    Random random = new Random(1);
    Map<String, String> expected = new HashMap<>();
    try (KeyedSpool<String> spool = new KeyedSpool<>(memory, TEXTS)) {
      for (int i = 0; i < 6_000; i++) {
        String key = "k" + random.nextInt(3_000);
        assertThat(spool.find(key)).isEqualTo(Optional.ofNullable(expected.get(key)));
        spool.putIfAbsent(key, key + " " + i);
        expected.putIfAbsent(key, key + " " + i);
        assertThat(spool.find(key)).contains(expected.getOrDefault(key, ""));
      }
      expected.forEach((key, item) -> assertThat(spool.find(key)).contains(item));
      assertThat(spool.find("K1")).isEmpty();
    }
  }
}
