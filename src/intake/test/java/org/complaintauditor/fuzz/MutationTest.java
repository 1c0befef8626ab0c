package org.complaintauditor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.complaintauditor.intake.profile.TimestampFuzzTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short campaign in every build, the same each time: all seeds and earlier findings of the fuzz
 * tests, then changes of them. The long ones, which learn from what they reach, are in profile
 * {@code fuzz}.
 */
final class MutationTest {
  private static final Path RESOURCES = Path.of("src/intake/test/resources/org/complaintauditor");

  /** What readers look for. */
  private static final List<String> WORDS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\r",
          "\n",
          "\0",
          "\uFEFF",
          "<",
          ">",
          "</",
          "/>",
          "&",
          "&#0;",
          "<!DOCTYPE x>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?x ?>",
          "[",
          "]",
          "{",
          "}",
          ":",
          "null",
          "1e999",
          "-1",
          "99999999999",
          "PK\3\4",
          "PK\1\2",
          "PK\5\6",
          "\u001F\u008B\b",
          "xmlns=\"x\"",
          "r=\"ZZZ9\"",
          "t=\"s\"",
          "key=\"\"",
          "../",
          "é",
          "\uD800");

  static Stream<Arguments> readers() {
    return Stream.of(
        reader("fuzz/CsvFuzzTest", 1_500, Readings::csv),
        reader("fuzz/XlsxFuzzTest", 1_000, Readings::xlsx),
        reader("fuzz/JsonFuzzTest", 3_000, Readings::json),
        reader("fuzz/XesFuzzTest", 3_000, Readings::xes),
        reader("fuzz/ArchiveFuzzTest", 500, Readings::archive),
        reader("fuzz/ProfileFuzzTest", 300, Readings::profile),
        reader("fuzz/DetectorFuzzTest", 1_500, Readings::message),
        reader("intake/profile/TimestampFuzzTest", 5_000, TimestampFuzzTest::read));
  }

  private static Arguments reader(String seeds, int rounds, Consumer<byte[]> reader) {
    return Arguments.of(seeds, rounds, reader);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void survivesChanges(String test, int rounds, Consumer<byte[]> reader) throws IOException {
    List<byte[]> seeds = seeds(test);
    assertThat(seeds).hasSizeGreaterThan(3);
    Random random = new Random(20_260_203);
    seeds.forEach(seed -> hold(seed, reader));
    for (int round = 0; round < rounds; round++) {
      byte[] input = seeds.get(random.nextInt(seeds.size()));
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        input = changed(input, seeds, random);
      }
      hold(input, reader);
    }
  }

  private static void hold(byte[] input, Consumer<byte[]> reader) {
    try {
      Bounds.hold(input, reader);
    } catch (Throwable e) { // Whatever it is, the input that leads to it must be known.
      throw new AssertionError("at the input " + java.util.HexFormat.of().formatHex(input), e);
    }
  }

  private static List<byte[]> seeds(String test) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    Path folder = RESOURCES.resolve(test + "Inputs").resolve("survives");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  private static byte[] changed(byte[] input, List<byte[]> seeds, Random random) {
    int at = random.nextInt(input.length + 1);
    int to = Math.min(input.length, at + random.nextInt(16));
    return switch (random.nextInt(6)) {
      case 0 ->
          joined(
              input, at, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, at + 1));
      case 1 -> joined(input, at, new byte[0], to);
      case 2 ->
          joined(
              input,
              at,
              WORDS
                  .get(random.nextInt(WORDS.size()))
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8),
              at);
      case 3 -> joined(input, to, java.util.Arrays.copyOfRange(input, at, to), to);
      case 4 -> java.util.Arrays.copyOf(input, at);
      default -> {
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length + 1);
        int end = Math.min(other.length, from + random.nextInt(64));
        yield joined(input, at, java.util.Arrays.copyOfRange(other, from, end), to);
      }
    };
  }

  /** The input with something else between two places. */
  private static byte[] joined(byte[] input, int from, byte[] between, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(input, 0, from);
    bytes.writeBytes(between);
    bytes.write(input, to, input.length - to);
    return bytes.toByteArray();
  }
}
