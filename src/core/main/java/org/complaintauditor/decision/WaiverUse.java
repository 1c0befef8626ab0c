package org.complaintauditor.decision;

import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/**
 * What a waiver holds for.
 *
 * @param findings how many findings
 * @param met of these, how many the machine finds MET anyway
 * @param overlapping of these, how many are under another waiver too
 * @param breaches how many BREACHED findings, per commitment, by the machine
 */
public record WaiverUse(long findings, long met, long overlapping, Map<String, Long> breaches) {

  /** It holds for nothing. */
  public static final WaiverUse NONE = new WaiverUse(0, 0, 0, Map.of());

  public WaiverUse {
    breaches = Map.copyOf(breaches);
  }

  /** What one finding adds. */
  static WaiverUse of(HumanFinding finding, boolean underAnother) {
    String commitment = finding.machine().subject().commitment();
    long overlap = underAnother ? 1 : 0;
    return switch (finding.machineVerdict()) {
      case MET -> new WaiverUse(1, 1, overlap, Map.of());
      case BREACHED -> new WaiverUse(1, 0, overlap, Map.of(commitment, 1L));
      case PENDING, NOT_APPLICABLE, NOT_EVIDENCED -> new WaiverUse(1, 0, overlap, Map.of());
    };
  }

  /** Both together. */
  WaiverUse plus(WaiverUse other) {
    Map<String, Long> both = new TreeMap<>(breaches);
    other.breaches.forEach((commitment, more) -> both.merge(commitment, more, Long::sum));
    return new WaiverUse(
        findings + other.findings, met + other.met, overlapping + other.overlapping, both);
  }

  void write(ByteWriter to) {
    to.number(findings).number(met).number(overlapping);
    to.all(
        new TreeMap<>(breaches).entrySet(),
        (out, one) -> out.text(one.getKey()).number(one.getValue()));
  }

  static WaiverUse read(ByteReader from) {
    long findings = from.number();
    long met = from.number();
    long overlapping = from.number();
    Map<String, Long> breaches = new TreeMap<>();
    from.all(each -> Map.entry(each.text(), each.number()))
        .forEach(one -> breaches.put(one.getKey(), one.getValue()));
    return new WaiverUse(findings, met, overlapping, breaches);
  }
}
