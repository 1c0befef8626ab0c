package org.complaintauditor.console.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.console.ledgers.ShownLine;
import org.complaintauditor.console.run.RunSummary;
import org.complaintauditor.console.run.RunWords;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.decision.DecisionPolicy.FourEyes;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.MachineVerdict;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;
import org.complaintauditor.text.TextSanitizer;

/**
 * The page on which a finding is decided.
 *
 * @param run the run
 * @param runTitle what the run is called
 * @param caseId the case, as addresses and forms name it
 * @param caseShown the case, as people read it
 * @param commitment the commitment
 * @param title its title
 * @param verdict what the machine says
 * @param verdictWord the word for it
 * @param human what people say; empty while nobody has decided
 * @param waivers the waivers that hold for it, with their reasons
 * @param trust what is to be known of the commitment before a verdict is believed
 * @param proof the proof
 * @param texts whether messages are shown
 * @param report the address of the case in the report; empty if that may not be read
 * @param form the form
 * @param history what was said before, the newest first
 * @param between what came in between, when the form was sent
 * @param recorded what has just been recorded; it may be about another finding
 * @param way where one goes from here
 */
public record DecidePage(
    String run,
    String runTitle,
    String caseId,
    String caseShown,
    String commitment,
    String title,
    Verdict verdict,
    String verdictWord,
    String human,
    List<String> waivers,
    List<RunSummary.TrustLine> trust,
    ProofShown proof,
    boolean texts,
    String report,
    DecisionForm form,
    List<HistoryLine> history,
    List<ShownLine> between,
    Optional<Recorded> recorded,
    Way way) {

  public DecidePage {
    waivers = List.copyOf(waivers);
    trust = List.copyOf(trust);
    history = List.copyOf(history);
    between = List.copyOf(between);
  }

  /** The address that forms are sent to. */
  public String action() {
    return "/runs/" + run + "/decide";
  }

  /**
   * The form.
   *
   * @param may whether the visitor may decide
   * @param named whether the visitor has said who that is
   * @param fields as it was filled in
   * @param occurrences what else than the finding as a whole can be decided
   * @param verdicts the verdicts that it can be overruled to
   * @param reasons the kinds of reasons
   * @param waivers the waivers that were given
   * @param second that some decisions wait for a second person; empty if none do
   */
  public record DecisionForm(
      boolean may,
      boolean named,
      DecisionFields fields,
      List<FormChoice> occurrences,
      List<FormChoice> verdicts,
      List<FormChoice> reasons,
      List<FormChoice> waivers,
      Optional<String> second) {
    public DecisionForm {
      occurrences = List.copyOf(occurrences);
      verdicts = List.copyOf(verdicts);
      reasons = List.copyOf(reasons);
      waivers = List.copyOf(waivers);
    }
  }

  /**
   * A line about the finding.
   *
   * @param line the line in words
   * @param state how the decision stands to the run; empty for lines that are no decisions
   * @param counts whether it counts
   * @param takeBack whether the visitor may take it back
   * @param confirm whether the visitor may confirm it
   * @param own whether it waits for another person than the visitor
   * @param marked whether the visitor may confirm it because of the mark that its account has
   */
  public record HistoryLine(
      ShownLine line,
      String state,
      boolean counts,
      boolean takeBack,
      boolean confirm,
      boolean own,
      boolean marked) {}

  /** A value that can be chosen. */
  public record FormChoice(String value, String name) {}

  /**
   * What has just been recorded.
   *
   * @param line the line in words
   * @param caseId the case that it is about
   * @param commitment the commitment
   * @param takeBack whether it can be taken back at once
   */
  public record Recorded(ShownLine line, String caseId, String commitment, boolean takeBack) {}

  /**
   * The addresses to which one goes from here.
   *
   * @param list the address of the work list
   * @param previous the finding before in the list; empty if there is none
   * @param next the finding that follows; empty if there is none
   */
  public record Way(String list, String previous, String next) {}

  /** Lays the page out. */
  static final class Layout {

    private final RequestContext request;
    private final FindingOnDesk desk;
    private final MessageBundle words;

    Layout(RequestContext request, FindingOnDesk desk) {
      this.request = request;
      this.desk = desk;
      words =
          request.who().may(Permission.READ_TEXTS)
              ? request.words()
              : request.words().showing(ShownTexts.NONE);
    }

    DecidePage page(
        String runTitle,
        List<RunSummary.TrustLine> trust,
        String report,
        DecisionFields fields,
        List<ShownLine> between,
        Optional<Recorded> recorded,
        Way way) {
      FindingRecord finding = desk.recorded();
      return new DecidePage(
          desk.run().run(),
          new RunWords(words, desk.run()).title(runTitle),
          finding.caseId(),
          TextSanitizer.line(finding.caseId()),
          finding.commitment(),
          desk.commitment().title().in(words.language()),
          finding.verdict(),
          words.of(finding.verdict()),
          human(desk.human()),
          desk.human().waivers().stream()
              .filter(one -> !one.isExpired(desk.judged().auditDay()))
              .map(one -> waiver(one, reasons()))
              .toList(),
          trust,
          new FindingProof(words, desk).shown(),
          words.shown() == ShownTexts.FULL && desk.judged().keepsTexts(),
          report,
          form(fields),
          new DecisionHistory(request, desk).lines(),
          between,
          recorded,
          way);
    }

    /** After the decisions that count. */
    private String human(HumanFinding human) {
      if (human.decisions().isEmpty() && human.waivers().isEmpty()) {
        return "";
      }
      String made = words.of(human.humanClass());
      return human.overruled()
          ? words.text("console.decide.human", words.of(human.verdict()), made)
          : made;
    }

    private DecisionForm form(DecisionFields fields) {
      DecisionText text = reasons();
      return new DecisionForm(
          request.who().may(Permission.DECIDE),
          request.who().called().isPresent(),
          fields,
          desk.human().machine().occurrences().size() < 2
              ? List.of()
              : desk.human().machine().occurrences().stream().map(this::occurrence).toList(),
          DecisionReading.VERDICTS.stream()
              .map(one -> new FormChoice(one.name(), words.of(one)))
              .toList(),
          Arrays.stream(OverruleReason.values())
              .map(one -> new FormChoice(one.name(), words.of(one)))
              .toList(),
          desk.decisions().waivers().stream()
              .filter(one -> !one.isExpired(desk.judged().auditDay()))
              .map(one -> new FormChoice(one.id(), waiver(one, text)))
              .toList(),
          second());
    }

    private DecisionText reasons() {
      return new DecisionText(words, new RunWords(words, desk.run()).formats());
    }

    private static String waiver(Waiver waiver, DecisionText text) {
      return TextSanitizer.line(waiver.id()) + " \u2013 " + text.reason(waiver);
    }

    private FormChoice occurrence(MachineVerdict verdict) {
      String trigger = verdict.trigger().orElse("");
      return new FormChoice(
          trigger,
          words.text(
              "console.decide.occurrence",
              TextSanitizer.line(trigger, 60),
              verdict.triggered().map(words.dates()::date).orElse(""),
              words.of(verdict.verdict())));
    }

    private Optional<String> second() {
      List<String> kinds =
          Stream.of(FourEyes.OVERRULE, FourEyes.OVERRULE_TO_MET, FourEyes.WAIVE)
              .filter(desk.policy().secondPerson()::contains)
              .map(one -> words.text("console.decide.second." + one.word()))
              .toList();
      return kinds.isEmpty()
          ? Optional.empty()
          : Optional.of(words.text("console.decide.second", String.join("; ", kinds)));
    }
  }
}
