package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.Word;
import org.complaintauditor.text.MessageBundle;

/** Why a commitment has no rate: what its export does not record, and what would show it. */
public final class RecordGapText {

  private static final String KEY = "report.gap.";

  private final MessageBundle words;

  /** The words of a language. */
  public RecordGapText(MessageBundle words) {
    this.words = words;
  }

  /** What is not recorded, and what would show it. */
  public String sentence(RecordGap gap) {
    return text(gap.kind().name(), lacks(gap), needs(gap));
  }

  /** The same of each commitment, those of which it is the same in one line. */
  public List<String> lines(Map<String, RecordGap> gaps) {
    return gaps.values().stream()
        .distinct()
        .map(gap -> text("of", ids(gaps, gap), sentence(gap)))
        .toList();
  }

  /** What stands beside figures of all commitments; empty where each has a rate. */
  public Optional<String> note(Map<String, RecordGap> gaps) {
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(text("note", (long) gaps.size(), String.join(", ", gaps.keySet())));
  }

  /** What is not recorded, each with the commitments that lack it. */
  public String lacking(Map<String, RecordGap> gaps) {
    List<String> told = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (RecordGap gap : new LinkedHashSet<>(gaps.values())) {
      boolean oneTelling =
          !isAnyOf(gap) && gap.told().size() == 1 && gap.acts().isEmpty() && !gap.contacts();
      String lacks = oneTelling ? names(gap.told()).get(0) : lacks(gap);
      (oneTelling ? told : others).add(text("lacking", ids(gaps, gap), lacks));
    }
    if (!told.isEmpty()) {
      others.add(0, text("told", joined("and", told)));
    }
    return String.join("; ", others);
  }

  private static String ids(Map<String, RecordGap> gaps, RecordGap gap) {
    return String.join(
        ", ",
        gaps.entrySet().stream()
            .filter(one -> one.getValue().equals(gap))
            .map(Map.Entry::getKey)
            .toList());
  }

  private String lacks(RecordGap gap) {
    List<String> lacks = new ArrayList<>();
    if (!gap.told().isEmpty()) {
      lacks.add(text("told", listed(gap, names(gap.told()))));
    }
    List<Activity> dated = gap.acts().stream().filter(act -> !act.isOwn()).toList();
    List<Activity> own = gap.acts().stream().filter(Word::isOwn).toList();
    if (!dated.isEmpty()) {
      lacks.add(text("event", isAnyOf(gap) ? 1L : dated.size(), listed(gap, quoted(dated))));
    }
    if (!own.isEmpty()) {
      lacks.add(text("own.acts", listed(gap, quoted(own))));
    }
    if (gap.contacts()) {
      lacks.add(text("contacts"));
    }
    if (lacks.isEmpty()) {
      lacks.add(text("texts")); // What starts it are words, right or wrong ones.
    }
    return listed(gap, lacks);
  }

  private String needs(RecordGap gap) {
    String every = text(gap.contacts() && gap.told().isEmpty() ? "every" : "every.text");
    List<String> needs = new ArrayList<>();
    List<String> own = gap.acts().stream().filter(Word::isOwn).map(Word::name).toList();
    int columns = gap.acts().size() - own.size() + (gap.contacts() ? 0 : gap.told().size());
    if (columns > 0) {
      needs.add(text(columns > 1 && isAnyOf(gap) ? "column.any" : "column", (long) columns));
    }
    if (!own.isEmpty()) {
      needs.add(text("own", String.join("|", own)));
    }
    if (isAnyOf(gap) && gap.acts().stream().anyMatch(Activity.STANCES::contains)) {
      needs.add(text("customers"));
    }
    if (gap.contacts() || (gap.acts().isEmpty() && columns == 0)) {
      needs.add(0, every);
    } else if (!gap.told().isEmpty() && (isAnyOf(gap) || gap.acts().isEmpty())) {
      needs.add(every); // It shows what was told, but no act.
    }
    return joined(gap.contacts() ? "and" : "or.else", needs);
  }

  /** Whether one of what is not recorded is enough. */
  private static boolean isAnyOf(RecordGap gap) {
    return gap.kind() == RecordGap.Kind.TRIGGER;
  }

  private String listed(RecordGap gap, List<String> names) {
    return joined(isAnyOf(gap) ? "or" : "and", names);
  }

  private List<String> names(Collection<? extends Word> values) {
    return values.stream().map(words::of).toList();
  }

  private List<String> quoted(Collection<? extends Word> values) {
    return names(values).stream().map(name -> text("quoted", name)).toList();
  }

  private String joined(String by, List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : text(by, String.join(", ", items.subList(0, last)), items.get(last));
  }

  private String text(String key, Object... arguments) {
    return words.text(KEY + key, arguments);
  }
}
