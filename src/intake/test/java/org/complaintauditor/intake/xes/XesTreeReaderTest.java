package org.complaintauditor.intake.xes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.complaintauditor.intake.tree.Pieces;
import org.complaintauditor.intake.tree.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XesTreeReaderTest {
  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- a log -->
      <log xes.version="2.0" xmlns="http://www.xes-standard.org/">
        <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
        <global scope="event"><string key="concept:name" value="__INVALID__"/></global>
        <classifier name="Activity" keys="concept:name"/>
        <string key="source" value="desk"/>
        <trace>
          <string key="concept:name" value="C&amp;1 &#233;"/>
          <event>
            <string key="concept:name" value="opened"><string key="by" value="Ann"><id key="no" value="7"/></string></string>
            <date key="time:timestamp" value="2026-02-03T10:00:00.000-05:00"/>
            <list key="tags"><values><string key="tag" value="late"/><string key="tag" value="vip"/></values></list>
            <container key="box"><int key="n" value="1"/></container>
            <boolean key="ok" value="true"/><float key="f" value="1.50"/>
          </event>
          <event/>
        </trace>
        <event><string key="concept:name" value="outside"/></event>
        <trace><event><string key="concept:name" value="closed"/></event></trace>
      </log>
      """;

  private static final String OPENED =
      "{box/n=[1], concept:name=[opened], concept:name/by=[Ann], concept:name/by/no=[7], f=[1.50], ok=[true],"
          + " tags=[late, vip], time:timestamp=[2026-02-03T10:00:00.000-05:00]}";

  private static List<String> read(String text, String path) throws IOException {
    return Pieces.of(new XesTreeReader(), Pieces.file(text.getBytes(UTF_8)), path);
  }

  @Test
  void readsTracesWithTheirEvents() throws IOException {
    assertThat(read(LOG, "trace"))
        .containsExactly(
            "trace 1: {concept:name=[C&1 é], event=[" + OPENED + ", ]}",
            "trace 2: {event=[{concept:name=[closed]}]}");
  }

  @Test
  void readsEventsOfTraces() throws IOException {
    assertThat(read(LOG, "trace.event"))
        .containsExactly(
            "trace.event 1: " + OPENED,
            "trace.event 2: ",
            "trace.event 3: {concept:name=[closed]}");
    assertThat(read(LOG, "event")).containsExactly("event 1: {concept:name=[outside]}");
  }

  @Test
  void knowsTheShape() throws IOException {
    Shape shape = new XesTreeReader().shape(Pieces.file(LOG.getBytes(UTF_8)), 1_000);
    assertThat(shape.lists()).containsExactlyInAnyOrder("trace", "trace.event");
    assertThat(shape.texts())
        .containsEntry("trace.concept:name", List.of("C&1 é"))
        .containsEntry("trace.event.concept:name", List.of("opened", "closed"))
        .containsEntry("trace.event.tags", List.of("late", "vip"));
  }

  @Test
  void readsOtherEncodingsThatTheFileNames() throws IOException {
    for (String name : List.of("ISO-8859-1", "windows-1252", "UTF-16")) {
      byte[] bytes = LOG.replace("UTF-8", name).getBytes(Charset.forName(name));
      assertThat(Pieces.of(new XesTreeReader(), Pieces.file(bytes), "trace"))
          .as(name)
          .isEqualTo(read(LOG, "trace"));
    }
  }

  @Test
  void isFoundWhateverItsNameAndPacking(@TempDir Path folder) throws IOException {
    Path packed = folder.resolve("log.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(LOG.getBytes(UTF_8));
    }
    List<ExportFile> files = ExportFiles.of(List.of(packed));
    assertThat(files).hasSize(1);
    assertThat(FileFormats.of(files.get(0))).isEqualTo(FileFormat.XES);
    assertThat(Pieces.of(new XesTreeReader(), files.get(0), "trace")).isEqualTo(read(LOG, "trace"));
  }

  @Test
  void refusesAttributesWithoutAKey() {
    assertThatThrownBy(() -> read("<log><trace><string value=\"x\"/></trace></log>", "trace"))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessage(
            "export line 1, column 13: an attribute (<string>) has no key. Maybe the log was not written"
                + " by an XES library?");
  }

  @Test
  void refusesAnAttributeThatLooksLikeAnEvent() {
    assertThatThrownBy(
            () -> read("<log><trace><string key=\"event\" value=\"x\"/></trace></log>", "trace"))
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessageContaining("this trace has an attribute with the key \"event\"");
  }

  /** Every beginning of a log is refused; every change of a byte is refused or read. */
  @Test
  void survivesCutsAndChangesAnywhere() throws IOException {
    byte[] whole = LOG.strip().getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(isRead(Arrays.copyOf(whole, length))).as("%d bytes", length).isFalse();
    }
    Random random = new Random(1849);
    for (int i = 0; i < whole.length; i++) {
      for (int k = 0; k < 4; k++) {
        byte[] changed = whole.clone();
        changed[i] = (byte) random.nextInt(256);
        isRead(changed);
      }
    }
  }

  private static boolean isRead(byte[] bytes) throws IOException {
    try {
      Pieces.of(new XesTreeReader(), Pieces.file(bytes), "trace");
      return true;
    } catch (InputCannotBeAudited e) {
      assertThat(e.getMessage()).startsWith("export").doesNotContain("Exception");
      return false;
    }
  }
}
