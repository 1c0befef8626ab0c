package org.complaintauditor.report.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Severity;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.trust.TrustStatement.Code;

/** What is lost of the exported data, and what of them leaves verdicts in doubt. */
final class TrustInData {

  private final ReportModel model;
  private final LocalizedFormats formats;
  private final Trust trust;
  private final List<DataProblems.Kind> kinds;

  TrustInData(ReportModel model, LocalizedFormats formats, Trust trust) {
    this.model = model;
    this.formats = formats;
    this.trust = trust;
    this.kinds = DataProblems.kinds(model);
  }

  void look() {
    rejected();
    severe();
    textColumns();
    inDoubt();
    notUnderstood();
  }

  private void rejected() {
    long rejected = model.rows().rejected();
    if (rejected > 0) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("rejected", rejected);
      figures.put("rows", model.rows().read());
      trust.say(
          Code.ROWS_REJECTED,
          Severity.SEVERE,
          figures,
          rejected,
          formats.number(rejected),
          formats.number(model.rows().read()),
          formats.percent(rejected, model.rows().read()));
    }
  }

  /** Texts that would not count anyway, and those on which nothing hangs, are no matter here. */
  private void textColumns() {
    List<String> blocked = model.run().pack().blockedBy(Problem.Code.TEXT_COLUMN_NOT_READ);
    List<String> columns =
        model.problems().stream()
            .filter(problem -> problem.code() == Problem.Code.TEXT_COLUMN_NOT_READ)
            .map(Problem::column)
            .distinct()
            .toList();
    if (!columns.isEmpty()
        && !blocked.isEmpty()
        && !model.run().evidence().equals(EvidenceMode.RECORDED.option())) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("columns", columns);
      figures.put("commitments", blocked);
      trust.say(
          Code.TEXT_COLUMNS_NOT_READ,
          Severity.SEVERE,
          figures,
          columns.size(),
          formats.number(columns.size()),
          columns.stream()
              .map(one -> trust.words().text("report.trust.quoted", one))
              .collect(Collectors.joining(", ")),
          String.join(", ", blocked));
    }
  }

  /** Rejected rows, and texts that are left aside, have their own sentences. */
  private void severe() {
    List<DataProblems.Kind> severe =
        kinds.stream()
            .filter(kind -> kind.code().severity() == Severity.SEVERE)
            .filter(kind -> !kind.code().rejectsRow())
            .filter(kind -> kind.code() != Problem.Code.TEXT_COLUMN_NOT_READ)
            .toList();
    long count = severe.stream().mapToLong(DataProblems.Kind::count).sum();
    if (count > 0) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("problems", count);
      figures.put("kinds", severe.stream().map(kind -> kind.code().name()).toList());
      trust.say(
          Code.SEVERE_PROBLEMS,
          Severity.SEVERE,
          figures,
          count,
          formats.number(count),
          severe.stream()
              .map(
                  kind -> trust.words().of(kind.code()) + " (" + formats.number(kind.count()) + ")")
              .collect(Collectors.joining(", ")));
    }
  }

  private void inDoubt() {
    long inDoubt = model.seen().inDoubt();
    long rated = model.seen().rated();
    if (inDoubt > model.run().pack().unreliableAbove() * rated) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("verdicts_in_doubt", inDoubt);
      figures.put("verdicts", rated);
      trust.say(
          Code.VERDICTS_IN_DOUBT,
          Severity.WARNING,
          figures,
          inDoubt,
          formats.number(inDoubt),
          formats.number(rated),
          formats.percent(inDoubt, rated));
    }
  }

  private void notUnderstood() {
    long messages =
        kinds.stream()
            .filter(kind -> kind.code() == Problem.Code.TEXT_NOT_UNDERSTOOD)
            .mapToLong(DataProblems.Kind::count)
            .sum();
    if (messages > 0) {
      boolean many = messages > model.run().pack().unreliableAbove() * model.seen().texts();
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("texts_not_understood", messages);
      figures.put("texts", model.seen().texts());
      trust.say(
          Code.TEXTS_NOT_UNDERSTOOD,
          many ? Severity.WARNING : Severity.NOTICE,
          figures,
          messages,
          formats.number(messages),
          formats.number(model.seen().texts()));
    }
  }
}
