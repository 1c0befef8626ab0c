package org.complaintauditor.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.complaintauditor.intake.ExportFile;

/**
 * The members of a zip file in the order in which they lie in it, also of one that is itself a
 * member. The reader of the JDK refuses what writers of large workbooks make (sizes of 64 bits
 * behind a member).
 */
public final class ZipStream implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Inflation inflation;
  private final Inflation.Counted packed;
  private final ZipArchiveInputStream zip;
  private final byte[] buffer = new byte[BUFFER];
  private boolean inMember;

  private ZipStream(ExportFile file, InputStream bytes) {
    inflation = new Inflation(file.toString());
    packed = new Inflation.Counted(bytes);
    zip = new ZipArchiveInputStream(packed, ISO_8859_1.name(), false, true);
  }

  /** Opens a zip file. */
  public static ZipStream of(ExportFile file) throws IOException {
    return new ZipStream(file, file.open());
  }

  /**
   * Goes on to the next member.
   *
   * @return its name; empty after the last one
   * @throws IOException if the file is damaged
   */
  public Optional<String> next() throws IOException {
    if (inMember) {
      passOver();
    }
    ZipArchiveEntry entry = zip.getNextEntry();
    inMember = entry != null;
    return Optional.ofNullable(entry).map(ZipArchiveEntry::getName);
  }

  /** The first bytes of the member, at most so many. */
  public byte[] beginning(int most) throws IOException {
    return zip.readNBytes(most);
  }

  private void passOver() throws IOException {
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      inflation.count(read, packed.count());
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
