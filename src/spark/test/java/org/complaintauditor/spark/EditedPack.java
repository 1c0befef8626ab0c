package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped pack of which one rule is broken. */
final class EditedPack {

  private static final Path SHIPPED = Path.of("rules/jive-ca");
  private static final String TRIGGER = "\"ACK-01\", $case.receipt() )";

  private EditedPack() {}

  /** A pack of which a rule fails for one case. */
  static Path failingFor(String caseId, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    Path rule = to.resolve("ACK-01.drl");
    String text = Files.readString(rule);
    assertThat(text).contains(TRIGGER);
    Files.writeString(
        rule,
        text.replace(
            TRIGGER,
            "\"ACK-01\", $case.caseId().equals( \"%s\" ) ? $case.events().get( 99 ) : $case.receipt() )"
                .formatted(caseId)));
    return to;
  }
}
