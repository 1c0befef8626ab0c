package org.complaintauditor.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.InputCannotBeAudited;
import org.jspecify.annotations.Nullable;

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
    ZipArchiveEntry entry = library(zip::getNextEntry);
    inMember = entry != null;
    return Optional.ofNullable(entry).map(ZipArchiveEntry::getName);
  }

  /** The first bytes of the member, at most so many. */
  public byte[] beginning(int most) throws IOException {
    byte[] beginning = library(() -> zip.readNBytes(most));
    return beginning == null ? new byte[0] : beginning;
  }

  private void passOver() throws IOException {
    for (int read = read(); read >= 0; read = read()) {
      inflation.count(read, packed.count());
    }
  }

  private int read() throws IOException {
    Integer read = library(() -> zip.read(buffer));
    return read == null ? -1 : read;
  }

  /** What the library does. */
  private interface Step<T> {
    @Nullable T take() throws IOException;
  }

  /**
   * The library fails in many ways at members that are compressed by rare methods: it has no bytes
   * of them, or lacks a class.
   */
  private static <T> @Nullable T library(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (RuntimeException | NoClassDefFoundError e) {
      if (e instanceof InputCannotBeAudited refusal) {
        throw refusal;
      }
      throw new IOException("a member that cannot be unpacked", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
