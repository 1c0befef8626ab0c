package org.complaintauditor.intake.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file read in any ranges gives what it gives in one, or has to be read in one. */
class AnyCutsTest {
  private static final int CASES = 800;

  /** Parts of tables in which quotes stand as they should. */
  private static final List<String> SOUND =
      List.of(
          "a",
          "b1",
          ",",
          ",",
          ",",
          "\n",
          "\n",
          "\r\n",
          "é",
          "😀",
          "\n\n",
          "\r",
          ";",
          ",\"x\",",
          "\n\"x\ny\",",
          ",\"say \"\"no\"\"\n\"\n",
          "\n\"\n\n\",",
          "\n\"\"\n",
          ",\"\",",
          "\n,,\n");

  /** What makes trouble. */
  private static final List<String> TROUBLE = List.of("5\"", "\"", "\"z\"z", "\0", "\uFEFF", "5\"");

  /** Parts of letters, and letters, in UTF-8 and Windows-1252. */
  private static final int[][] LETTERS = {
    {0xC3},
    {0xA9},
    {0xC3, 0xA9},
    {0xE2, 0x82},
    {0xAC},
    {0xF0},
    {0xF0, 0x9F, 0x98, 0x80},
    {0x81},
    {0xE9},
    {0xE9},
    {0xED},
    {0xED, 0xA0},
    {0xE9, 0xE8}
  };

  /** Whether the file could be read in these ranges. */
  private static boolean agrees(byte[] bytes, List<ByteRange> ranges) throws IOException {
    Optional<List<String>> inRanges = ReadInRanges.inRanges(bytes, ranges);
    if (inRanges.isPresent()) {
      assertThat(inRanges)
          .as("%s in %s", new String(bytes, UTF_8), ranges)
          .isEqualTo(ReadInRanges.whole(bytes));
    }
    return inRanges.isPresent();
  }

  private static List<ByteRange> cuts(Random random, int length) {
    int longest = 1 + random.nextInt(60);
    List<ByteRange> ranges = new ArrayList<>();
    int from = 0;
    while (from < length) {
      int to = Math.min(length, from + 1 + random.nextInt(longest));
      ranges.add(new ByteRange(from, to));
      from = to;
    }
    return ranges;
  }

  private static String text(Random random, boolean trouble) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\n\n" : "");
    text.append(random.nextInt(3) == 0 ? "h;i;j\n" : "h,i\n");
    int parts = random.nextInt(90);
    for (int i = 0; i < parts; i++) {
      List<String> some = trouble && random.nextInt(30) == 0 ? TROUBLE : SOUND;
      text.append(some.get(random.nextInt(some.size())));
    }
    return text.toString();
  }

  private static int provedOf(boolean trouble, Charset charset) throws IOException {
    Random random = new Random(6);
    int proved = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] bytes = text(random, trouble).getBytes(charset);
      proved += agrees(bytes, cuts(random, bytes.length)) ? 1 : 0;
    }
    return proved;
  }

  @Test
  void soundTextGivesTheSameRows() throws IOException {
    // Quotes may still come to stand within cells, as in a"x".
    assertThat(provedOf(false, UTF_8)).isGreaterThan(CASES / 3);
    assertThat(provedOf(false, Charset.forName("windows-1252"))).isGreaterThan(CASES / 3);
  }

  @Test
  void troubleGivesTheSameRowsOrNoProof() throws IOException {
    assertThat(provedOf(true, UTF_8)).isBetween(CASES / 20, CASES / 2);
  }

  @Test
  void anyBytesAreTheSameLetters() throws IOException {
    Random random = new Random(7);
    int proved = 0;
    for (int i = 0; i < CASES; i++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes("h,i\n".getBytes(UTF_8));
      for (int j = random.nextInt(5); j >= 0; j--) {
        out.write("\na,b\nc".getBytes(UTF_8), 0, random.nextInt(6));
        for (int letter : LETTERS[random.nextInt(LETTERS.length)]) {
          out.write(letter);
        }
      }
      out.write("\nd".getBytes(UTF_8), 0, random.nextInt(3));
      byte[] bytes = out.toByteArray();
      boolean agrees = agrees(bytes, cuts(random, bytes.length));
      // There are no quotes here: only what is no text cannot be proved.
      assertThat(agrees)
          .as("%s", new String(bytes, UTF_8))
          .isEqualTo(ReadInRanges.whole(bytes).isPresent());
      proved += agrees ? 1 : 0;
    }
    assertThat(proved).isBetween(CASES / 5, CASES - CASES / 5);
  }
}
