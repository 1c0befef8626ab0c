package org.complaintauditor.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.model.Activity.COMPLAINT_RECEIVED;
import static org.complaintauditor.model.Activity.MESSAGE_SENT;
import static org.complaintauditor.model.ActorRole.AGENT;
import static org.complaintauditor.model.ActorRole.CUSTOMER;
import static org.complaintauditor.model.Channel.EMAIL;

import java.util.List;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What proofs say of words that a second opinion confirms, doubts or alone finds. */
class SecondOpinionProofTest {

  private static final String TEXT = "Your file is 4711. We are on it.";

  private static Detection number(Opinion opinion) {
    return new Detection(
        Label.TRACKING_NUMBER, "file number", "en", "file is 4711", 5, "4711", opinion);
  }

  private static final Detection POSSIBLE =
      new Detection(Label.OUTCOME, "", "", "We are on it.", 19, "", Opinion.POSSIBLE);

  private static TestCase told(List<Detection> found, List<Detection> possible) {
    return new TestCase()
        .textsCount()
        .event("E1", "2026-03-02T10:00:00", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
        .event("E2", "2026-03-03T10:00:00", MESSAGE_SENT, AGENT, EMAIL, TEXT)
        .read(found, possible);
  }

  private static ProofPartText parts(String language) {
    return new ProofPartText(MessageBundle.in(language), TestCase.ZONE, DateFormats.Detail.MINUTES);
  }

  private static List<String> detections(
      String language, List<Detection> found, List<Detection> possible) {
    Event contact = told(found, possible).history().events().get(1);
    return parts(language).detections(contact);
  }

  @Test
  @DisplayName("a detection says what the second opinion says of it, and nothing without one")
  void opinion() {
    String found =
        "found in its text: tracking number “file is 4711” (characters 5 to 17, lexicon entry file"
            + " number, en)";
    assertThat(detections("en", List.of(number(Opinion.NONE)), List.of())).containsExactly(found);
    assertThat(detections("en", List.of(number(Opinion.CONFIRMED)), List.of()))
        .containsExactly(found + "; the second opinion confirms it");
    assertThat(detections("en", List.of(number(Opinion.DOUBTED)), List.of()))
        .containsExactly(found + "; the second opinion doubts it");
    assertThat(detections("fr", List.of(number(Opinion.DOUBTED)), List.of()).get(0))
        .endsWith("; le second avis en doute");
    assertThat(detections("de", List.of(number(Opinion.CONFIRMED)), List.of()).get(0))
        .endsWith("; die Zweitmeinung bestätigt es");
  }

  @Test
  @DisplayName("what is only possible is named, behind what was found")
  void possible() {
    assertThat(detections("en", List.of(number(Opinion.CONFIRMED)), List.of(POSSIBLE)))
        .hasSize(2)
        .element(1)
        .isEqualTo(
            "its text may also say (second opinion): outcome “We are on it.” (characters 19 to"
                + " 32)");
  }

  @Test
  @DisplayName("a question about identity tells nothing, and what is told need not be found again")
  void noNews() {
    Detection question =
        new Detection(Label.IDENTITY_CHECK, "", "", "We are on it.", 19, "", Opinion.POSSIBLE);
    Detection again =
        new Detection(Label.TRACKING_NUMBER, "", "", "We are on it.", 19, "", Opinion.POSSIBLE);
    assertThat(
            detections(
                "en", List.of(number(Opinion.CONFIRMED)), List.of(question, again, POSSIBLE)))
        .hasSize(2);
  }

  @Test
  @DisplayName("words that are set aside are doubted by the second opinion, not by the record")
  void setAside() {
    TestCase story = told(List.of(number(Opinion.DOUBTED)), List.of()).doubtedSetAside();
    Proof proof = story.proof("TRK-01");
    ProofText text = new ProofText(MessageBundle.in("en"));

    assertThat(proof.verdict()).isEqualTo(Verdict.NOT_EVIDENCED);
    assertThat(text.sentence(proof))
        .contains(
            "the text of the contact of 3 March 2026 (E2) may tell it, in words that the second"
                + " opinion doubts")
        .doesNotContain("what is recorded");
    assertThat(String.join(" ", text.lines(proof)).replaceAll(" +", " "))
        .contains("its text may tell the tracking number, in words that the second opinion doubts")
        .contains(
            "its text may say, set aside because the second opinion doubts it: tracking number"
                + " “file is 4711” (characters 5 to 17, lexicon entry file number, en)")
        .doesNotContain("what is recorded of it does not");
  }

  @Test
  @DisplayName("the verdict under the other reading stands among the facts")
  void review() {
    TestCase story = told(List.of(number(Opinion.DOUBTED)), List.of(POSSIBLE));
    Event contact = story.history().events().get(1);
    Review alone =
        new Review(
            List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED),
            List.of(
                new Review.Doubt(contact, number(Opinion.DOUBTED), Verdict.BREACHED),
                new Review.Doubt(contact, POSSIBLE, Verdict.NOT_EVIDENCED)));
    assertThat(review("en", story, alone))
        .containsExactly(
            "To be reviewed: the verdict would be “Breached” if the text of 3 March 2026 (E2) did"
                + " not say this: tracking number “file is 4711”",
            ": the verdict would be “Not evidenced” if the text of 3 March 2026 (E2) said this:"
                + " outcome “We are on it.”");
    assertThat(review("de", story, alone).get(0))
        .isEqualTo(
            "Zu prüfen: das Urteil wäre „Verletzt“, wenn der Text vom 3. März 2026 (E2) dies nicht"
                + " besagte: Vorgangsnummer „file is 4711“");
    assertThat(
            review(
                "fr",
                story,
                new Review(List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED), List.of())))
        .containsExactly(
            "À réviser: le verdict serait «\u00a0Non respecté ou Non démontré\u00a0» si plusieurs"
                + " textes douteux étaient lus ensemble dans l’autre sens; aucun ne décide seul");
  }

  @Test
  @DisplayName("words that were set aside would count if they were read the other way")
  void reviewOfWhatIsSetAside() {
    TestCase story = told(List.of(number(Opinion.DOUBTED)), List.of()).doubtedSetAside();
    Event contact = story.history().events().get(1);
    Review review =
        new Review(
            List.of(Verdict.MET),
            List.of(new Review.Doubt(contact, number(Opinion.DOUBTED), Verdict.MET)));
    assertThat(review("en", story, review))
        .containsExactly(
            "To be reviewed: the verdict would be “Met” if the text of 3 March 2026 (E2) said this:"
                + " tracking number “file is 4711”");
  }

  /** The last facts of the proof, from the first that is about a review on. */
  private static List<String> review(String language, TestCase story, Review review) {
    Proof plain = story.proof("TRK-01");
    Finding marked = plain.finding().toBeReviewed(review);
    Proof proof =
        new Proof(
            plain.caseId(),
            plain.commitment(),
            marked,
            plain.auditInstant(),
            plain.clock(),
            plain.search(),
            plain.cause(),
            plain.shapedBy(),
            plain.notes(),
            plain.others());
    ProofText text = new ProofText(MessageBundle.in(language));
    int before = text.facts(plain).size();
    return text.facts(proof).stream()
        .skip(before)
        .map(fact -> fact.label() + ": " + fact.text())
        .toList();
  }
}
