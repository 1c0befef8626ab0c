package org.complaintauditor.store.retention;

/** What can be deleted when it is old. */
public enum PurgeKind {
  /** The files of an upload. */
  UPLOAD("upload-purged"),
  /** The material of a run: what was judged, with the texts. */
  MATERIAL("material-purged"),
  /** A run: its reports, its material, its findings and tallies. */
  RUN("run-purged");

  private final String action;

  PurgeKind(String action) {
    this.action = action;
  }

  /** What the trail calls it. */
  public String action() {
    return action;
  }
}
