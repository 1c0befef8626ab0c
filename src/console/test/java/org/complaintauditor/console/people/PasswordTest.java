package org.complaintauditor.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How passwords are kept, and which are refused. */
final class PasswordTest {

  /** A hash from the tests of the reference implementation (phc-winner-argon2, src/test.c). */
  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final PasswordHashes hashes = new PasswordHashes();
  private final PasswordRules rules = new PasswordRules();

  @Test
  void a_hash_is_of_its_password_alone_and_never_twice_the_same() {
    String hash = hashes.of("plenty of odd words");
    assertThat(hash)
        .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    assertThat(hashes.of("plenty of odd words")).isNotEqualTo(hash);
    assertThat(hashes.fits("plenty of odd words", hash)).isTrue();
    assertThat(hashes.fits("plenty of odd word", hash)).isFalse();
    assertThat(hashes.fits("", hash)).isFalse();
    assertThat(hashes.fits("nobody has this password", hashes.ofNobody())).isFalse();
  }

  @Test
  void the_vector_of_the_reference_implementation_fits() {
    assertThat(hashes.fits("password", REFERENCE)).isTrue();
    assertThat(hashes.fits("differentpassword", REFERENCE)).isFalse();
  }

  @Test
  void a_letter_is_the_same_however_a_keyboard_composes_it() {
    assertThat(hashes.fits("gru\u0308ne wiese im mai", hashes.of("gr\u00fcne wiese im mai")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=65536,t=900,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void what_is_no_hash_of_ours_fits_nothing_and_costs_nothing(String encoded) {
    assertThat(hashes.fits("password", encoded)).isFalse();
  }

  @Test
  void many_logins_at_once_take_their_turns() throws InterruptedException, ExecutionException {
    String hash = hashes.of("plenty of odd words");
    ExecutorService many = Executors.newFixedThreadPool(16);
    try {
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        all.add(many.submit(() -> hashes.fits("plenty of odd words", hash)));
      }
      for (Future<Boolean> future : all) {
        assertThat(future.get()).isTrue();
      }
    } finally {
      many.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "elevenchars",
        "password1234",
        "Password123!!",
        "!!!!Passw0rd2026",
        "1q2w3e4r5t6y",
        "1234567890123",
        "aaaaaaaaaaaaaaa",
        "abababababab",
        "monkeymonkey",
        "anna.berg2026!",
        "Anna Berg 12345"
      })
  void what_is_guessed_first_is_refused(String password) {
    assertThat(rules.problem(password, "anna.berg", "Anna Berg")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plenty of odd words",
        "Hauptbahnhof-Kartoffel-9",
        "kxqpwvzrtymn",
        "日本語のパスワード十二文字"
      })
  void what_is_not_may_be_chosen(String password) {
    assertThat(rules.problem(password, "anna.berg", "Anna Berg")).isEmpty();
  }
}
