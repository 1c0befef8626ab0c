package org.complaintauditor.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "it''s",
        "{0}",
        "{1} before {0}, {0} again",
        "{0,number} cases",
        "{0,choice,1#1 case|1<{0} cases} of {1}"
      })
  void saysWhatTheFormatterSays(String pattern) {
    for (Object first : new Object[] {"x", 1, 999, 1_000, 1_234_567L, "{1}", -1}) {
      boolean number = first instanceof Number;
      if (number || !pattern.contains(",")) {
        String expected =
            new MessageFormat(pattern, Locale.GERMANY).format(new Object[] {first, "y"});
        assertThat(new Template(pattern, Locale.GERMANY).with(first, "y")).isEqualTo(expected);
      }
    }
  }
}
