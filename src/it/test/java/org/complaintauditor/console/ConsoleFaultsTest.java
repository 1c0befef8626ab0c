package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.complaintauditor.store.database.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a console meets on machines as they are, and is told plainly. */
class ConsoleFaultsTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  private static LocalConsole console(Path office) throws IOException {
    return console(office, ConsoleDesk.freePort(), true);
  }

  private static LocalConsole console(Path office, int port, boolean other) {
    return LocalConsole.start(
        new LocalConsole.Start(office, port, other, "en", ConsoleDesk.program()));
  }

  private static ConsoleClient visitor(LocalConsole console) throws Exception {
    return ConsoleClient.at(URI.create(console.entrance()));
  }

  private static String said(ConsoleClient ana, String page) throws Exception {
    return ana.get(page).body().replaceAll("(?s)<script.*?</script>|<[^>]*>", " ");
  }

  /** A gigabyte of zeros, of which a megabyte is left. */
  private Path bomb() throws IOException {
    Path file = folder.resolve("export.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("complaints.csv"));
      byte[] zeros = new byte[MEGABYTE];
      for (int i = 0; i < 1024; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    return file;
  }

  private Path executable() throws IOException {
    byte[] bytes = new byte[64 * 1024];
    new Random(7).nextBytes(bytes);
    System.arraycopy(new byte[] {'M', 'Z', (byte) 0x90, 0}, 0, bytes, 0, 4);
    return Files.write(folder.resolve("export.csv"), bytes);
  }

  @Test
  void whatIsNoExportIsToldAndTheConsoleGoesOn() throws Exception {
    try (LocalConsole console = console(folder.resolve("office"))) {
      ConsoleClient ana = visitor(console);

      String bomb = said(ana, ana.upload(bomb()));
      String program = said(ana, ana.upload(executable()));

      assertThat(bomb)
          .contains("This cannot be read")
          .contains("export.zip: each byte of it unpacks to more than 200")
          .contains("Nothing was judged.");
      assertThat(program)
          .contains("This cannot be read")
          .contains("export.csv: this is a program (.exe), not a table.")
          .contains("Nothing was judged.");
      assertThat(said(ana, ana.upload(SAMPLE))).contains("326");
    }
  }

  @Test
  void aFolderMayHaveBlanksAndAccents() throws Exception {
    Path office = folder.resolve("Bureau des plaintes – été 2026");
    try (LocalConsole console = console(office)) {
      ConsoleClient ana = visitor(console);
      ana.post("/account", "name", "Ana Doé", "then", "");
      String run = ana.done(ConsoleDesk.audit(ana, ana.upload(SAMPLE)));
      assertThat(run).startsWith("/runs/");
      assertThat(ana.get(run + "/report/index.html").statusCode()).isEqualTo(200);
    }
    assertThat(Run.of("workspace", "verify", office).code()).isZero();
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("taken"), "a file");
    Path office = file.resolve("office");
    assertThatThrownBy(() -> console(office))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("the folder " + office + " cannot be written (")
        .hasMessageEndingWith("Name another: --workspace FOLDER");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws Exception {
    Path office = Files.createDirectories(folder.resolve("office"));
    assertThat(office.toFile().setWritable(false)).isTrue();
    try {
      assumeFalse(Files.isWritable(office), "who runs this may write everywhere");
      assertThatThrownBy(() -> console(office))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage(
              "the folder "
                  + office
                  + " cannot be written (read-only). Name another: --workspace FOLDER");
    } finally {
      assertThat(office.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> console(folder.resolve("office"), port, false))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage("port " + port + " is taken by another program. Name another: --port NUMBER");
    }
    console(folder.resolve("office")).close(); // The folder is free again.
  }

  @Test
  void aSecondConsoleIsLedToTheFirst() throws Exception {
    Path office = folder.resolve("office");
    try (LocalConsole first = console(office)) {
      String address = "http://" + URI.create(first.entrance()).getAuthority();
      assertThatThrownBy(() -> console(office))
          .isInstanceOf(WorkspaceException.class)
          .hasMessage(
              "another console works in "
                  + office
                  + ": open "
                  + address
                  + ", or end that one first");
      assertThat(visitor(first).get("/").statusCode()).isEqualTo(200);
    }
  }
}
