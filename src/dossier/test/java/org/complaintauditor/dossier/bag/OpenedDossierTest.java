package org.complaintauditor.dossier.bag;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.complaintauditor.dossier.seal.SmallBag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody has sent. */
final class OpenedDossierTest {

  private static final int SYMBOLIC_LINK = 0120777;

  @TempDir private Path folder;

  /** What a hostile archive is made of. */
  private interface Members {
    void writeTo(ZipArchiveOutputStream zip) throws IOException;
  }

  private Path zip(Members members) throws IOException {
    Path file = folder.resolve("hostile.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      member(zip, "d/bagit.txt", "");
      members.writeTo(zip);
    }
    return file;
  }

  private static void member(ZipArchiveOutputStream zip, String name, String text)
      throws IOException {
    member(zip, new ZipArchiveEntry(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static void member(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] bytes)
      throws IOException {
    zip.putArchiveEntry(entry);
    zip.write(bytes);
    zip.closeArchiveEntry();
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> OpenedDossier.open(file).close())
        .isInstanceOf(UnusableDossierException.class)
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("a zip file is unpacked where only its owner reads, and nothing is left of it")
  void unpacked() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path file = folder.resolve("d.zip");
    DossierZip.write(root, file);
    Path unpacked;

    try (OpenedDossier opened = OpenedDossier.open(file)) {
      unpacked = opened.root();
      assertThat(unpacked.getFileName()).isEqualTo(root.getFileName());
      assertThat(opened.files()).isEqualTo(13);
      assertThat(BagCheck.of(unpacked)).isEmpty();
      Path parent = unpacked.getParent();
      assertThat(parent).isNotNull();
      if (parent != null
          && parent.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent)))
            .isEqualTo("rwx------");
      }
    }

    assertThat(unpacked.getParent()).doesNotExist();
  }

  @Test
  @DisplayName("a folder is looked at as it lies there, also from the one around it, and stays")
  void folders() throws IOException {
    Path root = SmallBag.sealedIn(folder);

    try (OpenedDossier opened = OpenedDossier.open(root);
        OpenedDossier two = OpenedDossier.open(folder)) {
      assertThat(opened.root()).isEqualTo(root);
      assertThat(two.root()).isEqualTo(root);
    }

    assertThat(root.resolve("bagit.txt")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d/../../evil | the name leads out of its folder",
        "../evil | the name leads out of its folder",
        "d/./x | the name leads out of its folder",
        "d//x | the name leads out of its folder",
        "/etc/evil | the name is absolute",
        "C:/evil | the name is absolute",
        "d/data/C:evil | the name means something else on Windows",
        "d/data/x:stream | the name means something else on Windows",
        "d/data/NUL.csv | the name means something else on Windows",
        "d/data/x. | the name means something else on Windows",
        "d\\..\\evil | there is a backslash in the name",
        "d/data/a\u0007b | there is a character in the name that nobody sees",
        "d/data/vsc\u202Etxt | there is a character in the name that nobody sees",
        "d/data/e\u0301.csv | the name is not in Unicode's composed form (NFC)",
        "d/BAGIT.TXT | on some systems the name is that of d/bagit.txt",
        "D/x | on some systems the name is that of d/",
        "d/bagit.txt/x | on some systems the name is that of d/bagit.txt",
        "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u | it lies more than 20 folders deep"
      })
  @DisplayName("a name that leads out, or means another file elsewhere, is refused")
  void names(String name, String why) throws IOException {
    assertRefused(zip(zip -> member(zip, new NamedEntry(name), new byte[0])), why);
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  /** Its name stands there as it is. */
  private static final class NamedEntry extends ZipArchiveEntry {
    private final String name;

    NamedEntry(String name) {
      super(name);
      this.name = name;
    }

    @Override
    public String getName() {
      return name == null ? super.getName() : name;
    }

    @Override
    public boolean isDirectory() {
      return false;
    }
  }

  @Test
  @DisplayName("two of one name, also by case folding, are refused")
  void doubles() throws IOException {
    assertRefused(zip(zip -> member(zip, "d/bagit.txt", "x")), "there are two of this name");
    assertRefused(
        zip(
            zip -> {
              member(zip, "d/straße", "");
              member(zip, "d/STRASSE", "");
            }),
        "on some systems the name is that of d/straße");
    assertRefused(
        zip(
            zip -> {
              member(zip, "d/\uFB01le", "");
              member(zip, "d/file", "");
            }),
        "on some systems the name is that of d/\uFB01le");
  }

  @Test
  @DisplayName("a link is refused, and so is a member with a password")
  void links() throws IOException {
    ZipArchiveEntry link = new ZipArchiveEntry("d/data");
    link.setUnixMode(SYMBOLIC_LINK);
    assertRefused(
        zip(zip -> member(zip, link, "/etc".getBytes(StandardCharsets.UTF_8))),
        "d/data: it is a link or a device, not a file");

    Path locked = zip(zip -> member(zip, "d/x", "x"));
    byte[] bytes = Files.readAllBytes(locked);
    for (int i = 0; i < bytes.length - 8; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1;
      }
    }
    Files.write(locked, bytes);
    assertRefused(locked, "it has a password: no dossier has");
  }

  @Test
  @DisplayName("a zip bomb is refused, also one that lies about its size")
  void bombs() throws IOException {
    byte[] zeros = new byte[30_000_000];
    Path bomb = zip(zip -> member(zip, new ZipArchiveEntry("d/zeros"), zeros));
    assertRefused(bomb, "files made to fill up a machine (zip bombs)");

    byte[] bytes = Files.readAllBytes(bomb);
    for (int i = 0; i < bytes.length - 28; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        Arrays.fill(bytes, i + 24, i + 28, (byte) 1); // The size that the directory tells.
      }
    }
    Files.write(bomb, bytes);
    assertRefused(bomb, "");
  }

  @ParameterizedTest
  @CsvSource({
    "before, #!/bin/sh, '', ''",
    "behind, '', '', <script>",
    "between the files and their list, '', hidden, ''"
  })
  @DisplayName("bytes that belong to no file are refused")
  void foreignBytes(String where, String before, String between, String behind) throws IOException {
    byte[] bytes = Files.readAllBytes(zip(zip -> member(zip, "d/x", "x")));
    ByteBuffer place = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN);
    int directory = place.getInt(bytes.length - 6);
    place.putInt(bytes.length - 6, directory + between.length());
    Path changed = folder.resolve("changed.zip");
    try (OutputStream out = Files.newOutputStream(changed)) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      out.write(bytes, 0, directory);
      out.write(between.getBytes(StandardCharsets.UTF_8));
      out.write(bytes, directory, bytes.length - directory);
      out.write(behind.getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(changed, "there are bytes before, between or behind its files");
  }

  @Test
  @DisplayName("a comment of the archive, and a second list of files, are bytes of no file")
  void comment() throws IOException {
    Path file = zip(zip -> zip.setComment("hello"));
    assertRefused(file, "there are bytes before, between or behind its files");

    byte[] bytes = Files.readAllBytes(zip(zip -> member(zip, "d/x", "x")));
    ByteBuffer place = ByteBuffer.wrap(bytes.clone()).order(LITTLE_ENDIAN);
    int directory = place.getInt(bytes.length - 6);
    place.putInt(bytes.length - 6, bytes.length);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes);
      out.write(place.array(), directory, bytes.length - directory);
    }
    assertRefused(file, "there are bytes before, between or behind its files");
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "8, 8", "18, 1"})
  @DisplayName("a file of which two names, packings or sizes are told is refused")
  void twoNames(int at, int other) throws IOException {
    Path file = zip(zip -> member(zip, "d/x", "x"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= (byte) other;
    Files.write(file, bytes);
    assertRefused(file, "d/bagit.txt: name, packing or size in front of it are not those");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("what other programs pack is taken: sizes behind a file, also large ones; folders")
  void packedElsewhere(boolean large) throws IOException {
    Path file = folder.resolve("packed.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) { // A stream: sizes behind.
      zip.setUseZip64(large ? Zip64Mode.Always : Zip64Mode.Never);
      member(zip, new ZipArchiveEntry("d/"), new byte[0]);
      member(zip, "d/bagit.txt", "text");
    }
    try (OpenedDossier opened = OpenedDossier.open(file)) {
      assertThat(opened.root().resolve("bagit.txt")).hasContent("text");
    }
  }

  @Test
  @DisplayName(
      "a list of more files than a dossier can have is named as that, and so is a long one")
  void longLists() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path list = root.resolve("manifest-sha256.txt");
    Files.writeString(list, "\n".repeat(DossierFiles.MOST_FILES + 1));
    assertThatThrownBy(() -> BagCheck.of(root))
        .isInstanceOf(UnusableDossierException.class)
        .hasMessage("manifest-sha256.txt: it lists more than 10,000 files: no dossier has so many");

    Files.writeString(list, "x".repeat(WholeFile.MOST_BYTES + 1));
    assertThatThrownBy(() -> BagCheck.of(root))
        .isInstanceOf(UnusableDossierException.class)
        .hasMessage(
            "manifest-sha256.txt: it has more than 8,000,000 bytes: no dossier has such a file");
  }

  @Test
  @DisplayName("too many files are refused")
  void tooMany() throws IOException {
    assertRefused(
        zip(
            zip -> {
              for (int i = 0; i < DossierFiles.MOST_FILES; i++) {
                member(zip, "d/" + i, "");
              }
            }),
        "there are more than 10,000 files in it: no dossier has");
  }

  @Test
  @DisplayName("what is no zip file, or no dossier, or not there, is named")
  void nothing() throws IOException {
    assertRefused(folder.resolve("none.zip"), "there is no such file or folder");
    assertRefused(Files.writeString(folder.resolve("text.zip"), "hello"), "this is no zip file");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertRefused(empty, "this is no dossier: there is no bagit.txt in it");
    Path other = folder.resolve("other.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(other)) {
      zip.setMethod(ZipEntry.STORED);
      ZipArchiveEntry entry = new ZipArchiveEntry("x/y.txt");
      entry.setSize(0);
      entry.setCrc(0);
      member(zip, entry, new byte[0]);
    }
    assertRefused(other, "this is no dossier: there is no bagit.txt in it");
  }

  @Test
  @DisplayName("each byte of a zip file changed: refused, or another dossier, or the very same one")
  void eachByte() throws IOException {
    Path root = SmallBag.sealedIn(folder);
    Path file = folder.resolve("d.zip");
    DossierZip.write(root, file);
    byte[] bytes = Files.readAllBytes(file);
    Path changed = folder.resolve("changed.zip");
    for (int at = 0; at < bytes.length; at++) {
      byte[] other = bytes.clone();
      other[at] ^= 1;
      Files.write(changed, other);
      try (OpenedDossier opened = OpenedDossier.open(changed)) {
        if (BagCheck.of(opened.root()).isEmpty()) {
          assertThat(opened.root().resolve("manifest-sha256.txt"))
              .hasSameBinaryContentAs(root.resolve("manifest-sha256.txt"));
        }
      } catch (UnusableDossierException e) {
        assertThat(e.wording().english()).startsWith(changed.toString());
      }
    }
  }
}
