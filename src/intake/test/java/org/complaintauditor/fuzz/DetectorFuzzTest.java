package org.complaintauditor.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No message brings detection down. */
final class DetectorFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, Readings::message);
  }
}
