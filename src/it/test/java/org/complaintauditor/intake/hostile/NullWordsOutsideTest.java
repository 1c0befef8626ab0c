package org.complaintauditor.intake.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.complaintauditor.fuzz.SmallWorkbook;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No file that is read can have another file read, or a server asked. */
final class NullWordsOutsideTest {

  @TempDir private Path folder;
  private ServerSocket server;
  private Path secret;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /** Ways in which XML asks for something outside; {@code URL} is what it asks for. */
  static Stream<String> questions() {
    return Stream.of(
        "<!DOCTYPE %s SYSTEM \"URL\">",
        "<!DOCTYPE %s PUBLIC \"-//X//Y\" \"URL\">",
        "<!DOCTYPE %s [<!ENTITY e SYSTEM \"URL\">]>",
        "<!DOCTYPE %s [<!ENTITY %% e SYSTEM \"URL\"> %%e;]>",
        "<!DOCTYPE %s [<!ENTITY %% a \"<!ENTITY e SYSTEM 'URL'>\"> %%a;]>");
  }

  private Stream<String> asked() {
    return Stream.of(
        secret.toUri().toString(),
        "http://127.0.0.1:%d/asked".formatted(server.getLocalPort()),
        "ftp://127.0.0.1:%d/asked".formatted(server.getLocalPort()));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anEventLogAsksNobody(String question) throws IOException {
    for (String url : asked().toList()) {
      String xml =
          question.formatted("log").replace("URL", url)
              + "<log><trace><string key=\"k\" value=\"v\"/><event>&e;</event></trace></log>";
      Throwable refusal =
          catchThrowable(
              () ->
                  new XesTreeReader()
                      .read(file(xml.getBytes(UTF_8)), Set.of("trace"), (p, n, t) -> {}));
      assertRefusedInSilence(refusal);
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void noPartOfAWorkbookAsksAnybody(String question) throws IOException {
    for (String part : SmallWorkbook.PARTS) {
      String plain = new String(SmallWorkbook.part(part), UTF_8);
      String root = plain.substring(1, plain.indexOf(' '));
      for (String url : asked().toList()) {
        String xml =
            question.formatted(root).replace("URL", url)
                + plain.replaceFirst(">([^<]*)</", ">&e;</");
        Throwable refusal = catchThrowable(() -> readWorkbook(part, xml));
        if (part.equals("[Content_Types].xml")) { // Looked at as text, not as XML.
          assertNobodyAsked();
        } else {
          assertRefusedInSilence(refusal);
        }
      }
    }
  }

  /** Checks that the silence proves something. */
  @Test
  void aServerThatIsAskedIsNoticed() throws IOException {
    new Socket(server.getInetAddress(), server.getLocalPort()).close();
    assertThatThrownBy(this::assertNobodyAsked).hasMessage("the server was asked");
  }

  /** Schema locations, style sheets and XInclude are only names. */
  @Test
  void whatMerelyNamesAnAddressIsRead() throws IOException {
    String url = "http://127.0.0.1:%d/asked".formatted(server.getLocalPort());
    String xml =
        """
        <?xml-stylesheet href="URL"?><log xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="a URL" xmlns="URL"><extension name="Concept" prefix="concept" uri="URL"/>
        <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="URL"/><trace/></log>"""
            .replace("URL", url);
    new XesTreeReader().read(file(xml.getBytes(UTF_8)), Set.of("trace"), (p, n, t) -> {});
    assertNobodyAsked();
  }

  /** Relations of a workbook to parts outside of it, as of linked workbooks and pictures. */
  @Test
  void noLinkOfAWorkbookIsFollowed() throws IOException {
    for (String url : asked().toList()) {
      String part = "xl/_rels/workbook.xml.rels";
      String links =
          new String(SmallWorkbook.part(part), UTF_8)
              .replace(
                  "</Relationships>",
                  "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                      + "relationships/externalLink\" Target=\"%s\" TargetMode=\"External\"/></Relationships>"
                          .formatted(url));
      readWorkbook(part, links);
      String sheet =
          new String(SmallWorkbook.part(part), UTF_8)
              .replace(
                  "Target=\"worksheets/sheet1.xml\"",
                  "Target=\"%s\" TargetMode=\"External\"".formatted(url));
      Throwable refusal = catchThrowable(() -> readWorkbook(part, sheet));
      assertThat(refusal).isInstanceOf(UnusableExportException.class);
      assertNobodyAsked();
    }
  }

  private void readWorkbook(String part, String xml) throws IOException {
    Path workbook = folder.resolve("hostile.xlsx");
    SmallWorkbook.write(workbook, part, new ByteArrayInputStream(xml.getBytes(UTF_8)));
    HostileTexts.table(new XlsxTableReader(), ExportFile.of(workbook));
  }

  private static ExportFile file(byte[] bytes) {
    return new ExportFile("export", "export", () -> new ByteArrayInputStream(bytes));
  }

  private void assertRefusedInSilence(Throwable refusal) throws IOException {
    assertThat(refusal).isInstanceOf(UnusableExportException.class);
    assertThat(refusal.getMessage())
        .contains("there is a document type (<!DOCTYPE), which is not read for safety")
        .doesNotContain("the secret");
    assertNobodyAsked();
  }

  /** A connection waits in the queue of the server, so that one look afterwards is enough. */
  private void assertNobodyAsked() throws IOException {
    server.setSoTimeout(1);
    try {
      server.accept().close();
      throw new AssertionError("the server was asked");
    } catch (SocketTimeoutException e) {
      assertThat(e).isNotNull(); // Nobody came.
    }
  }
}
