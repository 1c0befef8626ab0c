package org.complaintauditor.sampledata.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is stated; each case and commitment once. */
final class Statements {
  private static final List<String> COMMITMENTS =
      List.of(
          "ACK-01", "TRK-01", "PRC-01", "TMF-01", "CON-01", "OUT-01", "ESC-01", "ESC-02", "CTS-01",
          "CTS-02");

  private final Map<String, Stated> stated = new LinkedHashMap<>();
  private int history;

  /** What follows is about this history. */
  Statements of(int number) {
    history = number;
    return this;
  }

  Statements met(
      String commitments,
      String triggered,
      String due,
      String discharged,
      int occurrences,
      String why) {
    return add(commitments, "MET", "IN_TIME", triggered, due, discharged, "", occurrences, 0, why);
  }

  Statements early(
      String commitments,
      String triggered,
      String due,
      String discharged,
      int occurrences,
      String why) {
    return add(commitments, "MET", "EARLY", triggered, due, discharged, "", occurrences, 0, why);
  }

  Statements late(
      String commitments,
      String triggered,
      String due,
      String discharged,
      int days,
      int occurrences,
      String why) {
    return add(
        commitments,
        "BREACHED",
        "LATE",
        triggered,
        due,
        discharged,
        String.valueOf(days),
        occurrences,
        1,
        why);
  }

  Statements missing(
      String commitments, String triggered, String due, int occurrences, String why) {
    return add(commitments, "BREACHED", "MISSING", triggered, due, "", "", occurrences, 1, why);
  }

  Statements pending(
      String commitments, String triggered, String due, int occurrences, String why) {
    return add(commitments, "PENDING", "RUNNING", triggered, due, "", "", occurrences, 0, why);
  }

  Statements notEvidenced(
      String commitments,
      String reason,
      String triggered,
      String due,
      int occurrences,
      String why) {
    return add(commitments, "NOT_EVIDENCED", reason, triggered, due, "", "", occurrences, 0, why);
  }

  Statements notApplicable(String commitments, String reason, String why) {
    return add(commitments, "NOT_APPLICABLE", reason, "", "", "", "", 0, 0, why);
  }

  private Statements add(
      String commitments,
      String verdict,
      String reason,
      String triggered,
      String due,
      String discharged,
      String late,
      int occurrences,
      int breached,
      String why) {
    for (String commitment : commitments.split(" ", -1)) {
      Stated one =
          new Stated(
              history,
              commitment,
              verdict,
              reason,
              triggered,
              due,
              discharged,
              late,
              occurrences,
              breached,
              why);
      if (stated.put(key(history, commitment), one) != null) {
        throw new IllegalStateException("stated twice: " + one);
      }
    }
    return this;
  }

  /** All of these histories, by commitment as the catalogue lists them. */
  List<Stated> all(List<Integer> histories) {
    List<Stated> all = new ArrayList<>();
    for (int number : histories) {
      for (String commitment : COMMITMENTS) {
        Stated one =
            commitment.equals("CTS-02") ? saidOfCcts(number) : stated.get(key(number, commitment));
        if (one == null) {
          throw new IllegalStateException("nothing stated: " + key(number, commitment));
        }
        all.add(one);
      }
    }
    return all;
  }

  /** Only texts tell what was said of the CCTS, and with recorded evidence they are not read. */
  private Stated saidOfCcts(int number) {
    Stated acknowledgement = stated.get(key(number, "ACK-01"));
    boolean withoutReceipt =
        acknowledgement != null && acknowledgement.reason().equals("NO_RECEIPT");
    return new Stated(
        number,
        "CTS-02",
        withoutReceipt ? acknowledgement.verdict() : "NOT_APPLICABLE",
        withoutReceipt ? acknowledgement.reason() : "NO_TRIGGER",
        "",
        "",
        "",
        "",
        0,
        0,
        withoutReceipt ? acknowledgement.why() : "texts are not read");
  }

  private static String key(int number, String commitment) {
    return number + " " + commitment;
  }
}
