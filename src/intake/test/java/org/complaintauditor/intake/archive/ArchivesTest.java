package org.complaintauditor.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in archives is read as if it lay in their folder, and nothing else is. */
final class ArchivesTest {
  private static final String TABLE = "case_id,timestamp,activity\n1,2026-02-03,CLOSED\n";

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void nameFile() {
    archive = folder.resolve("export.bin");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private void zip(Map<String, byte[]> members) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
  }

  /** The files by the names in messages, with what they hold. */
  private List<String> read() throws IOException {
    List<String> read = new ArrayList<>();
    for (ExportFile file : ExportFiles.of(List.of(archive))) {
      try (var content = file.open()) {
        String text = new String(content.readAllBytes(), UTF_8);
        read.add(
            file.toString().replace(archive.toString(), "") + "|" + file.lastName() + "|" + text);
      }
    }
    return read;
  }

  @Test
  void readsMembersByName() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("b/", new byte[0]);
    members.put("b/two.csv", bytes("2"));
    members.put("a.csv", bytes("1"));
    members.put("c.json.gz", gzip(bytes("3")));
    members.put("__MACOSX/._a.csv", bytes("?"));
    members.put("b/.DS_Store", bytes("?"));
    zip(members);
    assertThat(read())
        .containsExactly("/a.csv|a.csv|1", "/b/two.csv|two.csv|2", "/c.json.gz|c.json.gz|3");
  }

  @Test
  void unpacksGzipOnceAndTwiceAndInParts() throws IOException {
    Files.write(archive, gzip(bytes(TABLE)));
    assertThat(read()).containsExactly("|export.bin|" + TABLE);
    Files.write(archive, gzip(gzip(bytes(TABLE))));
    assertThat(read()).containsExactly("|export.bin|" + TABLE);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.write(gzip(bytes("a,b\n")));
    parts.write(gzip(bytes("1,2\n")));
    Files.write(archive, parts.toByteArray());
    assertThat(read()).containsExactly("|export.bin|a,b\n1,2\n");
  }

  @Test
  void opensAMemberAgainAndAgain() throws IOException {
    zip(Map.of("a.csv", bytes(TABLE)));
    ExportFile member = ExportFiles.of(List.of(archive)).get(0);
    for (int i = 0; i < 3; i++) {
      try (var content = member.open()) {
        assertThat(content.readNBytes(i)).isEqualTo(Arrays.copyOf(bytes(TABLE), i));
      }
    }
  }

  @Test
  void compressesMuchWithoutBeingABomb() throws IOException {
    String table = "case_id,timestamp,activity\n" + "1,2026-02-03,CLOSED\n".repeat(100_000);
    zip(Map.of("a.csv", bytes(table)));
    assertThat(read()).containsExactly("/a.csv|a.csv|" + table);
  }

  /** No cut and no changed byte gives another content than the one packed, without a word. */
  @Test
  void noticesEveryChangeOfWhatIsPacked() throws IOException {
    zip(Map.of("a.csv", bytes(TABLE.repeat(3))));
    noticesChanges("/a.csv|a.csv|" + TABLE.repeat(3), 'P');
    Files.write(archive, gzip(bytes(TABLE.repeat(3))));
    noticesChanges("|export.bin|" + TABLE.repeat(3), 0x1F);
  }

  private void noticesChanges(String whole, int first) throws IOException {
    byte[] packed = Files.readAllBytes(archive);
    for (int i = 0; i < packed.length; i++) {
      Files.write(archive, Arrays.copyOf(packed, i));
      isWholeOrNoArchive(whole, first);
      for (int flip : new int[] {1, 0x55, 0x80}) {
        byte[] changed = packed.clone();
        changed[i] ^= (byte) flip;
        Files.write(archive, changed);
        isWholeOrNoArchive(whole, first);
      }
    }
  }

  /** Without its signature it is a plain file, which is read as it stands. */
  private void isWholeOrNoArchive(String whole, int first) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    boolean signed = bytes.length > 3 && (bytes[0] & 0xFF) == first;
    try {
      List<String> read = read();
      if (signed && !read.get(0).endsWith(new String(bytes, UTF_8))) {
        assertThat(read).hasSize(1);
        assertThat(read.get(0).substring(read.get(0).lastIndexOf('|')))
            .isEqualTo(whole.substring(whole.lastIndexOf('|')));
      }
    } catch (InputCannotBeAudited e) {
      assertThat(e.getMessage()).startsWith(archive.toString()).doesNotContain("Exception");
    }
  }

  @Test
  void saysWhichMemberIsDamaged() throws IOException {
    zip(Map.of("a.csv", bytes(TABLE)));
    byte[] bytes = Files.readAllBytes(archive);
    bytes[45] ^= 0x55;
    Files.write(archive, bytes);
    assertThatThrownBy(this::read)
        .isInstanceOf(InputCannotBeAudited.class)
        .hasMessageStartingWith(archive + "/a.csv: cannot be unpacked (")
        .hasMessageEndingWith("). It is damaged or cut off: copy it or export it again.");
  }
}
