package org.complaintauditor.console.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.complaintauditor.console.job.PretendedCommand;
import org.complaintauditor.console.start.OpenConsole;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {

  private static final long MEGABYTE = 1 << 20;
  private static final String LIMITS =
      "uploads: {file: 1m, export: 2m, quota: 6m}\njobs: {memory: 256m}\n";
  private static final byte[] EXPORT =
      "case_id,activity\n1,CLOSED\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private OpenConsole console;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("console.yaml"), LIMITS);
    console = OpenConsole.in(folder, PretendedCommand.program());
  }

  @AfterEach
  void end() throws IOException {
    console.close();
  }

  private List<Upload> uploads() {
    return console.workspace().uploads().all();
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("uploads"))) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private void nothingIsKept() throws IOException {
    assertThat(uploads()).isEmpty();
    assertThat(folders()).isEmpty();
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    bytes[0] = 1;
    return bytes;
  }

  @Test
  void filesAreKeptUnderNumbersAndLeadToTheirPage() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.csv", EXPORT);
    files.put("b.csv", bytes(10));
    HttpResponse<String> answer = console.upload("/uploads", files);
    assertThat(answer.statusCode()).isEqualTo(303);
    Upload upload = uploads().get(0);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/uploads/" + upload.id());
    assertThat(upload.files()).extracting(StoredFile::name).containsExactly("a.csv", "b.csv");
    assertThat(upload.bytes()).isEqualTo(EXPORT.length + 10);
    Path there = folder.resolve("uploads").resolve(upload.id());
    assertThat(Files.readAllBytes(there.resolve("0001.bin"))).isEqualTo(EXPORT);
    assertThat(Files.readAllBytes(there.resolve("0002.bin"))).isEqualTo(bytes(10));
    assertThat(console.workspace().trail().newest(Long.MAX_VALUE, 1, Optional.of("upload")))
        .singleElement()
        .satisfies(line -> assertThat(line.entry().subjects()).containsExactly(upload.id()));
  }

  @Test
  void namesNeverBecomePaths() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("../../x.csv", EXPORT);
    files.put("C:\\desk\\y.csv", bytes(3));
    files.put("\uD83D\uDE00".repeat(300) + ".csv", bytes(4));
    assertThat(console.upload("/uploads", files).statusCode()).isEqualTo(303);
    assertThat(uploads().get(0).files())
        .extracting(StoredFile::name)
        .containsExactly(
            "x.csv", "y.csv", "\uD83D\uDE00".repeat(60) + "…" + "\uD83D\uDE00".repeat(55) + ".csv");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(path -> path.getFileName().toString())).doesNotContain("x.csv", "y.csv");
    }
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    HttpResponse<String> answer = console.upload("/uploads", Map.of("empty.csv", new byte[0]));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("empty.csv is empty (0 bytes)");
    nothingIsKept();
  }

  @Test
  void noFileIsRefused() throws Exception {
    HttpResponse<String> answer = console.upload("/uploads", Map.of());
    assertThat(answer.statusCode()).isBetween(400, 422);
    nothingIsKept();
  }

  @Test
  void theSameFileTwiceIsRefused() throws Exception {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.csv", EXPORT);
    files.put("copy.csv", EXPORT);
    HttpResponse<String> answer = console.upload("/uploads", files);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("a.csv and copy.csv are the same file");
    nothingIsKept();
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws Exception {
    HttpResponse<String> answer =
        console.upload("/uploads", Map.of("large.csv", bytes((int) MEGABYTE + 1)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("a file may have 1 MB", "together 2 MB");
    nothingIsKept();
  }

  @Test
  void theQuotaIsKept() throws Exception {
    for (int i = 0; i < 5; i++) {
      byte[] bytes = bytes((int) MEGABYTE - 100);
      bytes[1] = (byte) i;
      assertThat(console.upload("/uploads", Map.of("a.csv", bytes)).statusCode()).isEqualTo(303);
    }
    Map<String, byte[]> two = new TreeMap<>();
    two.put("a.csv", bytes((int) MEGABYTE - 1_000));
    two.put("b.csv", bytes((int) MEGABYTE - 2_000));
    HttpResponse<String> answer = console.upload("/uploads", two);
    assertThat(answer.statusCode()).isEqualTo(507);
    assertThat(answer.body()).contains("may have 6 MB in all");
    assertThat(uploads()).hasSize(5);
  }

  private Socket opened(String length) throws IOException {
    Socket socket = new Socket("127.0.0.1", console.address().getPort());
    socket
        .getOutputStream()
        .write(
            ("POST /uploads?csrf="
                    + console.token()
                    + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + console.address().getPort()
                    + "\r\nOrigin: http://127.0.0.1:"
                    + console.address().getPort()
                    + "\r\nCookie: "
                    + console.cookie()
                    + "\r\nContent-Type: multipart/form-data; boundary=limit\r\nContent-Length: "
                    + length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void whatSaysThatItIsTooLargeIsRefusedBeforeItsFirstByte() throws Exception {
    try (Socket socket = opened("5368709120")) {
      InputStream in = socket.getInputStream();
      byte[] answer = in.readNBytes("HTTP/1.1 413".length());
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
    nothingIsKept();
  }

  @Test
  void aConnectionThatIsCutLeavesNothing() throws Exception {
    try (Socket socket = opened("900000")) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.write(bytes(800_000));
      out.flush();
      for (int i = 0; i < 200 && folders().isEmpty(); i++) {
        Thread.sleep(50);
      }
      assertThat(folders()).hasSize(1);
    }
    for (int i = 0; i < 800 && !folders().isEmpty(); i++) {
      Thread.sleep(50);
    }
    nothingIsKept();
  }

  @Test
  void aDiskThatIsFullIsToldBeforeAnythingIsSent() throws Exception {
    Path small = folder.resolve("uploads");
    assumeTrue(mounted(small), "only root can make a small disk");
    try {
      HttpResponse<String> answer = console.upload("/uploads", Map.of("a.csv", EXPORT));
      assertThat(answer.statusCode()).isEqualTo(507);
      assertThat(answer.body()).contains("The disk of the machine has no room for this");
      nothingIsKept();
    } finally {
      run("umount", small.toString());
    }
  }

  private static boolean mounted(Path there) throws IOException, InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", there.toString());
  }

  private static boolean run(String... words) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }

  @Test
  void anUploadThatIsDeletedLeavesItsHashesInTheTrail() throws Exception {
    console.upload("/uploads", Map.of("a.csv", EXPORT));
    Upload upload = uploads().get(0);
    assertThat(console.post("/uploads/" + upload.id() + "/delete", Map.of()).statusCode())
        .isEqualTo(303);
    nothingIsKept();
    assertThat(console.workspace().trail().newest(Long.MAX_VALUE, 1, Optional.of("upload-purged")))
        .singleElement()
        .satisfies(
            line -> assertThat(line.entry().detail()).contains(upload.files().get(0).sha256()));
    assertThat(console.get("/uploads/" + upload.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsUnderstoodIsShownOnceItIsKnown() throws Exception {
    console.upload("/uploads", Map.of("a.csv", EXPORT));
    String page = "/uploads/" + uploads().get(0).id();
    HttpResponse<String> answer = console.get(page);
    for (int i = 0; i < 600 && answer.body().contains("Looking at the export"); i++) {
      Thread.sleep(100);
      answer = console.get(page);
    }
    assertThat(answer.body())
        .contains("What was understood", "<button class=\"main\">Audit</button>");
    assertThat(console.upload("/uploads", Map.of("again.csv", EXPORT)).statusCode()).isEqualTo(303);
    assertThat(console.get(page).body()).contains("A file of this upload was uploaded before");
  }

  @Test
  void anAuditWithWrongOptionsIsAskedAgain() throws Exception {
    console.upload("/uploads", Map.of("a.csv", EXPORT));
    Map<String, String> form = new TreeMap<>();
    form.put("upload", uploads().get(0).id());
    form.put("as-of", "31.02.2026");
    form.put("zone", "Moon");
    HttpResponse<String> answer = console.post("/runs", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "31.02.2026", "is no date", "is no time zone", "href=\"#as-of\"", "href=\"#zone\"");
    assertThat(console.workspace().jobs().open()).isEmpty();
  }
}
