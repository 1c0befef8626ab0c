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
    Wording another =
        Wording.of("name another folder: AUDITOR_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER.");
    if (!Files.isDirectory(Path.of(folder))) {
      return Wording.of(
          "the folder for temporary files, %s, does not exist. Make it, or %s", folder, another);
    }
    return Wording.of(
        "the temporary file of this run in %s cannot be used (%s). An audit of a large export needs"
            + " about twice the export's size there. Make room, or %s",
        folder, Wording.saidBy(cause), another);
  }
}
