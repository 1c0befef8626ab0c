package org.complaintauditor.sampledata.systems;

import java.util.List;
import java.util.Map;

/** Writes case histories as a system exports them. */
interface SystemExport {

  /** The profile that reads it. */
  String profile();

  /** The number under which the system knows a case history. */
  String caseId(int history);

  /** The files by name, in the order in which they are given to the program. */
  Map<String, byte[]> files(List<History> histories);

  /** What such an export cannot carry. */
  List<Loss> losses();

  /** The history as far as such an export can tell it. */
  default History reduced(History history) {
    History reduced = history;
    for (Loss loss : losses()) {
      reduced = loss.apply(reduced);
    }
    return reduced;
  }

  /** A profile of the desk's own, where the export needs one; else empty. */
  default String ownProfile() {
    return "";
  }
}
