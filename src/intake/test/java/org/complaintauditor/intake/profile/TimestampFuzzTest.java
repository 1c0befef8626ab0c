package org.complaintauditor.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDateTime;
import java.util.Locale;
import org.complaintauditor.fuzz.Bounds;
import org.complaintauditor.intake.profile.time.TimePattern;

/** No pattern and no text bring the reading of timestamps down; what is read is in bounds. */
public final class TimestampFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, TimestampFuzzTest::read);
  }

  /** The first line is a pattern, the rest a text. */
  public static void read(byte[] input) {
    String[] lines = new String(input, UTF_8).split("\n", 2);
    TimePattern pattern;
    try {
      pattern = TimePattern.of(lines[0], Locale.ENGLISH);
    } catch (IllegalArgumentException refused) {
      return; // So ProfileReader is told that it is no pattern.
    }
    pattern.needsZone();
    pattern
        .read(lines[lines.length - 1])
        .flatMap(TimePattern.Reading::local)
        .map(LocalDateTime::getYear)
        .filter(year -> year < 1900 || year > 2200)
        .ifPresent(
            year -> {
              throw new AssertionError("the year " + year);
            });
  }
}
