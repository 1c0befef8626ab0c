package org.complaintauditor.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** No bytes bring the reader of profiles down. */
final class ProfileFuzzTest {

  @FuzzTest
  void survives(byte[] input) {
    Bounds.hold(input, Readings::profile);
  }
}
