package org.complaintauditor.console.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.retention.PurgeKind;
import org.complaintauditor.store.retention.Tombstone;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;

/**
 * The uploads of an office: their folders, and what the database knows of them. A folder has its
 * final name only when all its files are there.
 */
public final class UploadStore {

  private static final String UNFINISHED = ".unfinished";

  private final ConsoleContext context;

  /** The uploads of this office; takes away what an earlier console has left unfinished. */
  public UploadStore(ConsoleContext context) {
    this.context = context;
    try (Stream<Path> all = Files.list(context.uploads())) {
      all.filter(one -> one.toString().endsWith(UNFINISHED)).forEach(UploadStore::delete);
    } catch (IOException e) {
      // There is no folder of uploads yet.
    }
  }

  /** Puts files into the folder that it is given, and says what they are. */
  @FunctionalInterface
  interface Source {
    List<StoredFile> into(Path folder) throws IOException;
  }

  /**
   * Takes files up.
   *
   * @param by the id of the person
   * @throws Refusal if they cannot be used; nothing is left of them then
   */
  UploadFolder add(Source source, String by, OffsetDateTime now) throws IOException {
    String id = UUID.randomUUID().toString();
    Path unfinished = OwnerOnly.folder(context.uploads().resolve(id + UNFINISHED));
    try {
      List<StoredFile> files = source.into(unfinished);
      Upload upload =
          Upload.of(
              id, files, now.toString(), by, now.toLocalDate().plus(context.keeping().uploads()));
      Path folder = context.uploads().resolve(id);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      context.workspace().uploads().add(upload);
      return new UploadFolder(folder, upload);
    } finally {
      delete(unfinished);
    }
  }

  /**
   * An upload whose files are there.
   *
   * @throws Refusal if there is none
   */
  public UploadFolder find(String id) {
    return known(id).orElseThrow(Refusal::notFound);
  }

  private Optional<UploadFolder> known(String id) {
    return context
        .workspace()
        .uploads()
        .find(id)
        .filter(upload -> upload.purged().isEmpty())
        .map(this::folder)
        .filter(folder -> Files.isDirectory(folder.path()));
  }

  private UploadFolder folder(Upload upload) {
    return new UploadFolder(context.uploads().resolve(upload.id()), upload);
  }

  /** All whose files are there, newest first. */
  List<UploadFolder> all() {
    return context.workspace().uploads().all().stream().map(this::folder).toList();
  }

  /** How many bytes they have together. */
  long bytes() {
    return context.workspace().uploads().bytes();
  }

  /** Earlier uploads that have one of these files. */
  List<UploadFolder> withFilesOf(UploadFolder upload) {
    List<String> hashes = upload.upload().files().stream().map(StoredFile::sha256).toList();
    return all().stream()
        .filter(other -> !other.upload().id().equals(upload.upload().id()))
        .filter(
            other ->
                other.upload().files().stream().anyMatch(file -> hashes.contains(file.sha256())))
        .toList();
  }

  /** Deletes the files of an upload; the trail keeps their hashes. */
  void purge(UploadFolder upload, LedgerAuthor by, OffsetDateTime now) {
    Map<String, String> hashes = new TreeMap<>();
    upload
        .upload()
        .files()
        .forEach(file -> hashes.put(UploadFolder.fileName(file.number()), file.sha256()));
    delete(upload.path());
    context
        .workspace()
        .retention()
        .record(
            PurgeKind.UPLOAD,
            upload.upload().id(),
            new Tombstone(now.toString(), by, hashes, Optional.empty()));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // What cannot be deleted now is taken away when the console starts again.
    }
  }
}
