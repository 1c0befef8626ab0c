package org.complaintauditor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.deciding.file.WaiverFile;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Waivers of a file come into the ledger: all of them, or none. */
final class AddWaiversTest {

  private static final LineOrigin FILE =
      new LineOrigin(
          new LedgerAuthor("", "", ""), "2026-04-20", LocalDate.parse("2026-04-20"), "file");

  @TempDir private Path folder;
  private Workspace workspace;
  private Path file;

  @BeforeEach
  void make() {
    workspace = Workspace.make(WorkspaceAddress.of(folder.resolve("office"))).workspace();
    file = folder.resolve("waivers.yaml");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private List<Waiver> add(String reason, String more, Optional<LineOrigin> origin)
      throws IOException {
    Files.writeString(file, waiver("W-1", reason) + more);
    return new AddWaivers(OpenedLedger.of(workspace, "jive-ca"))
        .add(
            new AddWaivers.Request(
                file, WaiverFile.read(file, List.of("ACK-01")), "jive-ca", origin));
  }

  private static String waiver(String id, String reason) {
    return ("- {id: %s, reason_code: OUTAGE, reason: %s, scope: {cases: [C1]}, requested_by: Ana"
            + " Doe, approved_by: Lea Roy, approved_on: 2026-02-20, expires: 2026-12-31}\n")
        .formatted(id, reason);
  }

  @Test
  void eachIsSaidOnceByWhoApprovedIt() throws IOException {
    assertThat(add("storm", "", Optional.empty())).hasSize(1);
    assertThat(workspace.ledger().head().lines()).isZero();
    assertThat(add("storm", "", Optional.of(FILE))).hasSize(1);
    assertThat(add("storm", waiver("W-2", "strike"), Optional.of(FILE)))
        .extracting(Waiver::id)
        .containsExactly("W-2");
    assertThat(workspace.ledger().lines())
        .allSatisfy(line -> assertThat(line.by()).isEqualTo(new LedgerAuthor("Lea Roy", "", "")))
        .hasSize(2);
  }

  @Test
  void ifOneSaysAnotherThingThanTheLedgerNoneIsAdded() throws IOException {
    add("storm", "", Optional.of(FILE));

    assertThatThrownBy(() -> add("strike", waiver("W-2", "flood"), Optional.of(FILE)))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            file
                + ": waiver W-1 says something else than the ledger, which has it, too. Give it"
                + " another id");
    assertThat(workspace.ledger().head().lines()).isEqualTo(1);
  }
}
