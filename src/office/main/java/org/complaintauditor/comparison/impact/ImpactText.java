package org.complaintauditor.comparison.impact;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What an edited pack changes, for a terminal. */
public final class ImpactText {
  private static final String IN = "    ";

  private final MessageBundle words;
  private final LocalizedFormats formats;

  /** In the language of these words. */
  public ImpactText(MessageBundle words) {
    this.words = words;
    this.formats = new LocalizedFormats(words, ZoneOffset.UTC);
  }

  /** The lines. */
  public List<String> lines(PackImpact impact, ImpactGate gate) {
    List<String> lines = new ArrayList<>();
    for (CommitmentImpact commitment : impact.commitments()) {
      if (!commitment.flips().isEmpty() || commitment.reasons() > 0) {
        lines.addAll(lines(commitment));
        lines.add("");
      }
    }
    lines.add(
        words.text(
            lines.isEmpty() ? "impact.none" : "impact.cases", formats.number(impact.cases())));
    impact
        .untried()
        .forEach(
            (run, some) ->
                some.forEach(one -> lines.add(words.text("impact.untried." + one.name(), run))));
    lines.addAll(gate(impact, gate));
    return lines;
  }

  private List<String> lines(CommitmentImpact impact) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            "impact.changed",
            impact.commitment(),
            formats.number(impact.changed()),
            formats.number(impact.judged()),
            impact.judged() == 0
                ? LocalizedFormats.NONE
                : formats.percent(impact.changed(), impact.judged())));
    impact
        .flips()
        .forEach((flip, count) -> lines.add(IN + words.text("impact.flip", name(flip), count)));
    if (impact.reasons() > 0) {
      lines.add(IN + words.text("compare.reasons", impact.reasons()));
    }
    rules(lines, "impact.rules.own", impact.ownRules(), impact.editedRules());
    rules(lines, "impact.rules.edited", impact.editedRules(), impact.ownRules());
    Set<String> both = new TreeSet<>(impact.ownRules());
    both.retainAll(impact.editedRules());
    rules(lines, "impact.rules.both", both, Set.of());
    for (FlipCase flipCase : impact.cases()) {
      lines.add(
          IN + words.text("impact.case", TextSanitizer.line(flipCase.caseId()), flipCase.run()));
      proof(lines, "impact.proof.own", flipCase.own());
      proof(lines, "impact.proof.edited", flipCase.edited());
    }
    return lines;
  }

  private void rules(List<String> lines, String key, Set<String> some, Set<String> others) {
    Set<String> only = new TreeSet<>(some);
    only.removeAll(others);
    if (!only.isEmpty()) {
      lines.add(IN + words.text(key, String.join("; ", only)));
    }
  }

  private void proof(List<String> lines, String key, List<String> proof) {
    if (!proof.isEmpty()) {
      lines.add(IN + IN + words.text(key));
      proof.forEach(line -> lines.add(IN + IN + "  " + line));
    }
  }

  private String name(Flip flip) {
    return PackImpact.word(words, flip.from()) + " → " + PackImpact.word(words, flip.to());
  }

  private List<String> gate(PackImpact impact, ImpactGate gate) {
    List<String> lines = new ArrayList<>();
    for (ImpactGate.Result result : gate.results(impact)) {
      result.exceeded().entrySet().stream()
          .sorted(Comparator.comparingInt((Map.Entry<AcceptedFlip, Long> e) -> e.getKey().line()))
          .forEach(
              e ->
                  lines.add(
                      words.text(
                          "impact.exceeded",
                          result.commitment(),
                          name(e.getKey().flip()),
                          e.getValue(),
                          e.getKey().atMost())));
      if (result.tooMany()) {
        lines.add(words.text("impact.unexpected", result.commitment(), result.unexpected()));
      }
    }
    gate.unused(impact)
        .forEach(
            one ->
                lines.add(
                    words.text("impact.unused", one.commitment(), name(one.flip()), one.line())));
    return lines;
  }
}
