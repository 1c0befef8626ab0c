package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What reports say of decisions and waivers, in the words of a language. */
public final class DecisionText {
  private static final String BETWEEN = "; ";

  private final MessageBundle words;
  private final LocalizedFormats formats;

  /** In the language of these words. */
  public DecisionText(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.formats = formats;
  }

  /** What one administrator alone had done to the account: "after a reset by Anna Berg". */
  public static String mark(MessageBundle words, SoleAct act) {
    return words.text("SoleAct." + act.kind().name(), TextSanitizer.line(act.by()));
  }

  /** What a reader of the rates has to know, a sentence each. */
  public List<String> notes(DecisionList list) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("report.decisions.states", states(list)));
    notes.addAll(furtherNotes(list));
    return notes;
  }

  /** The same where the states stand elsewhere. */
  public List<String> furtherNotes(DecisionList list) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("report.decisions.counting"));
    if (list.keepsStale()) {
      notes.add(words.text("report.decisions.stale_kept"));
    }
    long unseen = list.figures().unseen();
    if (unseen > 0) {
      notes.add(words.text("report.decisions.unseen", unseen, formats.number(unseen)));
    }
    list.ledgerHead().ifPresent(head -> notes.add(words.text("report.decisions.head", head)));
    return notes;
  }

  /** How many decisions have each state that occurs. */
  public String states(DecisionList list) {
    Map<DecisionState, Long> states = list.figures().states();
    String text =
        states.entrySet().stream()
            .filter(one -> one.getValue() > 0)
            .map(
                one ->
                    words.text(
                        "report.decisions.state",
                        words.of(one.getKey()),
                        formats.number(one.getValue())))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? formats.number(0) : text;
  }

  /** How low and how high the rate is, by the answers to open questions; empty without any. */
  public String bounds(HumanTally tally) {
    if (tally.questioned() == 0) {
      return "";
    }
    return words.text(
        "report.rate.range.open",
        formats.percent(tally.lowestVerdicts()),
        formats.percent(tally.highestVerdicts()));
  }

  /** How many were reviewed, of how many. */
  public String reviewed(HumanTally tally, Tally machine) {
    long all = findings(machine);
    return words.text(
        "report.decisions.reviewed_of",
        formats.number(tally.reviewed()),
        formats.number(all),
        formats.percent(tally.reviewed(), all));
  }

  /** How many findings were counted. */
  public static long findings(Tally tally) {
    return tally.countable() + tally.pending() + tally.notApplicable();
  }

  /** Why the waiver was given. */
  public String reason(Waiver waiver) {
    return words.text(
        Wording.of("core.colon", words.of(waiver.code()), TextSanitizer.line(waiver.reason())));
  }

  /** Who asked for it and who gave it. */
  public String approval(Waiver waiver) {
    return words.text(
        "report.waivers.approved.text",
        TextSanitizer.line(waiver.approval().requestedBy().name()),
        by(waiver.approval().approvedBy()),
        formats.date(waiver.approval().approvedOn()));
  }

  private String by(Person person) {
    String name = TextSanitizer.line(person.name());
    return person.mark().map(act -> words.text("SoleAct.of", name, mark(words, act))).orElse(name);
  }

  /** What is worth knowing of a waiver; empty where nothing is. */
  public String flags(WaiverStanding standing) {
    List<String> flags = new ArrayList<>();
    if (standing.expired()) {
      return words.text("report.waiver.expired"); // What it would hold for changes nothing.
    }
    if (standing.unused()) {
      flags.add(words.text("report.waiver.unused"));
    }
    counted("report.waiver.overlapping", standing.use().overlapping(), flags);
    counted("report.waiver.met", standing.use().met(), flags);
    standing
        .wide()
        .forEach(
            (id, share) ->
                flags.add(words.text("report.waiver.wide", formats.share(rounded(share)), id)));
    return String.join(BETWEEN, flags);
  }

  private void counted(String key, long count, List<String> flags) {
    if (count > 0) {
      flags.add(words.text(key, count, formats.number(count)));
    }
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
