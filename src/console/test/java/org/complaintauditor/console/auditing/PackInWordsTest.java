package org.complaintauditor.console.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.console.auditing.PackInWords.LimitInWords;
import org.complaintauditor.console.auditing.PackInWords.Promise;
import org.complaintauditor.console.auditing.PackInWords.Quote;
import org.complaintauditor.console.web.ConsoleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose commitments are judged is told before an audit is started. */
final class PackInWordsTest {

  @TempDir private Path folder;

  @Test
  void theTitleTheProviderThePromisesAndTheirLimits() {
    PackInWords told =
        PackInWords.of("jive-ca", Path.of("rules/jive-ca"), ConsoleWords.in("de")).orElseThrow();

    assertThat(told.title()).isEqualTo("Jive-Verhaltenskodex für Beschwerden - Kanada");
    assertThat(told.publisher()).isEqualTo("GoTo");
    assertThat(told.versions()).containsExactly("Fassung 1.0.0: von Anfang an, ohne Ende");
    assertThat(told.promises()).hasSize(10);
    Promise first = told.promises().get(0);
    assertThat(first.id()).isEqualTo("ACK-01");
    assertThat(first.quotes()).extracting(Quote::language).containsExactly("en", "de");
    assertThat(first.limits())
        .extracting(LimitInWords::number)
        .isEqualTo(List.of("2 Arbeitstage", "1 Arbeitstag"));
  }

  @Test
  void aPackThatCannotBeReadIsLeftOut() throws Exception {
    Files.writeString(folder.resolve("pack.yaml"), "pack: [");
    assertThat(PackInWords.of("x", folder, ConsoleWords.in("en"))).isEmpty();
  }
}
