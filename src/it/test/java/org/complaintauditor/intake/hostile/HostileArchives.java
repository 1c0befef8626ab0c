package org.complaintauditor.intake.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;

/** Archives made to do harm. */
final class HostileArchives {
  private static final byte[] ZEROS = new byte[1 << 20];
  private static final byte[] TABLE = "case_id,timestamp,activity\n1,2,3\n".getBytes(UTF_8);

  private HostileArchives() {}

  /** Makes an archive. */
  private interface Maker {
    void make(Path file) throws IOException;
  }

  /** Fills a zip file. */
  private interface Filler {
    void fill(ZipArchiveOutputStream zip) throws IOException;
  }

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.add(
        zip("bomb of 200 MB", "each byte of it unpacks to more than 200", HostileArchives::bomb));
    all.add(
        of(
            "bomb of 200 MB by gzip",
            "each byte of it unpacks to more than 200",
            file -> gzip(file, 1, out -> zeros(out, 200))));
    all.add(
        of(
            "gzip in gzip in gzip",
            "compressed with gzip more than 2 times",
            file -> gzip(file, 3, out -> out.write(TABLE))));
    for (String name :
        List.of("../up.csv", "a/../../up.csv", "/etc/up.csv", "C:/up.csv", "a\\..\\up.csv", "..")) {
      all.add(
          zip(
              "zip slip by " + name,
              "the name of this member leads out of the archive",
              zip -> member(zip, name, TABLE)));
    }
    all.add(zip("symbolic link", "this member is a link or a device", HostileArchives::link));
    all.add(
        zip(
            "two members of one name",
            "the archive has two members with this name",
            zip -> {
              member(zip, "a.csv", TABLE);
              member(zip, "a.csv", TABLE);
            }));
    all.add(
        zip(
            "archive in an archive",
            "this is a zip file, but not an Excel workbook. Unpack it",
            zip -> {
              Path inner = Files.createTempFile("inner", ".zip");
              zip(inner, z -> member(z, "a.csv", TABLE));
              member(zip, "inner.zip", Files.readAllBytes(inner));
              Files.delete(inner);
            }));
    all.add(
        zip(
            "20,000 members",
            "the archive has 20,000 members; at most 10,000 are read",
            zip -> {
              for (int i = 0; i < 20_000; i++) {
                member(zip, i + ".csv", TABLE);
              }
            }));
    all.add(zip("no member", "there is no file in the archive", zip -> {}));
    all.add(
        zip(
            "folders only",
            "there is no file in the archive",
            zip -> {
              zip.putArchiveEntry(new ZipArchiveEntry("a/"));
              zip.closeArchiveEntry();
            }));
    all.add(
        of(
            "bytes that were changed",
            "cannot be unpacked",
            file -> {
              zip(file, z -> member(z, "a.csv", TABLE));
              byte[] bytes = Files.readAllBytes(file);
              bytes[60] ^= 0x55;
              Files.write(file, bytes);
            }));
    all.add(
        of(
            "cut off",
            "cannot be unpacked",
            file -> {
              zip(file, z -> member(z, "a.csv", TABLE));
              byte[] bytes = Files.readAllBytes(file);
              Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
            }));
    all.add(
        of(
            "gzip that is cut off",
            "cannot be unpacked",
            file -> {
              gzip(file, 1, out -> out.write(TABLE));
              byte[] bytes = Files.readAllBytes(file);
              Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));
            }));
    return all;
  }

  private static Hostile zip(String name, String says, Filler filler) {
    return of(name, says, file -> zip(file, filler));
  }

  private static Hostile of(String name, String says, Maker maker) {
    return new Hostile(
        "archive: " + name,
        says,
        folder -> {
          Path file = folder.resolve("hostile.zip");
          maker.make(file);
          read(file);
        });
  }

  /** As an audit does it: looks at each file, then reads it to the end. */
  private static void read(Path archive) throws IOException {
    for (ExportFile file : ExportFiles.of(List.of(archive))) {
      FileFormats.of(file);
      try (var bytes = file.open()) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static void zip(Path file, Filler filler) throws IOException {
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      filler.fill(zip);
    }
  }

  private static void member(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static void bomb(ZipArchiveOutputStream zip) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry("bomb.csv"));
    zeros(zip, 200);
    zip.closeArchiveEntry();
  }

  private static void link(ZipArchiveOutputStream zip) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry("link.csv");
    entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
    zip.putArchiveEntry(entry);
    zip.write("/etc/passwd".getBytes(UTF_8));
    zip.closeArchiveEntry();
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    for (int i = 0; i < megabytes; i++) {
      out.write(ZEROS);
    }
  }

  /** Writes something. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private static void gzip(Path file, int times, Writer writer) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    for (int i = 0; i < times; i++) {
      out = new GZIPOutputStream(out);
    }
    try (OutputStream whole = out) {
      writer.write(whole);
    }
  }
}
