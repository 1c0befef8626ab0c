package org.complaintauditor.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes bring the reader of archives, or who tells formats, down. */
final class ArchiveFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, Readings::archive);
  }
}
