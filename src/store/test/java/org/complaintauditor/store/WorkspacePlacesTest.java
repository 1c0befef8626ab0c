package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places of a workspace, and what is said of other places. */
final class WorkspacePlacesTest {

  @TempDir Path folder;

  @Test
  @DisplayName("folders that are copied to a server are warned of, local ones are not")
  void synced() {
    for (String name : new String[] {"OneDrive - Jive", "Dropbox", "Google Drive", "My Drive"}) {
      Path synced = folder.resolve(name).resolve("office");
      Workspace workspace = Workspace.make(WorkspaceAddress.of(synced)).workspace();
      assertThat(workspace.warnings())
          .extracting(Wording::english)
          .containsExactly(
              "the workspace "
                  + synced
                  + " lies in a folder that is copied to a server ("
                  + name
                  + "). SQLite needs a folder that no other program writes to: its file can be damaged, and"
                  + " two people would have two ledgers. Move it to a local folder, or use PostgreSQL for a"
                  + " team (docs/workspace.md)");
    }
    Path local = folder.resolve("office");
    assertThat(Workspace.make(WorkspaceAddress.of(local)).workspace().warnings()).isEmpty();
  }

  @Test
  @DisplayName(
      "an address that would load a class or open a file is refused, by the parameter's name")
  void parameters() {
    for (String parameter :
        new String[] {
          "socketFactory=org.example.Evil",
          "socketFactoryArg=secret",
          "sslfactory=x",
          "loggerFile=/tmp/x",
          "authenticationPluginClassName=x",
          "options=-c%20jit=on",
          "user=a&%73ocketFactory=secret"
        }) {
      assertThatThrownBy(() -> Workspace.open("postgresql://localhost:1/x?" + parameter))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("has the parameter \"")
          .hasMessageContaining("which is not allowed there")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(
            () ->
                Workspace.open("postgresql://localhost:1/x?user=a&sslmode=disable&currentSchema=s"))
        .hasMessageContaining("cannot be reached");
  }

  @Test
  @DisplayName("where a table is missing, it is said how to make it")
  void missingTable() throws IOException {
    Workspace office = Workspace.make(WorkspaceAddress.of(folder.resolve("office"))).workspace();
    office.transactions().write(handle -> handle.execute("drop table upload"));
    assertThatThrownBy(
            () ->
                office
                    .transactions()
                    .read(handle -> handle.select("select * from upload").mapToMap().list()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageEndingWith(
            "tables of the workspace are missing (no such table: upload). Make them, or bring them up"
                + " to date: auditor workspace init");

    Workspace team = Workspace.make(WorkspaceAddress.of(PostgresServer.freshSchema())).workspace();
    team.transactions().write(handle -> handle.execute("drop table upload"));
    assertThatThrownBy(
            () ->
                team.transactions()
                    .read(handle -> handle.select("select * from upload").mapToMap().list()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("relation \"upload\" does not exist")
        .hasMessageEndingWith("auditor workspace init");
  }

  @Test
  @DisplayName("what is no workspace is refused, and nothing is made of it")
  void none() throws IOException {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Workspace.open(missing))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(missing + " is no workspace yet. Make one: auditor workspace init");
    assertThat(missing).doesNotExist();

    Path file = Files.writeString(folder.resolve("q1.csv"), "case_id\n");
    assertThatThrownBy(() -> Workspace.open(file))
        .hasMessage(file + " is a file; a workspace is a folder: name the one it is in");
    assertThatThrownBy(() -> Workspace.open("mysql://localhost/x"))
        .hasMessageContaining("Other databases are not supported");

    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("workspace.db"), "no database, but a text that is long enough");
    assertThatThrownBy(() -> Workspace.open(other))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("is damaged, or no database of a workspace");
  }

  @Test
  @DisplayName("workspace.yaml names a database of a team, and wrong ones are named by their place")
  void settings() throws IOException {
    Files.writeString(folder.resolve("workspace.yaml"), "datebase: postgresql://db/audit\n");
    assertThatThrownBy(() -> Workspace.open(folder))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("workspace.yaml")
        .hasMessageContaining("datebase");
    Files.writeString(folder.resolve("workspace.yaml"), "database: sqlite:x\n");
    assertThatThrownBy(() -> Workspace.open(folder))
        .hasMessageContaining("database is not written as postgresql://host:5432/database");

    Path team = folder.resolve("team");
    String url = PostgresServer.freshSchema();
    Workspace made =
        Workspace.make(
                new WorkspaceAddress(java.util.Optional.of(team), java.util.Optional.of(url)))
            .workspace();
    assertThat(team.resolve("workspace.yaml")).hasContent("database: " + url);
    made.ledger().append(Samples.entry(1));
    assertThat(Workspace.open(team).ledger().head()).isEqualTo(made.ledger().head());
    assertThat(Workspace.open(team).warnings()).isEmpty();
    assertThat(team.resolve("workspace.db")).doesNotExist();
  }

  @Test
  @DisplayName("an entry names a time and a person")
  void entries() {
    assertThatThrownBy(() -> new LedgerEntry("20/04/2026", Samples.ANA, "cli", "decision", "{}"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessage(
            "\"20/04/2026\" is no date: write 2026-04-20, or 2026-04-20T09:12:00-04:00 with the offset");
    assertThat(new LedgerEntry("2026-04-20", Samples.ANA, "cli", "decision", "{}").at())
        .isEqualTo("2026-04-20");
    assertThatThrownBy(() -> Samples.entry("{\"a\":1,\"a\":2}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.entry("[]")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.entry("{} {}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.entry("{\"a\":")).isInstanceOf(IllegalArgumentException.class);
  }
}
