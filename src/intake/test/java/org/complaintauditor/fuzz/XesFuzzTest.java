package org.complaintauditor.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes bring the reader of XES files down. */
final class XesFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, Readings::xes);
  }
}
