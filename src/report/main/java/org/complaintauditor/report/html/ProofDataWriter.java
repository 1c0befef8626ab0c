package org.complaintauditor.report.html;

import java.util.Locale;
import org.complaintauditor.obligation.CountedDay;
import org.complaintauditor.obligation.EventSearch;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.proof.DayText;
import org.complaintauditor.proof.ExaminedEventText;
import org.complaintauditor.proof.ObligationClock;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofPartText;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.text.MessageBundle;

/**
 * Writes a proof for the page, in words: the sentence, the facts, the days as counted, every event
 * with why it does or does not count, and the other occurrences. The page only lays it out.
 */
final class ProofDataWriter {

  private static final int OTHERS_AT_MOST = 20;

  private final MessageBundle words;
  private final DayText days;
  private final ProofText text;

  ProofDataWriter(MessageBundle words, String authoritativeLanguage) {
    this.words = words;
    this.days = new DayText(words);
    this.text = new ProofText(words, authoritativeLanguage);
  }

  void write(Proof proof, Shard shard) {
    ProofPartText parts = ProofPartText.of(words, proof);
    ScriptLiterals script = shard.cases();
    script.list().value(shard.text(text.sentence(proof))).list();
    for (ProofText.Fact fact : text.facts(proof)) {
      script.value(shard.text(fact.label())).value(shard.text(fact.text()));
    }
    script.endList().list();
    proof.clock().ifPresent(clock -> clock.days().forEach(day -> day(day, clock, shard)));
    script.endList();
    if (proof.search().isPresent()) {
      search(proof, proof.search().get(), parts, shard);
    } else {
      script.value(0);
    }
    others(proof, parts, shard);
    script.endList();
  }

  private void day(CountedDay day, ObligationClock clock, Shard shard) {
    ScriptLiterals script = shard.cases();
    script.list().value(day.date().toEpochDay());
    script.value(day.isRun() ? day.until().toEpochDay() : 0);
    script.value(shard.text(style(day))).value(shard.text(days.number(day)));
    script.value(shard.text(days.kind(day, clock))).value(shard.text(days.marks(day)));
    script.endList();
  }

  /** The classes of the style sheet. */
  private static String style(CountedDay day) {
    String style = day.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (day.marks().contains(CountedDay.Mark.DUE)) {
      style += " due";
    }
    return day.marks().contains(CountedDay.Mark.DONE) ? style + " done" : style;
  }

  private void search(Proof proof, EventSearch search, ProofPartText parts, Shard shard) {
    ScriptLiterals script = shard.cases();
    script.list().value(shard.text(text.searched(proof, search, parts))).list();
    ExaminedEventText examined = parts.examined();
    for (ExaminedEvent event : search.events()) {
      script.list().value(event.event().position());
      script.value(shard.text(event.result().name().toLowerCase(Locale.ROOT).replace('_', '-')));
      script
          .value(shard.text(examined.result(event)))
          .value(shard.text(examined.why(event)))
          .list();
      parts.detections(event.event()).forEach(found -> script.value(shard.text(found)));
      script.endList().endList();
    }
    script.endList().endList();
  }

  private void others(Proof proof, ProofPartText parts, Shard shard) {
    ScriptLiterals script = shard.cases();
    script.list();
    proof.others().stream()
        .limit(OTHERS_AT_MOST)
        .forEach(one -> script.value(shard.text(text.other(one, parts))));
    int more = proof.others().size() - OTHERS_AT_MOST;
    if (more > 0) {
      script.value(shard.text(words.text("page.case.others.capped", more)));
    }
    script.endList();
  }
}
