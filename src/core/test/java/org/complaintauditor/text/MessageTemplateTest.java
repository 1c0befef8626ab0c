package org.complaintauditor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "it''s",
        "{0}",
        "{1} before {0}, {0} again",
        "{0,number} cases",
        "{0,choice,1#1 case|1<{0} cases} of {1}",
        "{0,choice,0#none|1#one of {1}|1<{0} of {1}}, it''s {1}{0}"
      })
  void saysWhatTheFormatterSays(String pattern) {
    MessageTemplate template = new MessageTemplate(pattern, Locale.GERMANY);
    for (Object first : new Object[] {"x", 1, 999, 1_000, 1_234_567L, "{1}", -1}) {
      boolean number = first instanceof Number;
      if (number || !pattern.contains(",")) {
        for (String second : new String[] {"y", "", "it's {0}", "\uE000"}) {
          String expected =
              new MessageFormat(pattern, Locale.GERMANY).format(new Object[] {first, second});
          assertThat(template.with(first, second)).isEqualTo(expected);
        }
      }
    }
  }
}
