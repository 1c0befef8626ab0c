package org.complaintauditor.quality;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.Wording;

/**
 * {@code EVIDENCE_DISAGREES}: the text of a contact tells the customer something that the record of
 * it does not, or another tracking number than the case has. The record wins. That something
 * recorded was not found in the text says nothing: there are more ways to say it than any lexicon
 * knows.
 */
final class EvidenceDisagrees implements CaseCheck {
  private final DisclosureEvidence toldBy;

  EvidenceDisagrees(DisclosureEvidence toldBy) {
    this.toldBy = toldBy;
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    if (!toldBy.readsTexts() || !toldBy.usesRecord() || !toldBy.column()) {
      return;
    }
    for (Event event : history.events()) {
      if (event.contact() && !event.row().blank()) {
        Set<Disclosure> said = event.row().reading().found();
        said.removeAll(event.disclosures());
        if (!said.isEmpty()) {
          found.accept(
              problem(event, Wording.of("core.also-what-was-found-in-text", names(said)), said));
        }
        if (event.discloses(Disclosure.TRACKING_NUMBER)
            && event.disputed().contains(Disclosure.TRACKING_NUMBER)) {
          found.accept(
              problem(
                  event,
                  Wording.of("core.cases-own-tracking-number-in-text-tells"),
                  Set.of(Disclosure.TRACKING_NUMBER)));
        }
      }
    }
  }

  private static Problem problem(Event event, Wording expected, Set<Disclosure> about) {
    return new Problem(
        event.row().origin(),
        "discloses",
        names(event.disclosures()),
        Problem.Code.EVIDENCE_DISAGREES,
        event.row().caseId(),
        expected,
        about);
  }

  private static String names(Set<Disclosure> disclosures) {
    return disclosures.isEmpty()
        ? "nothing"
        : disclosures.stream().sorted().map(Word::name).collect(Collectors.joining("|"));
  }
}
