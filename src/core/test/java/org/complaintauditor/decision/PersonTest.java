package org.complaintauditor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static Person with(String name, String account) {
    return new Person(name, Optional.of(account).filter(text -> !text.isEmpty()));
  }

  @Test
  @DisplayName(
      "another name with the same account is nobody else, and so cannot be a second person")
  void oneAccountIsOnePerson() {
    assertThat(with("A.D.", "ana").maybe(with("Ana Doe", "ana"))).isTrue();
    assertThat(with("Lea Roy", "lea").maybe(with("Ana Doe", "ana"))).isFalse();
    assertThat(with("A.D.", "").maybe(with("Ana Doe", "ana"))).isFalse();
  }

  @Test
  @DisplayName("one name is one person, however it is written and by whichever account")
  void oneNameIsOnePerson() {
    assertThat(with("André  Müller", "am").maybe(with("andre muller", "other"))).isTrue();
  }
}
