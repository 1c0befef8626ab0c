package org.complaintauditor.comparison;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What a comparison found, for a terminal. */
public final class ComparisonText {
  private static final int DECIMALS = 1;
  private static final int SHOWN = 5;
  private static final String DOT = " · ";

  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final NumberFormat points;

  /** In the language of these words. */
  public ComparisonText(MessageBundle words, RunDescription newRun) {
    this.words = words;
    this.formats = new LocalizedFormats(words, newRun.zone());
    this.points = NumberFormat.getNumberInstance(words.locale());
    points.setMinimumFractionDigits(DECIMALS);
    points.setMaximumFractionDigits(DECIMALS);
  }

  /** The lines about all commitments. */
  public List<String> lines(ComparisonResult result) {
    List<String> lines = new ArrayList<>();
    boolean any = false;
    for (CommitmentChanges commitment : result.tally().commitments()) {
      List<String> more = lines(commitment);
      any |= !more.isEmpty();
      lines.addAll(more);
    }
    if (!any) {
      lines.add(words.text("compare.none"));
    }
    lines.add("");
    lines.add(
        words.text(
            "compare.cases",
            formats.number(result.tally().pairs()),
            formats.number(result.tally().newCases()),
            formats.number(result.tally().goneCases())));
    lines.addAll(similar(result));
    if (!result.differing().isEmpty()) {
      lines.add(words.text("compare.differ", names(result.differing())));
    }
    lines.addAll(notes(result));
    return lines;
  }

  /** How much changed, in two sentences. */
  public String lead(ComparisonResult result) {
    long verdicts =
        result.tally().commitments().stream()
            .mapToLong(one -> one.count(FindingChange.Kind.CHANGED))
            .sum();
    long pairs = result.tally().commitments().stream().mapToLong(CommitmentChanges::pairs).sum();
    return words.text(
            "compare.page.lead",
            formats.number(verdicts),
            formats.number(pairs),
            pairs == 0 ? LocalizedFormats.NONE : formats.percent(verdicts, pairs))
        + " "
        + words.text(
            "compare.cases",
            formats.number(result.tally().pairs()),
            formats.number(result.tally().newCases()),
            formats.number(result.tally().goneCases()));
  }

  /** What has to be known of how the runs could be compared. */
  public List<String> notes(ComparisonResult result) {
    List<String> notes = new ArrayList<>();
    if (!result.judges()) {
      notes.add(words.text("compare.recorded"));
    }
    if (!result.complete()) {
      notes.add(words.text("compare.incomplete"));
    }
    if (result.old().source() == RecordedVerdicts.Source.JUDGED_AGAIN) {
      notes.add(words.text("compare.judged_again.old"));
    }
    if (result.current().source() == RecordedVerdicts.Source.JUDGED_AGAIN) {
      notes.add(words.text("compare.judged_again.new"));
    }
    List<String> unrated =
        result.tally().commitments().stream()
            .filter(one -> !one.bridge().isRated())
            .map(CommitmentChanges::commitment)
            .toList();
    if (!unrated.isEmpty()) {
      notes.add(words.text("compare.not_recorded", String.join(", ", unrated)));
    }
    long unknown = result.tally().commitments().stream().mapToLong(one -> one.unattributed()).sum();
    if (unknown > 0) {
      notes.add(
          words.text(result.judges() ? "compare.unknown" : "compare.unknown.recorded", unknown));
    }
    return notes;
  }

  /** What is said of ids that differ only in form; nothing where there are none. */
  public List<String> similar(ComparisonResult result) {
    List<SimilarPair> pairs = result.similar();
    if (pairs.isEmpty()) {
      return List.of();
    }
    String named =
        pairs.stream()
            .limit(SHOWN)
            .map(one -> TextSanitizer.line(one.old() + " / " + one.current()))
            .collect(Collectors.joining(", "));
    return List.of(
        words.text(
            pairs.size() > SHOWN ? "compare.similar.more" : "compare.similar",
            named,
            pairs.size() - SHOWN));
  }

