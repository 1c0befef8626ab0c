package org.complaintauditor.console.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintauditor.console.web.ConsoleWords;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.Test;

final class ShippedProfilesTest {

  @Test
  void eachIsDescribed() {
    for (String language : MessageBundle.LANGUAGES) {
      for (String name : ProfileCatalogue.BUILT_IN) {
        assertThat(ConsoleWords.in(language).text("console.profiles.shipped." + name)).isNotBlank();
      }
    }
  }
}
