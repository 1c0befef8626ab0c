package org.complaintauditor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs off a run. */
final class SignOffTest {

  private static final LineOrigin LEA =
      new LineOrigin(
          new LedgerAuthor("Lea Roy", "lea", "REVIEWER"),
          "2026-04-30T09:12:00-04:00",
          LocalDate.parse("2026-04-30"),
          "console");

  @TempDir private Path folder;
  private Workspace workspace;
  private Path run;

  @BeforeEach
  void make() throws IOException {
    workspace = Workspace.make(WorkspaceAddress.of(folder.resolve("office"))).workspace();
    run = Files.createDirectory(folder.resolve("run"));
    Path findings = Files.writeString(run.resolve("findings.csv"), "case\n");
    Files.writeString(
        run.resolve("manifest.json"),
        """
        {"run":"r1","pack":{"name":"jive-ca"},"outputs":[{"name":"findings.csv","sha256":"%s"}]}
        """
            .formatted(RunFacts.FileFacts.of("findings.csv", findings).sha256()));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private SignOff.Result sign(String remark) throws IOException {
    return new SignOff(workspace).sign(new SignOff.Request(run, LEA, remark));
  }

  private List<LedgerLine> lines() {
    try (Stream<LedgerLine> lines = workspace.ledger().lines()) {
      return lines.toList();
    }
  }

  @Test
  void theLineNamesTheManifestAndWhoSigns() throws IOException {
    SignOff.Result signed = sign("with reservations");

    String manifest = RunFacts.FileFacts.of("", run.resolve("manifest.json")).sha256();
    assertThat(signed.isNew()).isTrue();
    assertThat(signed.line().text())
        .contains(
            "\"at\":\"2026-04-30T09:12:00-04:00\","
                + "\"by\":{\"name\":\"Lea Roy\",\"account\":\"lea\",\"role\":\"REVIEWER\"},"
                + "\"via\":\"console\",\"kind\":\"sign-off\","
                + "\"body\":{\"pack\":\"jive-ca\",\"run\":\"r1\",\"manifest_sha256\":\""
                + manifest
                + "\",\"by\":\"Lea Roy\",\"date\":\"2026-04-30\",\"remark\":\"with reservations\"}");
    assertThat(signed.run().manifest()).isEqualTo(manifest);
    assertThat(lines()).containsExactly(signed.line());
  }

  @Test
  void whatTheLedgerSaysAlreadyIsNotSaidAgain() throws IOException {
    SignOff.Result first = sign("");
    SignOff.Result again = sign("");

    assertThat(again.isNew()).isFalse();
    assertThat(again.line()).isEqualTo(first.line());
    assertThat(sign("another remark").line().n()).isEqualTo(2);
  }

  @Test
  void aFormThatIsSentTwiceAtOnceIsOneLine() {
    SignOff signOff = new SignOff(workspace);
    SignOff.Request request = new SignOff.Request(run, LEA, "");

    Stream.generate(() -> CompletableFuture.runAsync(() -> signed(signOff, request)))
        .limit(8)
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(lines()).hasSize(1);
  }

  private static void signed(SignOff signOff, SignOff.Request request) {
    try {
      signOff.sign(request);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aChangedFileIsNotSigned() throws IOException {
    Files.writeString(run.resolve("findings.csv"), "other\n");

    assertThatThrownBy(() -> sign(""))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("files are not as the run wrote them")
        .hasMessageContaining("findings.csv");
    assertThat(lines()).isEmpty();
  }
}
