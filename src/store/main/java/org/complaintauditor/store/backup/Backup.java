package org.complaintauditor.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.PersonRows;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunNotes;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRows;
import org.jdbi.v3.core.Handle;

/**
 * Writes all that is in a workspace to one file, as it stood at one moment, while others go on
 * writing. The same content gives the same bytes, whatever the database.
 */
public final class Backup {

  /** No moment of the run may be in the file; the least that a zip file can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, String> hashes = new TreeMap<>();
  private final ZipOutputStream zip;
  private final Workspace workspace;
  private LedgerHead head = LedgerHead.EMPTY;
  private LedgerHead trail = LedgerHead.EMPTY;
  private long findings;

  private Backup(ZipOutputStream zip, Workspace workspace) {
    this.zip = zip;
    this.workspace = workspace;
  }

  /**
   * Writes a new file.
   *
   * @return what is in it
   * @throws IOException if it cannot be written
   * @throws org.complaintauditor.store.database.WorkspaceException if the workspace cannot be read
   */
  public static BackupContents write(Workspace workspace, Path file) throws IOException {
    try (Handle handle = workspace.transactions().beginReading();
        ZipOutputStream zip =
            new ZipOutputStream(
                new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      return new Backup(zip, workspace).write(handle);
    }
  }

  private BackupContents write(Handle handle) throws IOException {
    part(BackupFile.LEDGER, out -> head = workspace.ledger().write(handle, out));
    List<RunRecord> runs = RunRows.runs(handle);
    part(
        BackupFile.RUNS,
        out -> {
          for (RunRecord run : runs) {
            out.write(bytes(RecordJson.of(run)));
          }
        });
    part(
        BackupFile.FINDINGS,
        out -> {
          for (RunRecord run : runs) {
            writeFindings(handle, run.run(), out);
          }
        });
    part(BackupFile.TRAIL, out -> trail = workspace.trail().write(handle, out));
    List<PersonRecord> people = PersonRows.all(handle);
    part(
        BackupFile.PEOPLE,
        out -> {
          for (PersonRecord person : people) {
            out.write(bytes(RecordJson.of(person)));
          }
        });
    part(
        BackupFile.NOTES,
        out -> {
          for (RunNote note : RunNotes.all(handle)) {
            out.write(bytes(RecordJson.of(note)));
          }
        });
    BackupContents contents =
        new BackupContents(
            BackupFile.FORM,
            head.lines(),
            head.hash(),
            runs.size(),
            findings,
            trail.lines(),
            trail.hash(),
            people.size(),
            hashes);
    zip.putNextEntry(entry(BackupFile.CONTENTS));
    zip.write(bytes(contents.json()));
    zip.closeEntry();
    return contents;
  }

  private void writeFindings(Handle handle, String run, OutputStream out) throws IOException {
    List<FindingRecord> page = RunRows.findingsAfter(handle, run, "", "");
    while (!page.isEmpty()) {
      for (FindingRecord finding : page) {
        out.write(bytes(RecordJson.of(run, finding)));
        findings++;
      }
      FindingRecord last = page.get(page.size() - 1);
      page = RunRows.findingsAfter(handle, run, last.caseId(), last.commitment());
    }
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private void part(String name, Content content) throws IOException {
    zip.putNextEntry(entry(name));
    MessageDigest digest = sha256();
    OutputStream out = new BufferedOutputStream(new DigestOutputStream(zip, digest), 1 << 16);
    content.writeTo(out);
    out.flush();
    zip.closeEntry();
    hashes.put(name, HexFormat.of().formatHex(digest.digest()));
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
