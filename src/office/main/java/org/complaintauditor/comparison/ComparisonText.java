package org.complaintauditor.comparison;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  public ComparisonText(MessageBundle words, ComparedRun newRun) {
    this.words = words;
    this.formats = new LocalizedFormats(words, newRun.zone());
    this.points = NumberFormat.getNumberInstance(words.locale());
    points.setMinimumFractionDigits(DECIMALS);
    points.setMaximumFractionDigits(DECIMALS);
  }

  /** The lines about all commitments. */
  public List<String> lines(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    boolean any = false;
    for (CommitmentChanges one : comparison.commitments()) {
      List<String> more = lines(one);
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
            formats.number(comparison.pairs()),
            formats.number(comparison.newCases()),
            formats.number(comparison.goneCases())));
    lines.addAll(similar(comparison));
    if (!comparison.differing().isEmpty()) {
      lines.add(words.text("compare.differ", names(comparison.differing())));
    }
    return lines;
  }

  /** What is said of ids that differ only in form; nothing where there are none. */
  public List<String> similar(Comparison comparison) {
    List<SimilarPair> pairs = comparison.similar();
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
    long changed = changes.count(Change.Kind.CHANGED);
    long others = 0;
    for (Change.Kind kind : Change.Kind.values()) {
      others += changes.count(kind);
    }
    if (others == 0) {
      return lines;
    }
    String rates =
        words.text(
            "compare.rates",
            changes.commitment(),
            rate(bridge.metBefore(), bridge.judgedBefore()),
            rate(bridge.metAfter(), bridge.judgedAfter()));
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
    long reasons = changes.count(Change.Kind.REASON_ONLY);
    if (reasons > 0) {
      lines.add("    " + words.text("compare.reasons", reasons));
    }
    return lines;
  }

  /** A rate, or the sign that there is none. */
  public String rate(long met, long judged) {
    return judged == 0 ? LocalizedFormats.NONE : formats.percent(met, judged);
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
  public List<String> explained(Change change) {
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
