package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped pack that was edited. */
final class EditedPack {

  private static final Path SHIPPED = Path.of("rules/jive-ca");
  private static final String WRITTEN = "&acknowledgement-written\n        value: 2";
  private static final String OBLIGED_IN_WRITING =
      "then\n    insert( Obligation.of( \"ACK-01\", $case.receipt() )\n        .due( \"written\" )";
  private static final String LIMIT = ".due( \"written\" )";

  private EditedPack() {}

  /** A pack that gives less time for an acknowledgement, and takes what tells more for one. */
  static Path stricter(Path to) throws Exception {
    copy(to);
    edit(to.resolve("pack.yaml"), WRITTEN, WRITTEN.replace("2", "1"));
    edit(
        to.resolve("ACK-01.drl"),
        "disclosing( Disclosure.ACKNOWLEDGEMENT )",
        "disclosing( Disclosure.OUTCOME )");
    return to;
  }

  /** A pack of which a rule ends the process that judges one case. */
  static Path deadlyFor(String caseId, Path to) throws Exception {
    copy(to);
    edit(
        to.resolve("ACK-01.drl"),
        OBLIGED_IN_WRITING,
        "then\n    if ( $case.caseId().equals( \"%s\" ) ) { Runtime.getRuntime().halt( 9 ); }%s"
            .formatted(caseId, OBLIGED_IN_WRITING.substring("then".length())));
    return to;
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(SHIPPED.relativize(file).toString()));
      }
    }
  }

  /** A pack of which a rule contradicts the catalogue in one case. */
  static Path failingFor(String caseId, Path to) throws Exception {
    copy(to);
    edit(
        to.resolve("ACK-01.drl"),
        LIMIT,
        ".due( $case.caseId().equals( \"%s\" ) ? \"nowhere\" : \"written\" )".formatted(caseId));
    return to;
  }
}
