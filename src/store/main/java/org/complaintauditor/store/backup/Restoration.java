package org.complaintauditor.store.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.database.WorkspaceException;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.PersonRows;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunNotes;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;
import org.complaintauditor.store.run.RunRows;
import org.jdbi.v3.core.Handle;

/** Reads a backup into an empty workspace, on whichever database: all of it or nothing. */
public final class Restoration {

  private final Workspace workspace;
  private final Path file;

  private Restoration(Workspace workspace, Path file) {
    this.workspace = workspace;
    this.file = file;
  }

  /**
   * Reads a backup.
   *
   * @return what was restored
   * @throws WorkspaceException if the workspace is not empty, or the file is no whole backup; then
   *     nothing was restored
   */
  public static BackupContents read(Workspace workspace, Path file) {
    return new Restoration(workspace, file).read();
  }

  private BackupContents read() {
    refuseUnlessEmpty();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      BackupContents contents = contents(zip);
      for (String part : BackupFile.parts(contents.form())) {
        checkHash(zip, part, contents.hashes().getOrDefault(part, ""));
      }
      try (Handle handle = workspace.transactions().begin()) {
        restore(handle, zip, contents);
        workspace.transactions().explained(() -> handle.commit());
      }
      return contents;
    } catch (ZipException e) {
      throw broken(Wording.of("store.is-no-zip-file-or-was-cut"), e);
    } catch (IOException e) {
      throw broken(Wording.verbatim(String.valueOf(e.getMessage())), e);
    }
  }

  private void refuseUnlessEmpty() {
    long lines = workspace.ledger().head().lines();
    int runs = workspace.runs().all().size();
    int people = workspace.people().all().size();
    long trail = workspace.trail().head().lines();
    if (lines > 0 || runs > 0) {
      throw new WorkspaceException(Wording.of("store.is-not-empty", workspace.name(), lines, runs));
    }
    if (people > 0 || trail > 0) {
      throw new WorkspaceException(
          Wording.of("store.is-not-empty-name-another-workspace", workspace.name(), people, trail));
    }
  }

  private BackupContents contents(ZipFile zip) throws IOException {
    try (InputStream in = open(zip, BackupFile.CONTENTS)) {
      BackupContents contents =
          BackupContents.read(new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8));
      if (contents.form() > BackupFile.FORM) {
        throw new WorkspaceException(Wording.of("store.was-made-by-a-later-version", file));
      }
      return contents;
    }
  }

  private void checkHash(ZipFile zip, String part, String expected) throws IOException {
    MessageDigest digest = Backup.sha256();
    try (InputStream in = new DigestInputStream(open(zip, part), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (!found.equals(expected)) {
      throw broken(Wording.of("store.was-changed-expected-hash-found", part, expected, found));
    }
  }

  private void restore(Handle handle, ZipFile zip, BackupContents contents) throws IOException {
    try (InputStream in = open(zip, BackupFile.LEDGER)) {
      LedgerCheck check = workspace.ledger().read(handle, file + " " + BackupFile.LEDGER, in);
      if (!check.isWhole()) {
        throw broken(check.problems().get(0));
      }
      if (!check.head().hash().equals(contents.head())) {
        throw broken(
            Wording.of(
                "store.ledger-ends-with-hash-instead-of", check.head().hash(), contents.head()));
      }
    }
    Map<String, RunRecord> runs = new LinkedHashMap<>();
    try (BufferedReader in = lines(zip, BackupFile.RUNS)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        RunRecord run = RecordJson.run(line);
        runs.put(run.run(), run);
      }
    }
    restoreRuns(handle, zip, runs);
    if (BackupFile.parts(contents.form()).contains(BackupFile.TRAIL)) {
      restoreOffice(handle, zip, contents);
    }
  }

  /** Who may use the workspace, who did what, and what is said of runs. */
  private void restoreOffice(Handle handle, ZipFile zip, BackupContents contents)
      throws IOException {
    try (InputStream in = open(zip, BackupFile.TRAIL)) {
      LedgerCheck check = workspace.trail().read(handle, file + " " + BackupFile.TRAIL, in);
      if (!check.isWhole()) {
        throw broken(check.problems().get(0));
      }
      if (!check.head().hash().equals(contents.trailHead())) {
        throw broken(
            Wording.of(
                "store.trail-ends-with-hash-instead-of",
                check.head().hash(),
                contents.trailHead()));
      }
    }
    try (BufferedReader in = lines(zip, BackupFile.PEOPLE)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        PersonRecord person = RecordJson.person(line);
        workspace.transactions().explained(() -> PersonRows.insert(handle, person));
      }
    }
    try (BufferedReader in = lines(zip, BackupFile.NOTES)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        RunNote note = RecordJson.note(line);
        workspace.transactions().explained(() -> RunNotes.insert(handle, note));
      }
    }
  }

  /** Findings come run by run, in the order of the runs; a run may have none. */
  private void restoreRuns(Handle handle, ZipFile zip, Map<String, RunRecord> runs)
      throws IOException {
    try (BufferedReader in = lines(zip, BackupFile.FINDINGS)) {
      Optional<RecordJson.OfRun> next = next(in);
      for (RunRecord run : runs.values()) {
        try (RunRecorder recorder =
            RunRecorder.within(workspace.transactions(), handle, run.run())) {
          while (next.isPresent() && next.get().run().equals(run.run())) {
            recorder.add(next.get().finding());
            next = next(in);
          }
          recorder.finish(run);
        }
      }
      if (next.isPresent()) {
        throw broken(Wording.of("store.has-findings-of-a-run-does"));
      }
    }
    if (RunRows.runs(handle).size() != runs.size()) {
      throw broken(Wording.of("store.runs-came-into-workspace-in-meantime"));
    }
  }

  private static Optional<RecordJson.OfRun> next(BufferedReader in) throws IOException {
    String line = in.readLine();
    return line == null ? Optional.empty() : Optional.of(RecordJson.finding(line));
  }

  private BufferedReader lines(ZipFile zip, String part) throws IOException {
    return new BufferedReader(new InputStreamReader(open(zip, part), StandardCharsets.UTF_8));
  }

  private InputStream open(ZipFile zip, String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw broken(Wording.of("store.has-no", part));
    }
    return zip.getInputStream(entry);
  }

  private WorkspaceException broken(Wording what) {
    return new WorkspaceException(sentence(what));
  }

  private WorkspaceException broken(Wording what, Throwable cause) {
    return new WorkspaceException(sentence(what), cause);
  }

  private Wording sentence(Wording what) {
    return Wording.of("store.is-no-whole-backup-of-a-workspace", file, what);
  }
}
