package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.AttributeColumns;
import org.complaintauditor.report.FindingRow;

/** The columns that lists of findings have, each in one place so that all lists say the same. */
final class FindingColumns {

  static final int EVENT_WIDTH = 16;
  private static final int WORD_WIDTH = 22;
  private static final int TITLE_WIDTH = 31;
  private static final int REASON_WIDTH = 25;
  private static final int EXPLANATION_WIDTH = 62;
  private static final int QUOTES_WIDTH = 60;
  private static final int ATTRIBUTE_WIDTH = 18;
  private static final int RULE_WIDTH = 70;
  private static final int DOUBT_WIDTH = 24;

  private final Book book;
  private final EventTexts events;

  FindingColumns(Book book) {
    this.book = book;
    this.events = new EventTexts(book);
  }

  /**
   * A finding in a list.
   *
   * @param row the finding
   * @param events where the events of its case are listed
   */
  record Listed(FindingRow row, Place events) {}

  Column<Listed> caseId() {
    return Column.text(book.word("column.case"), 15, one -> one.row().audited().history().caseId());
  }

  Column<Listed> link() {
    return Column.of(
        book.linked("column.events", "evidence"),
        18,
        (line, column, one) -> line.link(column, one.events(), book.word("link.show")));
  }

  Column<Listed> id() {
    return Column.word(book.word("column.id"), 10, one -> one.row().finding().commitment());
  }

  Column<Listed> commitment() {
    Function<Listed, String> title = one -> one.row().commitment().title().in(book.language());
    return Column.word(book.word("column.commitment"), TITLE_WIDTH, title).wrapping(title);
  }

  Column<Listed> verdict() {
    return Column.verdict(
        book.word("column.verdict"), 16, one -> book.word(one.row().finding().verdict()));
  }

  Column<Listed> reason() {
    Function<Listed, String> reason = one -> book.word(one.row().finding().reason());
    return Column.word(book.word("column.reason"), REASON_WIDTH, reason).wrapping(reason);
  }

  Column<Listed> triggered() {
    return when("column.triggered", one -> one.row().trigger());
  }

  Column<Listed> due() {
    return Column.of(
        book.word("column.due"),
        18,
        (line, column, one) ->
            one.row()
                .due()
                .ifPresentOrElse(due -> line.due(column, due), () -> line.text(column, "")));
  }

  Column<Listed> discharged() {
    return when("column.discharged", one -> one.row().discharge());
  }

  private Column<Listed> when(String heading, Function<Listed, Optional<Event>> eventOf) {
    return Column.of(
        book.word(heading),
        18,
        (line, column, one) ->
            eventOf
                .apply(one)
                .ifPresentOrElse(event -> line.when(column, event), () -> line.text(column, "")));
  }

  Column<Listed> late() {
    return Column.figures(
        book.word("column.late"),
        17,
        (line, column, one) ->
            one.row()
                .lateBusinessDays()
                .ifPresentOrElse(days -> line.number(column, days), () -> line.text(column, "")));
  }

  Column<Listed> explanation() {
    Function<Listed, String> explanation = one -> one.row().explanation();
    return Column.text(book.word("column.explanation"), EXPLANATION_WIDTH, explanation)
        .wrapping(explanation);
  }

  Column<Listed> evidence() {
    Function<Listed, String> evidence =
        one -> {
          String kind = one.row().evidence();
          return kind.isEmpty() ? "" : book.word("evidence_kind." + kind);
        };
    return Column.word(book.word("column.evidence"), 18, evidence).wrapping(evidence);
  }

  /** The data problems by which the verdict could be another. */
  Column<Listed> doubts() {
    Function<Listed, String> doubts =
        one ->
            one.row().doubts(book.run.pack()).stream()
                .map(book::word)
                .collect(Collectors.joining("; "));
    return Column.word(book.word("column.doubt"), DOUBT_WIDTH, doubts).wrapping(doubts);
  }

  /** What was found in the texts of the events that decide; in one line, to keep rows low. */
  Column<Listed> quotes() {
    return Column.of(
        book.word("column.quotes"),
        QUOTES_WIDTH,
        (line, column, one) -> {
          String quotes = quotes(one.row());
          if (quotes.isEmpty()) {
            line.text(column, "");
          } else {
            line.text(column, quotes, book.look.oneLine);
          }
        });
  }

  private String quotes(FindingRow row) {
    return row.deciding()
        .flatMap(event -> events.found(event, true))
        .collect(Collectors.joining(" | "));
  }

  Column<Listed> occurrences() {
    return Column.figures(
        book.word("column.occurrences"),
        13,
        (line, column, one) -> line.number(column, one.row().finding().occurrences().size()));
  }

  Column<Listed> breachedOccurrences() {
    return Column.figures(
        book.word("column.breached_occurrences"),
        13,
        (line, column, one) -> line.number(column, one.row().finding().breachedOccurrences()));
  }

  Column<Listed> triggerEvent() {
    return event("column.trigger_event", one -> one.row().trigger());
  }

  Column<Listed> dischargeEvent() {
    return event("column.discharge_event", one -> one.row().discharge());
  }

  private Column<Listed> event(String heading, Function<Listed, Optional<Event>> eventOf) {
    return Column.text(
        book.word(heading), EVENT_WIDTH, one -> eventOf.apply(one).map(Event::name).orElse(""));
  }

  /** What the case is about: channel, team, product, province, customer type. */
  List<Column<Listed>> circumstances() {
    return List.of(
        Column.word(
            book.word("dimension.channel"), WORD_WIDTH, one -> channel(one.row().channel())),
        attribute("team", book.word("dimension.team")),
        attribute("product", book.word("dimension.product")),
        attribute("province", book.word("dimension.province")),
        Column.word(
            book.word("dimension.customer_type"),
            WORD_WIDTH,
            one -> customerType(one.row().customerType())));
  }

  Column<Listed> packVersion() {
    return Column.word(
        book.word("column.pack_version"), 14, one -> one.row().audited().version().version());
  }

  Column<Listed> rule() {
    return Column.of(
        book.word("column.rule"),
        RULE_WIDTH,
        (line, column, one) ->
            line.word(column, String.join(" | ", one.row().finding().rules()), book.look.oneLine));
  }

  /** The other attributes of the cases. */
  List<Column<Listed>> attributes() {
    List<Column<Listed>> columns = new ArrayList<>();
    for (Map.Entry<String, String> one : AttributeColumns.of(book.run, List.of()).entrySet()) {
      columns.add(attribute(one.getKey(), one.getValue()));
    }
    return columns;
  }

  private static Column<Listed> attribute(String name, String heading) {
    return Column.word(heading, ATTRIBUTE_WIDTH, one -> one.row().attribute(name));
  }

  private String channel(String name) {
    return name.isEmpty() ? "" : book.word(Channel.valueOf(name));
  }

  private String customerType(String name) {
    return name.isEmpty() ? "" : book.word(CustomerType.valueOf(name));
  }
}
