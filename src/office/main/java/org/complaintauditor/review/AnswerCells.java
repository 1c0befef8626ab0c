package org.complaintauditor.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Person;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.report.xlsx.review.ReviewWords;
import org.complaintauditor.text.MessageBundle;

/** Makes a decision of the cells that a reviewer filled in. */
final class AnswerCells {

  /** The most characters of a name or a reference. */
  private static final int SHORT = 255;

  private static final int EARLIEST_YEAR = 2000;

  private final FilledReview review;
  private final MessageBundle words;
  private final Optional<LocalDate> importedOn;
  private final ChoiceWords<DecisionKind> decisions;
  private final ChoiceWords<Verdict> verdicts;
  private final ChoiceWords<Verdict> allVerdicts;
  private final ChoiceWords<OverruleReason> reasons;

  /**
   * The cells of a review.
   *
   * @param importedOn the day of the import, which stands for dates that are left out
   */
  AnswerCells(FilledReview review, List<MessageBundle> languages, Optional<LocalDate> importedOn) {
    this.review = review;
    this.words = review.words();
    this.importedOn = importedOn;
    decisions =
        new ChoiceWords<>(ReviewWords.DECISIONS, words, languages, ReviewWords::of)
            .withYes(DecisionKind.AGREE);
    verdicts = new ChoiceWords<>(ReviewWords.VERDICTS, words, languages, ReviewWords::of);
    allVerdicts = new ChoiceWords<>(List.of(Verdict.values()), words, languages, ReviewWords::of);
    reasons = new ChoiceWords<>(ReviewWords.REASONS, words, languages, ReviewWords::of);
  }

