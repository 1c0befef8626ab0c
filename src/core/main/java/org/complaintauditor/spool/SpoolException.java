package org.complaintauditor.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The temporary file cannot be made, written or read: most often there is no room left. */
public final class SpoolException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says which folder it is, and what can be done. */
  public SpoolException(IOException cause) {
    this(saying(System.getProperty("java.io.tmpdir"), cause), cause);
  }

  private SpoolException(Wording wording, IOException cause) {
    super(wording.english(), cause);
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  private static Wording saying(String folder, IOException cause) {
    Wording another = Wording.of("core.name-another-folder");
    if (!Files.isDirectory(Path.of(folder))) {
      return Wording.of("core.folder-for-temporary-files-does-not-exist", folder, another);
    }
    return Wording.of("core.temporary-file-of-run", folder, Wording.saidBy(cause), another);
  }
}
