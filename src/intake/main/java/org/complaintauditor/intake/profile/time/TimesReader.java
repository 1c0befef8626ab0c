package org.complaintauditor.intake.profile.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Reads how timestamps are written: what an entry does not say is as outside of it.
 *
 * @param outside what counts where an entry is silent
 * @param language of month names
 */
public record TimesReader(TimePatterns outside, Locale language) {

  /** ISO-8601, without a zone. */
  public static TimesReader in(Locale language) {
    return new TimesReader(
        new TimePatterns(List.of(new TimePattern.Iso()), new TimePatterns.Zone.Unsaid()), language);
  }

  /** A reader for what lies within the entry. */
  public TimesReader within(YamlEntry entry) {
    return new TimesReader(of(entry), language);
  }

  /** What the entry says with {@code timestamps} and {@code zone}. */
  public TimePatterns of(YamlEntry entry) {
    TimePatterns.Zone zone = entry.find("zone").map(TimesReader::zone).orElse(outside.zone());
    return new TimePatterns(
        entry.find("timestamps").map(this::patterns).orElse(outside.patterns()), zone);
  }

  private List<TimePattern> patterns(YamlEntry entry) {
    List<YamlEntry> written = entry.isList() ? entry.filledList() : List.of(entry);
    return written.stream().map(this::pattern).toList();
  }

  private TimePattern pattern(YamlEntry entry) {
    try {
      return TimePattern.of(entry.text(), language);
    } catch (IllegalArgumentException e) {
      throw entry.wrong(Wording.of("intake.is-which", entry.text(), Wording.saidBy(e)));
    }
  }

  private static TimePatterns.Zone zone(YamlEntry entry) {
    if (entry.text().equals("desk")) {
      return new TimePatterns.Zone.Desk();
    }
    try {
      return new TimePatterns.Zone.Named(ZoneId.of(entry.text()));
    } catch (DateTimeException e) {
      throw entry.wrong(Wording.of("intake.is-write-a-time-zone", entry.text()));
    }
  }
}