  private List<String> lines(CommitmentChanges changes) {
    List<String> lines = new ArrayList<>();
    RateBridge bridge = changes.bridge();
    long changed = changes.count(FindingChange.Kind.CHANGED);
    long others = 0;
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      others += changes.count(kind);
    }
    if (others == 0) {
      return lines;
    }
    String rates =
        words.text(
            "compare.rates", changes.commitment(), rate(bridge.before()), rate(bridge.after()));
    if (bridge.isTold()) {
      rates += "  " + words.text("compare.points", signed(bridge.difference(DECIMALS)));
      List<RateBridge.Part> parts = bridge.parts(DECIMALS);
      if (!parts.isEmpty()) {
        rates +=
            ": "
                + parts.stream()
                    .map(part -> part(part.name()) + " " + signed(part.points()))
                    .collect(Collectors.joining(DOT));
      }
    }
    lines.add(rates);
    if (changed > 0) {
      lines.add(
          "    "
              + words.text(
                  "compare.changed",
                  changed,
                  changes.causes().entrySet().stream()
                      .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                      .map(one -> formats.number(one.getValue()) + " " + causes(one.getKey()))
                      .collect(Collectors.joining(DOT))));
    }
    long reasons = changes.count(FindingChange.Kind.REASON_ONLY);
    if (reasons > 0) {
      lines.add("    " + words.text("compare.reasons", reasons));
    }
    count(lines, "compare.due", changes.count(FindingChange.Kind.DUE_ONLY));
    count(lines, "compare.occurrences.new", changes.count(FindingChange.Kind.NEW_OCCURRENCE));
    count(lines, "compare.occurrences.gone", changes.count(FindingChange.Kind.GONE_OCCURRENCE));
    count(lines, "compare.human", changes.count(FindingChange.Kind.HUMAN_VERDICT));
    return lines;
  }

  private void count(List<String> lines, String key, long count) {
    if (count > 0) {
      lines.add("    " + words.text(key, count));
    }
  }

  /** A commitment's id with its title, where either run tells it. */
  public String title(String id, RunDescription old, RunDescription current) {
    return Optional.ofNullable(current.titles().getOrDefault(id, old.titles().get(id)))
        .map(title -> id + " " + title.in(words.language()))
        .orElse(id);
  }

  /** A rate, that it cannot be told, or the sign that there is none. */
  public String rate(Tally tally) {
    return formats.percent(tally);
  }

  /** A difference with its sign. */
  public String signed(BigDecimal value) {
    String number = points.format(value.abs());
    return value.signum() < 0 ? "−" + number : value.signum() > 0 ? "+" + number : number;
  }

  /** The word for a part of a bridge: a factor, new or gone cases. */
  public String part(String name) {
    return words.text("compare.part." + name);
  }

  private String names(Set<Factor> factors) {
    return factors.stream().sorted().map(one -> part(one.name())).collect(Collectors.joining(", "));
  }

  /** The causes in words: {@code rules or limits, each enough}. */
  public String causes(String causes) {
    List<String> sets = new ArrayList<>();
    for (String set : causes.split("\\|", -1)) {
      List<String> factors = new ArrayList<>();
      for (String factor : set.split("\\+", -1)) {
        factors.add(part(factor));
      }
      sets.add(
          factors.size() == 1
              ? factors.get(0)
              : words.text("compare.together", String.join(" + ", factors)));
    }
    return sets.size() == 1
        ? sets.get(0)
        : words.text("compare.each", String.join(words.text("compare.or"), sets));
  }

  /** What changed in one finding, and why. */
  public List<String> explained(FindingChange change) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            "compare.explained",
            change.caseId(),
            change.commitment(),
            standing(change.from().orElse(CommitmentStanding.NOT_AUDITED)),
            standing(change.to().orElse(CommitmentStanding.NOT_AUDITED))));
    lines.add(words.text("compare.cause", causes(change.causesText())));
    lines.add(
        change.needed().isEmpty()
            ? words.text("compare.needed.none")
            : words.text("compare.needed", names(change.needed())));
    change.detail().forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** How a commitment stands: verdict and reason. */
  public String standing(CommitmentStanding standing) {
    return words.of(standing.verdict()) + " (" + words.of(standing.reason()) + ")";
  }
}
