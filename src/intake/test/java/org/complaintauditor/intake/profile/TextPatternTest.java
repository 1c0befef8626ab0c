package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern may be. */
final class TextPatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/^.{1,1000}$/",
        "/(a{10}){10}b{3}/",
        "/case [({]{3}\\{900}{2}\\x{2019}\\x{2019}\\x{2019}/",
        "/x{/"
      })
  void takesWhatPeopleWrite(String written) {
    assertThat(TextPattern.of(written)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/(((a{100}){100}){100}){100}/",
        "/(?:(?:a{0,100}){50}){2,}/",
        "/([(]{1000}){6}/",
        "/(a?){999}(a?){999}(a?){999}(a?){999}/"
      })
  void refusesWhatFillsTheMemory(String written) {
    assertRefused(written);
  }

  @Test
  void refusesWhatIsTooDeep() {
    assertRefused("/" + "(".repeat(50_000) + ")".repeat(50_000) + "/");
  }

  private static void assertRefused(String written) {
    assertThatThrownBy(() -> TextPattern.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "is a pattern of more than 5,000 parts; repetitions within one another multiply");
  }
}
