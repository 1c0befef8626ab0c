package org.complaintauditor.console.ledgers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.console.ledgers.ShownLine.LineFact;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.text.DateFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Says in words what a line of the ledger says. */
public final class LineWords {

  private static final String WHERE = "scope.where.";

  /** What is told besides the sentence, in this order. */
  private static final List<String> FACTS =
      List.of(
          "trigger",
          "reason_code",
          "reason",
          "question",
          "to",
          "waiver",
          "scope.commitments",
          "scope.triggered",
          "scope.cases",
          "requested_by",
          "approved_by",
          "approved_on",
          "expires",
          "evidence_ref",
          "second",
          "settles",
          "remark",
          "purpose",
          "audience",
          "cases",
          "fingerprint",
          "seed",
          "seed_reason",
          "manifest_sha256",
          "sha256");

  private static final Set<String> DECISIONS =
      Set.of("agree", "overrule", "ask_evidence", "waive", "withdraw");

  private static final Set<String> OTHERS =
      Set.of(
          "confirm",
          "waiver",
          "waiver-proposal",
          "waiver-refusal",
          "sample",
          "sign-off",
          "dossier");

  private final MessageBundle words;
  private final SoleActs acts;

  /** In the language of these words. */
  public LineWords(MessageBundle words) {
    this(words, SoleActs.NONE);
  }

  /**
   * In the language of these words.
   *
   * @param acts what one administrator alone did to the accounts that wrote lines
   */
  public LineWords(MessageBundle words, SoleActs acts) {
    this.words = words;
    this.acts = acts;
  }

  /** A line in words. */
  public ShownLine of(LedgerLine line) {
    LineBody body = LineBody.of(line);
    return new ShownLine(
        line.n(),
        when(line.at()),
        who(line),
        acts.before(line.by().account(), line.at())
            .map(act -> DecisionText.mark(words, act))
            .orElse(""),
        words.keys("console.ledger.via.").contains("console.ledger.via." + line.via())
            ? words.text("console.ledger.via." + line.via())
            : line.via(),
        sentence(line, body),
        facts(body),
        body.of(),
        line.text(),
        line.hash());
  }

  /** What a line of the trail says was done; its own word where that is not known. */
  public String did(String action) {
    return known("console.trail.action." + action, action);
  }

  private String known(String key, String otherwise) {
    return words.keys(key).contains(key) ? words.text(key) : TextSanitizer.line(otherwise);
  }

  /** A date, or a date and time with offset, as people write it; what is neither stays as it is. */
  public String when(String at) {
    try {
      if (at.indexOf('T') < 0) {
        return words.dates().date(LocalDate.parse(at));
      }
      OffsetDateTime time = OffsetDateTime.parse(at);
      return words
          .dates()
          .dateAndTime(time.toInstant(), time.getOffset(), DateFormats.Detail.MINUTES);
    } catch (DateTimeParseException e) {
      return at;
    }
  }

  private String who(LedgerLine line) {
    String role = line.by().role();
    String known = "console.role." + role;
    String name = TextSanitizer.line(line.by().name());
    if (role.isEmpty()) {
      return name;
    }
    return name
        + ", "
        + (words.keys(known).contains(known) ? words.text(known) : TextSanitizer.line(role));
  }

  private String sentence(LedgerLine line, LineBody body) {
    String key =
        line.kind().equals("decision") && DECISIONS.contains(body.get("decision"))
            ? body.get("decision")
            : OTHERS.contains(line.kind()) ? line.kind() : "other";
    return words.text(
        "console.ledger.says." + key,
        shown(body.get("case")),
        shown(body.get("commitment")),
        verdict(body.get("verdict")),
        shown(subject(line, body)),
        shown(body.get("recipient")));
  }

  /** What a line is about that is about no finding. */
  private static String subject(LedgerLine line, LineBody body) {
    return switch (line.kind()) {
      case "decision", "confirm" -> body.get("of");
      case "waiver", "waiver-proposal", "waiver-refusal" -> body.get("id");
      case "sample", "sign-off" -> body.get("run");
      case "dossier" -> body.get("request");
      default -> line.kind();
    };
  }

  private static String shown(String text) {
    return TextSanitizer.line(text);
  }

  private String verdict(String name) {
    return Arrays.stream(Verdict.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(words::of)
        .orElse(name);
  }

  private List<LineFact> facts(LineBody body) {
    List<LineFact> facts = new ArrayList<>();
    for (String key : FACTS) {
      String value = body.get(key);
      if (!value.isBlank()) {
        facts.add(new LineFact(words.text("console.ledger.fact." + key), value(key, value)));
      }
    }
    body.values()
        .forEach(
            (key, value) -> {
              if (key.startsWith(WHERE)) {
                facts.add(
                    new LineFact(shown(key.substring(WHERE.length())), TextSanitizer.line(value)));
              }
            });
    return facts;
  }

  private String value(String key, String value) {
    return switch (key) {
      case "reason_code" -> reason(value);
      case "approved_on", "expires" -> when(value);
      case "audience" -> known("console.ledger.audience." + value, value);
      case "scope.triggered" -> period(value);
      default -> TextSanitizer.line(value);
    };
  }

  private String period(String value) {
    String[] ends = value.split(", ", -1);
    return ends.length == 2
        ? words.text("console.ledger.period", when(ends[0]), when(ends[1]))
        : value;
  }

  private String reason(String code) {
    Optional<Enum<?>> known =
        Arrays.stream(OverruleReason.values())
            .filter(one -> one.name().equals(code))
            .<Enum<?>>map(one -> one)
            .findFirst()
            .or(
                () ->
                    Arrays.stream(WaiverReason.values())
                        .filter(one -> one.name().equals(code))
                        .<Enum<?>>map(one -> one)
                        .findFirst());
    return known.map(words::of).orElse(code);
  }
}
