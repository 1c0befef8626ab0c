package org.complaintauditor.intake.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.model.CodePoints;

/** Puts the records of each case and source in order, so that a change of a field can be told. */
final class RecordOrder {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

  private final RecordMapper mapping;

  RecordOrder(RecordMapper mapping) {
    this.mapping = mapping;
  }

  private record Placed(ExportRecord entry, List<String> order, Optional<Instant> instant) {}

  /** Tells each record of a source that asks for it which one comes before it. */
  void link(List<ExportRecord> entries) {
    Map<Source, Map<String, List<Placed>>> byCase = new LinkedHashMap<>();
    for (ExportRecord entry : entries) {
      if (entry.source().asksForOrder()) {
        byCase
            .computeIfAbsent(entry.source(), source -> new LinkedHashMap<>())
            .computeIfAbsent(mapping.caseOf(entry), id -> new ArrayList<>())
            .add(new Placed(entry, mapping.orderOf(entry), mapping.instantOf(entry)));
      }
    }
    byCase.values().forEach(cases -> cases.values().forEach(RecordOrder::linkCase));
  }

  private static void linkCase(List<Placed> ofCase) {
    ofCase.sort(RecordOrder::compare);
    ExportRecord before = null;
    for (int i = 0; i < ofCase.size(); i++) {
      ExportRecord entry = ofCase.get(i).entry();
      entry.follow(before, i == ofCase.size() - 1);
      before = entry;
    }
  }

  private static int compare(Placed placed, Placed other) {
    for (int i = 0; i < placed.order().size(); i++) {
      int difference = compare(placed.order().get(i), other.order().get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Comparator.<Placed, Instant>comparing(each -> each.instant().orElse(Instant.MIN))
        .compare(placed, other);
  }

  /** Numbers by what they are worth, before all other texts: else 2 &lt; 10 &lt; 1a &lt; 2. */
  private static int compare(String text, String other) {
    boolean number = NUMBER.matcher(text).matches();
    if (number != NUMBER.matcher(other).matches()) {
      return text.isEmpty() || (number && !other.isEmpty()) ? -1 : 1;
    }
    return number
        ? new BigDecimal(text).compareTo(new BigDecimal(other))
        : CodePoints.ORDER.compare(text, other);
  }
}
