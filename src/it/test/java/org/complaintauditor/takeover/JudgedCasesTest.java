package org.complaintauditor.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Setting;
import org.complaintauditor.spool.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases are found as they were kept. */
final class JudgedCasesTest {

  private static final String DIGEST = "0123456789abcde\u00FF";
  private static final Settings SETTINGS =
      new Settings(
          Map.of(Setting.CALENDAR, "common\u0000\u00FF", Setting.PROGRAM, ""),
          Map.of("1.0.0", "one", "2.0.0", "two"),
          AuditInstant.of(
              Instant.parse("2026-04-15T03:59:59.999999999Z"), ZoneId.of("America/Toronto")));

  @TempDir private Path folder;

  @Test
  void areFoundInTheirOrder() throws IOException {
    KeptCase first = kept("B", List.of("shape", "", "\u00FF\u0000"), 1, 2, 3);
    KeptCase second = kept("\uFF21", List.of("\u00FF\u0000"));
    KeptCase third = kept("\uD83D\uDE00", List.of("another", "shape"), -1);
    Path file = write(List.of(first, second, third));

    try (EarlierRun run = EarlierRun.open(file)) {
      assertThat(run.settings()).contains(SETTINGS);
      assertThat(run.find("A")).isEmpty();
      same(run.find("B"), first);
      same(run.find("B"), first);
      assertThat(run.find("C")).isEmpty();
      // Not in the order of UTF-16: the second has the greater first char.
      same(run.find("\uD83D\uDE00"), third);
      assertThat(run.find("\uD83D\uDE01")).isEmpty();
    }
  }

  @Test
  void keepMoreShapesThanHaveNumbers() throws IOException {
    List<String> shapes = new ArrayList<>();
    for (int i = 0; i < JudgedCases.MOST_SHAPES + 10; i++) {
      shapes.add("shape " + i);
    }
    KeptCase many = kept("A", shapes, 7);
    Path file = write(List.of(many, kept("B", shapes.subList(shapes.size() - 1, shapes.size()))));

    try (EarlierRun run = EarlierRun.open(file)) {
      same(run.find("A"), many);
      assertThat(run.find("B").orElseThrow().shapes())
          .containsExactly("shape " + (JudgedCases.MOST_SHAPES + 9));
    }
  }

  private Path write(List<KeptCase> cases) throws IOException {
    Path file = folder.resolve("cases.bin");
    try (JudgedCases kept = new JudgedCases(file, SETTINGS)) {
      for (KeptCase one : cases) {
        kept.add(one);
      }
      kept.finish();
    }
    return file;
  }

  private static KeptCase kept(String caseId, List<String> shapes, int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return new KeptCase(caseId, DIGEST, shapes, Memory.of(bytes));
  }

  private static void same(Optional<KeptCase> found, KeptCase kept) {
    assertThat(found.orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("numbers")
        .isEqualTo(kept);
    assertThat(found.get().numbers().toBytes()).isEqualTo(kept.numbers().toBytes());
  }
}
