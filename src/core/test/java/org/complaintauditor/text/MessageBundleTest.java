package org.complaintauditor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MessageBundleTest {

  @Test
  void isReadOnce() {
    assertThat(MessageBundle.in("fr")).isSameAs(MessageBundle.in("fr", List.of()));
    assertThat(MessageBundle.in("fr")).isNotSameAs(MessageBundle.in("de"));
    assertThat(MessageBundle.in("fr", List.of("console")))
        .isSameAs(MessageBundle.in("fr", List.of("console")))
        .isNotSameAs(MessageBundle.in("fr"));
  }

  /** Whoever is shown less takes nothing away from whoever is shown more. */
  @ParameterizedTest
  @EnumSource(ShownTexts.class)
  void whatIsShownIsOfTheReader(ShownTexts texts) {
    MessageBundle words = MessageBundle.in("en");
    MessageBundle reader = words.showing(texts);

    assertThat(reader.shown()).isEqualTo(texts);
    assertThat(reader).isSameAs(words.showing(texts));
    assertThat(reader.quote("my name", 20))
        .isEqualTo(texts == ShownTexts.NONE ? "\u2026" : "my name");
    assertThat(words.shown()).isEqualTo(ShownTexts.FULL);
    assertThat(reader.showing(ShownTexts.FULL).quote("my name", 20)).isEqualTo("my name");
    assertThat(reader.text("proof.month.1")).isEqualTo(words.text("proof.month.1"));
  }
}