  /**
   * The decision of a row; empty where something is wrong, which is then said.
   *
   * @param seen what the reviewer saw of the finding
   */
  Optional<Decision> decision(
      FilledRow row, ShownFinding finding, Digests seen, RowProblems problems) {
    refuseFormulas(row, problems);
    Optional<Verdict> verdict =
        chosen(row, ReviewColumn.RIGHT_VERDICT, allVerdicts, verdicts, problems);
    Optional<OverruleReason> code =
        chosen(row, ReviewColumn.REASON_CODE, reasons, reasons, problems);
    Optional<DecisionKind> kind = kind(row, verdict, finding, problems);
    Optional<Person> by = person(row, problems);
    Optional<LocalDate> date = date(row, finding, problems);
    if (!problems.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<HumanAnswer> answer = answer(row, kind.get(), verdict, code, finding, problems);
    if (!problems.isEmpty() || answer.isEmpty() || by.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    String reference = kind.get() == DecisionKind.WAIVE ? "" : row.text(ReviewColumn.EVIDENCE_REF);
    return Optional.of(
        new Decision(
            finding.subject(),
            answer.get(),
            reference,
            new Decision.Signature(by.get(), date.get(), Optional.empty()),
            Optional.of(seen),
            List.of(),
            new LinePlace(review.name(), row.number(), row.number())));
  }

  private static void refuseFormulas(FilledRow row, RowProblems problems) {
    for (ReviewColumn column : ReviewColumn.of(false)) {
      FilledCell cell = row.cell(column);
      if (column.part() == ReviewColumn.Part.ANSWER) {
        if (cell.formula()) {
          problems.add(
              column, Wording.of("office.a-formula-stands-here", QuotedCell.cut(cell.text())));
        } else if (cell.kind() == FilledCell.Kind.ERROR) {
          problems.add(column, Wording.of("office.cell-shows-error", cell.text()));
        }
      }
    }
  }

  private static boolean isBroken(FilledCell cell) {
    return cell.formula() || cell.kind() == FilledCell.Kind.ERROR;
  }

  private String heading(ReviewColumn column) {
    return column.heading(words);
  }

  private <E extends Enum<E>> Optional<E> chosen(
      FilledRow row,
      ReviewColumn column,
      ChoiceWords<E> all,
      ChoiceWords<E> offered,
      RowProblems problems) {
    String word = row.text(column);
    if (word.isEmpty() || isBroken(row.cell(column))) {
      return Optional.empty();
    }
    Optional<E> found = all.find(word);
    if (found.isEmpty()) {
      Wording what =
          Wording.of("office.not-one-of", heading(column), QuotedCell.cut(word), offered.all());
      problems.add(
          column,
          offered
              .nearest(word)
              .map(near -> Wording.of("office.what-is-wrong-did-you-mean", what, near))
              .orElse(what));
    }
    return found;
  }

  /** What is decided. In a blind review the verdict says it. */
  private Optional<DecisionKind> kind(
      FilledRow row, Optional<Verdict> verdict, ShownFinding finding, RowProblems problems) {
    Optional<DecisionKind> kind =
        chosen(row, ReviewColumn.DECISION, decisions, decisions, problems);
    boolean says = !row.text(ReviewColumn.DECISION).isEmpty();
    boolean asks =
        kind.isPresent() && kind.get() != DecisionKind.AGREE && kind.get() != DecisionKind.OVERRULE;
    if (review.isBlind() && !asks) {
      if (verdict.isPresent()) {
        return Optional.of(
            verdict.get() == finding.verdict() ? DecisionKind.AGREE : DecisionKind.OVERRULE);
      }
      if (row.text(ReviewColumn.RIGHT_VERDICT).isEmpty() && (kind.isPresent() || !says)) {
        problems.add(
            ReviewColumn.RIGHT_VERDICT,
            Wording.of(
                "office.is-missing-review-is-blind-so-verdict",
                heading(ReviewColumn.RIGHT_VERDICT),
                verdicts.all()));
      }
      return Optional.empty();
    }
    if (!says && !isBroken(row.cell(ReviewColumn.DECISION))) {
      problems.add(
          ReviewColumn.DECISION,
          Wording.of(
              "office.is-missing-and-row-says-something-else",
              heading(ReviewColumn.DECISION),
              decisions.all()));
    }
    return kind;
  }

  private Optional<HumanAnswer> answer(
      FilledRow row,
      DecisionKind kind,
      Optional<Verdict> verdict,
      Optional<OverruleReason> code,
      ShownFinding finding,
      RowProblems problems) {
    String why = row.text(ReviewColumn.WHY);
    if (kind == DecisionKind.OVERRULE) {
      return overrule(why, verdict, code, finding, problems);
    }
    if (code.isPresent() && !review.isBlind()) {
      problems.add(
          ReviewColumn.REASON_CODE,
          Wording.of(
              "office.goes-with-only",
              heading(ReviewColumn.REASON_CODE),
              words.of(code.get()),
              word(DecisionKind.OVERRULE)));
    }
    if (verdict.isPresent() && verdict.get() != finding.verdict()) {
      problems.add(
          ReviewColumn.RIGHT_VERDICT,
          Wording.of(
              "office.is-another-than-audits-goes-with-only",
              heading(ReviewColumn.RIGHT_VERDICT),
              words.of(verdict.get()),
              words.of(finding.verdict()),
              word(DecisionKind.OVERRULE)));
    }
    return switch (kind) {
      case AGREE -> Optional.of(new HumanAnswer.Agree(Optional.of(finding.verdict()), why));
      case ASK_EVIDENCE -> {
        if (why.isEmpty()) {
          problems.add(
              ReviewColumn.WHY,
              Wording.of("office.needs-a-question", word(DecisionKind.ASK_EVIDENCE)));
        }
        yield Optional.of(new HumanAnswer.AskEvidence(why, ""));
      }
      case WAIVE -> {
        String waiver = row.text(ReviewColumn.EVIDENCE_REF);
        if (waiver.isEmpty()) {
          problems.add(
              ReviewColumn.EVIDENCE_REF,
              Wording.of("office.needs-id-of-a-waiver", word(DecisionKind.WAIVE)));
        }
        yield Optional.of(new HumanAnswer.Waive(waiver, Optional.empty(), why));
      }
      case OVERRULE, WITHDRAW, CONFIRM -> Optional.empty();
    };
  }

  private String word(DecisionKind kind) {
    return new ReviewWords(words).of(kind);
  }

  private Optional<HumanAnswer> overrule(
      String why,
      Optional<Verdict> verdict,
      Optional<OverruleReason> given,
      ShownFinding finding,
      RowProblems problems) {
    if (verdict.isEmpty()) {
      problems.add(
          ReviewColumn.RIGHT_VERDICT,
          Wording.of(
              "office.is-missing-needs-one-of",
              heading(ReviewColumn.RIGHT_VERDICT),
              word(DecisionKind.OVERRULE),
              verdicts.all()));
    } else if (verdict.get() == finding.verdict()) {
      problems.add(
          ReviewColumn.RIGHT_VERDICT,
          Wording.of(
              "office.is-what-audit-says", words.of(finding.verdict()), word(DecisionKind.AGREE)));
    } else if (!ReviewWords.VERDICTS.contains(verdict.get())) {
      problems.add(
          ReviewColumn.RIGHT_VERDICT,
          Wording.of(
              "office.is-decided-by-calendar-not-by-people",
              words.of(verdict.get()),
              verdicts.all()));
    }
    Optional<OverruleReason> code =
        given.isEmpty() && review.isBlind() ? Optional.of(OverruleReason.OTHER) : given;
    if (code.isEmpty()) {
      problems.add(
          ReviewColumn.REASON_CODE,
          Wording.of(
              "office.is-missing-needs-one-of",
              heading(ReviewColumn.REASON_CODE),
              word(DecisionKind.OVERRULE),
              reasons.all()));
    }
    if (why.isEmpty()) {
      problems.add(ReviewColumn.WHY, Wording.of("office.reason-is-missing"));
    } else if (code.isPresent() && why.length() < code.get().fewestCharacters()) {
      problems.add(
          ReviewColumn.WHY,
          Wording.of("office.is-too-short", QuotedCell.cut(why), OverruleReason.TOLD));
    }
    return problems.isEmpty()
        ? Optional.of(new HumanAnswer.Overrule(verdict.orElseThrow(), code.orElseThrow(), why))
        : Optional.empty();
  }

  private Optional<Person> person(FilledRow row, RowProblems problems) {
    String name = row.text(ReviewColumn.NAME);
    if (isBroken(row.cell(ReviewColumn.NAME))) {
      return Optional.empty();
    }
    if (name.isEmpty()) {
      problems.add(ReviewColumn.NAME, Wording.of("office.name-is-missing"));
      return Optional.empty();
    }
    for (ReviewColumn column : List.of(ReviewColumn.NAME, ReviewColumn.EVIDENCE_REF)) {
      if (row.text(column).length() > SHORT) {
        problems.add(
            column,
            Wording.of("office.characters-are-too-many-here", row.text(column).length(), SHORT));
      }
    }
    return Optional.of(Person.named(name));
  }

  private Optional<LocalDate> date(FilledRow row, ShownFinding finding, RowProblems problems) {
    FilledCell cell = row.cell(ReviewColumn.DATE);
    if (isBroken(cell)) {
      return Optional.empty();
    }
    if (cell.isBlank()) {
      if (importedOn.isEmpty()) {
        problems.add(ReviewColumn.DATE, Wording.of("office.date-is-missing"));
      }
      return importedOn;
    }
    String text = QuotedCell.cut(cell.text().strip());
    DecisionDay written = DecisionDay.of(cell);
    Optional<LocalDate> day = written.only();
    if (written.days().size() > 1) {
      problems.add(
          ReviewColumn.DATE,
          Wording.of("office.date-is-a-text-can-be-read", text, written.earliest().orElseThrow()));
    } else if (day.isEmpty() || day.get().getYear() < EARLIEST_YEAR) {
      problems.add(ReviewColumn.DATE, Wording.of("office.date-is-not-a-date", text));
      return Optional.empty();
    } else if (finding.triggered().filter(day.get()::isBefore).isPresent()) {
      problems.add(
          ReviewColumn.DATE,
          Wording.of("office.date-is-before-day-of-event", day.get(), finding.triggered().get()));
    } else if (importedOn.filter(day.get()::isAfter).isPresent()) {
      problems.add(
          ReviewColumn.DATE,
          Wording.of("office.date-is-after-day-of-import", day.get(), importedOn.get()));
    }
    return day;
  }
}
