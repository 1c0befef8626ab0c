package org.complaintauditor.store.database;

/** What only one transaction at a time may write, so that what it read before still holds. */
public enum Reserved {
  /** The end of the ledger. */
  LEDGER(0x6c656467),
  /** The end of the trail. */
  TRAIL(0x74726169),
  /** Who is there, and who of them is an administrator. */
  PEOPLE(0x70656f70),
  /** The queue of jobs. */
  JOBS(0x6a6f6273);

  private final int key;

  Reserved(int key) {
    this.key = key;
  }

  /** The key of its lock. */
  int key() {
    return key;
  }
}
