package org.complaintauditor.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WeighedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "hear from=0.84 refund=-0.1; \"hear from\" +0.84, \"refund\" -0.10",
        "within N=0.5 by D T=0.25; \"within <number>\" +0.50, \"by <date> <time>\" +0.25",
        // What says no more than something heavier is left out.
        "hear from=0.9 hear=0.8 will hear from=0.7 he=0.6; \"hear from\" +0.90, \"he\" +0.60",
        "a=6 b=5 c=4 d=3 e=2 f=1; \"a\" +6.00, \"b\" +5.00, \"c\" +4.00, \"d\" +3.00, \"e\" +2.00",
        "``; ``"
      })
  void wordsAreShownWithTheirShares(String weighed, String shown) {
    assertThat(WeighedText.of(parsed(weighed))).isEqualTo(shown);
  }

  private static Map<String, Double> parsed(String weighed) {
    Map<String, Double> parsed = new LinkedHashMap<>();
    for (String gram : weighed.split("(?<=[0-9]) ", -1)) {
      if (!gram.isEmpty()) {
        int equals = gram.indexOf('=');
        parsed.put(gram.substring(0, equals), Double.valueOf(gram.substring(equals + 1)));
      }
    }
    return parsed;
  }
}
