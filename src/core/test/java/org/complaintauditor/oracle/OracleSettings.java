package org.complaintauditor.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is told beside its rows (formats 3).
 *
 * @param zone the complaint desk's zone (definitions 3)
 * @param holidays days that are no business days although they fall on Monday to Friday
 * @param asOf the audit instant; empty for the default, the latest event
 * @param recordedChannels channels whose contacts are all recorded (definitions 5, absence rule)
 * @param limits overrides, such as {@code ACK-01.written} to {@code 1}, {@code 5d}, {@code PT4H}
 * @param hasDisclosesColumn whether the export has the column {@code discloses} (formats 1)
 * @param records what the run can show (definitions 5, record rule)
 */
public record OracleSettings(
    ZoneId zone,
    Set<LocalDate> holidays,
    Optional<Instant> asOf,
    Set<String> recordedChannels,
    Map<String, String> limits,
    boolean hasDisclosesColumn,
    OracleRecords records) {

  private static final Map<String, String> DEFAULT_LIMITS =
      Map.ofEntries(
          Map.entry("ACK-01.written", "2"),
          Map.entry("ACK-01.live", "1"),
          Map.entry("TRK-01.written", "2"),
          Map.entry("TRK-01.live", "1"),
          Map.entry("PRC-01.written", "2"),
          Map.entry("PRC-01.live", "1"),
          Map.entry("TMF-01.written", "2"),
          Map.entry("TMF-01.live", "1"),
          Map.entry("CON-01.between", "10"),
          Map.entry("OUT-01.after", "2"),
          Map.entry("ESC-01.after", "2"),
          Map.entry("ESC-02.after", "2"),
          Map.entry("CTS-01.after", "1"),
          Map.entry("CTS-01.first_escalation_is_level", "2"));

  /** The defaults of pack {@code jive-ca} and of the import profile. */
  public static OracleSettings defaults() {
    return new OracleSettings(
        ZoneId.of("America/Toronto"),
        OntarioHolidays.between(2009, 2040),
        Optional.empty(),
        Set.of("WEB_FORM", "EMAIL", "SUPPORT_CASE", "CHAT"),
        Map.of(),
        true,
        OracleRecords.CANONICAL);
  }

  /** The same settings for a desk in another zone. */
  OracleSettings withZone(ZoneId other) {
    return new OracleSettings(
        other, holidays, asOf, recordedChannels, limits, hasDisclosesColumn, records);
  }

  /** The same settings with another audit instant. */
  public OracleSettings withAsOf(Instant instant) {
    return new OracleSettings(
        zone,
        holidays,
        Optional.of(instant),
        recordedChannels,
        limits,
        hasDisclosesColumn,
        records);
  }

  /** The same settings with other limits. */
  public OracleSettings withLimits(Map<String, String> overrides) {
    return new OracleSettings(
        zone, holidays, asOf, recordedChannels, overrides, hasDisclosesColumn, records);
  }

  /** The same settings for an export with, or without, the column {@code discloses}. */
  public OracleSettings withDisclosesColumn(boolean present) {
    return new OracleSettings(zone, holidays, asOf, recordedChannels, limits, present, records);
  }

  /** The same settings for a run that can show no more than this. */
  public OracleSettings withRecords(OracleRecords what) {
    return new OracleSettings(
        zone, holidays, asOf, recordedChannels, limits, hasDisclosesColumn, what);
  }

  /** The same settings with other channels whose contacts are all recorded. */
  public OracleSettings withRecordedChannels(Set<String> channels) {
    return new OracleSettings(zone, holidays, asOf, channels, limits, hasDisclosesColumn, records);
  }

  /** The value of a limit or parameter: the override, else the default (definitions 6). */
  String value(String name) {
    String value = limits.getOrDefault(name, DEFAULT_LIMITS.get(name));
    if (value == null) {
      throw new IllegalArgumentException("no such limit: " + name);
    }
    return value;
  }

  OracleLimit limit(String name) {
    return OracleLimit.parse(value(name));
  }
}
