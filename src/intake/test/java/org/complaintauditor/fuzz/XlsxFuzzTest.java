package org.complaintauditor.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes bring the reader of XLSX files down. */
final class XlsxFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, Readings::xlsx);
  }
}
