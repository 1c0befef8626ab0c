package org.complaintauditor.dossier.bag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.complaintauditor.model.Wording;
import org.complaintauditor.spool.SpoolException;

/** Unpacks a dossier's zip file, unless it is made to do harm: then nothing is written. */
final class DossierUnpacking {

  /** Most bytes that may come out of a dossier. */
  static final long MOST_BYTES = 20_000_000_000L;

  /** Size up to which any dossier may grow when it is unpacked. */
  private static final long HARMLESS = 10_000_000;

  /** Beyond that, so many may come out of one: files of a dossier seldom reach 30. */
  private static final long LARGEST_RATIO = 200;

  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;
  private static final int BUFFER = 1 << 16;

  private final Path archive;
  private final Path target;
  private long unpacked;

  private DossierUnpacking(Path archive, Path target) {
    this.archive = archive;
    this.target = target;
  }

  /**
   * Unpacks a zip file into an empty folder.
   *
   * @throws UnusableDossierException if it is damaged, no zip file, or made to do harm
   * @throws IOException if the folder cannot be written
   */
  static void unpack(Path archive, Path target) throws IOException {
    new DossierUnpacking(archive, target).unpack();
  }

  private void unpack() throws IOException {
    refuseTooMany();
    try (ZipFile zip = opened()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      refuseHarm(entries);
      refuseForeignBytes(Collections.list(zip.getEntriesInPhysicalOrder()));
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory()) {
          unpack(zip, entry);
        }
      }
    }
  }

  /** Counts before an object is made for each member. */
  private void refuseTooMany() {
    int members;
    try (java.util.zip.ZipFile zip =
        new java.util.zip.ZipFile(archive.toFile(), java.util.zip.ZipFile.OPEN_READ, ISO_8859_1)) {
      members = zip.size();
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
    if (members > DossierFiles.MOST_FILES) {
      throw new UnusableDossierException(
          Wording.of("dossier.more-than-files-in", archive, DossierFiles.MOST_FILES));
    }
  }

  private ZipFile opened() {
    try {
      return ZipFile.builder().setPath(archive).get();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** What else lies in it another program may unpack. */
  private void refuseForeignBytes(List<ZipArchiveEntry> inOrder) throws IOException {
    Optional<Wording> problem = ZipLayout.problem(archive, inOrder);
    if (problem.isPresent()) {
      throw new UnusableDossierException(
          Wording.of("dossier.nothing-was-unpacked", archive, problem.get()));
    }
  }

  private void refuseHarm(List<ZipArchiveEntry> entries) {
    DossierFileNames names = new DossierFileNames();
    long inflated = 0;
    for (ZipArchiveEntry entry : entries) {
      refuseKind(entry);
      String name = entry.getName();
      Optional<Wording> wrong =
          entry.isDirectory()
              ? new DossierFileNames().refuse(name.substring(0, name.length() - 1))
              : names.refuse(name);
      if (wrong.isPresent()) {
        throw refusal(entry, wrong.get());
      }
      inflated += Math.max(0, entry.getSize());
    }
    refuseBomb(inflated, archive.toFile().length());
  }

  private void refuseKind(ZipArchiveEntry entry) {
    int type = entry.getUnixMode() & FILE_TYPE;
    if (type != 0 && type != (entry.isDirectory() ? FOLDER : REGULAR)) {
      throw refusal(entry, Wording.of("dossier.is-a-link-or-a-device"));
    }
    if (new String(entry.getRawName(), ISO_8859_1).indexOf('\\') >= 0) {
      throw refusal(entry, Wording.of("dossier.a-backslash-in-name")); // The library mends it.
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnusableDossierException(Wording.of("dossier.has-a-password", archive));
    }
    int method = entry.getMethod();
    if (method != ZipMethod.STORED.getCode() && method != ZipMethod.DEFLATED.getCode()) {
      throw refusal(entry, Wording.of("dossier.is-packed-in-a-way"));
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) { // Names were looked at; no mistake there may cost a file.
      throw refusal(entry, Wording.of("dossier.name-leads-out-of-folder"));
    }
    Files.createDirectories(file.getParent() == null ? target : file.getParent());
    long before = unpacked;
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = content(zip, entry);
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = read(bytes, buffer); read >= 0; read = read(bytes, buffer)) {
        unpacked += read;
        refuseBomb(unpacked - before, entry.getCompressedSize());
        refuseBomb(unpacked, archive.toFile().length());
        write(out, buffer, read);
      }
    }
  }

  private InputStream content(ZipFile zip, ZipArchiveEntry entry) {
    try {
      InputStream bytes = zip.getInputStream(entry);
      if (bytes == null) {
        throw new IOException("no bytes of " + entry.getName());
      }
      return bytes;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  /** A failure means that the archive is damaged; that a file cannot be written is another. */
  private int read(InputStream bytes, byte[] buffer) {
    try {
      return bytes.read(buffer);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new SpoolException(e);
    }
  }

  private void refuseBomb(long inflated, long compressed) {
    if (inflated > MOST_BYTES || (inflated > HARMLESS && inflated / LARGEST_RATIO > compressed)) {
      throw new UnusableDossierException(
          Wording.of("dossier.unpacks-to-far-more-than-a-dossier", archive));
    }
  }

  private UnusableDossierException refusal(ZipArchiveEntry entry, Wording wrong) {
    return new UnusableDossierException(
        Wording.of("dossier.what-and-why-nothing-was-unpacked", archive, entry.getName(), wrong));
  }

  private UnusableDossierException damaged(Exception cause) {
    if (String.valueOf(cause.getMessage()).contains("encrypted")) {
      return new UnusableDossierException(Wording.of("dossier.has-a-password", archive), cause);
    }
    return new UnusableDossierException(
        Wording.of("dossier.is-no-zip-file-or-is-damaged", archive), cause);
  }
}
