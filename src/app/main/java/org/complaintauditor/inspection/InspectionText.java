package org.complaintauditor.inspection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.ExportDescriptionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** An inspection in words, in lines of at most 100 characters where names allow it. */
public final class InspectionText {
  private static final String INDENT = TerminalText.INDENT;
  private static final int KINDS_SHOWN = 20;
  private static final int VALUES_SHOWN = 10;
  private static final int LONGEST_VALUE = 60;
  private static final int FIELDS_NAMED = 25;

  private final MessageBundle words;
  private final LocalizedFormats formats;
  private final TerminalText lines;

  private InspectionText(MessageBundle words, ZoneId zone) {
    this.words = words;
    this.formats = new LocalizedFormats(words, zone);
    this.lines = new TerminalText(words, true);
  }

  /**
   * The lines.
   *
   * @param zone the complaint desk's zone, in which times are shown
   */
  public static List<String> of(Inspection inspection, MessageBundle words, ZoneId zone) {
    InspectionText text = new InspectionText(words, zone);
    text.write(inspection);
    return text.lines.lines();
  }

  private void write(Inspection inspection) {
    heading("file");
    for (ExportDescription.TakenFor file : inspection.readAs().files()) {
      say(
          TextSanitizer.line(file.name())
              + ": "
              + new ExportDescriptionText(words).format(file.format()));
    }
    say(text("read_as", new ExportDescriptionText(words).text(inspection.readAs())));
    sheets(inspection.sheets());
    inspection.content().ifPresent(content -> contents(inspection, content));
    inspection.reading().files().forEach(this::fields);
    inspection.content().ifPresent(content -> personal(content.personal()));
    times(inspection.reading().times());
    if (inspection.content().isEmpty()) {
      heading("judged");
      say(text("ambiguous"));
      return;
    }
    activities(inspection.content().get());
    leftOut(inspection.reading().leftOut());
    silent(inspection.reading().silent());
    faults(inspection.content().get());
    channels(inspection.content().get());
    judgeable(inspection.content().get());
  }

  private void sheets(List<WorkbookSheets> workbooks) {
    for (WorkbookSheets workbook : workbooks) {
      heading("sheets", TextSanitizer.line(workbook.file()));
      workbook.sheets().forEach(sheet -> say(SheetText.of(sheet, words, formats)));
    }
  }

  private void contents(Inspection inspection, Inspection.Content content) {
    heading("content");
    new ExportDescriptionText(words).records(inspection.readAs(), formats).ifPresent(this::say);
    say(
        text(
            "rows",
            formats.number(content.rows()),
            formats.number(content.usable()),
            formats.number(content.rejected()),
            formats.number(content.duplicate()),
            content.duplicate()));
    if (content.first().isPresent() && content.last().isPresent()) {
      say(
          text(
              "cases",
              formats.number(content.cases()),
              formats.number(content.open()),
              time(content.first().get()),
              time(content.last().get()),
              content.cases()));
    }
  }

  private String time(Timestamp timestamp) {
    return timestamp.isDateOnly()
        ? formats.date(timestamp.date())
        : formats.dateTime(timestamp.earliest());
  }

  private void fields(IntakeSummary.File file) {
    heading("fields", TextSanitizer.line(file.name()));
    if (!file.sources().isEmpty()) {
      say(text("sources", String.join(", ", file.sources())));
    }
    List<IntakeSummary.Field> used =
        file.fields().stream().filter(field -> !field.uses().isEmpty()).toList();
    int width =
        TerminalText.longest(
            used.stream()
                .map(field -> TextSanitizer.line(field.name()))
                .filter(name -> name.length() <= 40)
                .toList());
    for (IntakeSummary.Field field : used) {
      String name = TextSanitizer.line(field.name());
      lines.hang(INDENT + TerminalText.padded(name, width) + INDENT, uses(field));
    }
    names(
        "unused",
        file.fields().stream()
            .filter(field -> field.uses().isEmpty())
            .map(IntakeSummary.Field::name)
            .toList());
    names("missing", file.missing());
  }

  private void names(String key, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    String shown =
        names.stream()
            .limit(FIELDS_NAMED)
            .map(TextSanitizer::line)
            .collect(Collectors.joining(", "));
    int more = names.size() - FIELDS_NAMED;
    say(text(key, more > 0 ? text("more", shown, formats.number(more)) : shown));
  }

  private String uses(IntakeSummary.Field field) {
    List<String> uses = new ArrayList<>();
    for (IntakeSummary.Use use : field.uses()) {
      uses.add(
          switch (use.as()) {
            case COLUMN -> use.of();
            case ATTRIBUTE -> text("use.attribute", TextSanitizer.line(use.of()));
            case NEARLY -> text("use.nearly", use.of());
            case CONDITION -> text("use.condition");
            case KEY -> text("use.key");
            case ORDER -> text("use.order");
          });
    }
    return String.join(", ", uses);
  }

  /** The fields that are in no report. */
  private void personal(PersonalFields personal) {
    heading("personal");
    if (personal.signs().isEmpty()) {
      say(words.text("report.privacy.none"));
      return;
    }
    personal
        .signs()
        .forEach(
            (name, sign) ->
                say(words.text("report.privacy.field", TextSanitizer.line(name), words.of(sign))));
    say(text("personal"));
  }

  private void times(List<IntakeSummary.Times> times) {
    heading("times");
    // A field of which several sources make something is read by each, mostly in the same way.
    times.stream().map(new TimesText(words, formats)::of).distinct().forEach(this::say);
  }

  private void activities(Inspection.Content content) {
    heading("activities");
    content
        .activities()
        .forEach(
            (activity, count) ->
                say(text("activity", formats.number(count), activity.name(), words.of(activity))));
  }

  private void leftOut(List<IntakeSummary.LeftOut> all) {
    heading("left_out");
    for (IntakeSummary.LeftOut one : all) {
      say(
          text(
              one.value().isEmpty() ? "left_out" : "left_out.value",
              formats.number(one.count()),
              one.source(),
              TextSanitizer.line(one.condition()),
              TextSanitizer.line(one.first().toString()),
              TextSanitizer.line(one.value(), LONGEST_VALUE)));
    }
  }

  private void silent(List<IntakeSummary.Kind> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    heading("silent");
    for (IntakeSummary.Kind kind : kinds.stream().limit(KINDS_SHOWN).toList()) {
      say(
          text(
              "kind",
              formats.number(kind.count()),
              kind.source(),
              TextSanitizer.line(kind.values()),
              TextSanitizer.line(kind.first().toString())));
    }
    further(kinds.size());
  }

  private void further(int size) {
    if (size > KINDS_SHOWN) {
      say(text("further", formats.number(size - KINDS_SHOWN), size - KINDS_SHOWN));
    }
  }

  private void faults(Inspection.Content content) {
    if (content.faults().isEmpty()) {
      return;
    }
    heading("faults");
    for (Inspection.Fault fault : content.faults()) {
      say(
          text(
              "fault",
              formats.number(fault.count()),
              words.of(fault.code()),
              words.of(fault.code().severity()),
              TextSanitizer.line(fault.first().toString()),
              words.of(fault.code().effect())));
      if (!fault.values().isEmpty()) {
        more(text("fault.values", values(fault)));
      }
      more(text("fault.expected", TextSanitizer.line(words.text(fault.expected()))));
    }
  }

  private String values(Inspection.Fault fault) {
    String shown =
        fault.values().entrySet().stream()
            .limit(VALUES_SHOWN)
            .map(
                entry ->
                    text(
                        "fault.value",
                        TextSanitizer.line(entry.getKey(), LONGEST_VALUE),
                        formats.number(entry.getValue())))
            .collect(Collectors.joining(", "));
    if (fault.moreValues()) {
      return text("fault.others", shown);
    }
    int more = fault.values().size() - VALUES_SHOWN;
    return more > 0 ? text("more", shown, formats.number(more)) : shown;
  }

  private void channels(Inspection.Content content) {
    heading("channels");
    for (Inspection.OnChannel one : content.channels()) {
      say(
          text(
              "channel",
              one.channel() == Channel.NONE ? text("channel.none") : one.channel().name(),
              formats.number(one.received()),
              formats.number(one.outbound()),
              one.channel() == Channel.NONE
                  ? text("channel.unsaid")
                  : text(one.recorded() ? "channel.recorded" : "channel.unrecorded"),
              one.received(),
              one.outbound()));
    }
    if (content.judgeable().stream().anyMatch(one -> one.gap().isPresent())) {
      say(text("channels.not_recorded"));
    }
  }

  private void judgeable(Inspection.Content content) {
    heading("judged");
    if (!content.notJudged().isEmpty()) {
      say(words.text(content.notJudged()));
    }
    if (content.notJudged().isEmpty() && content.judgeable().isEmpty()) {
      say(text("nothing"));
    }
    for (Judgeability one : content.judgeable()) {
      Tally tally = one.tally();
      long judged = tally.met() + tally.breached() + tally.pending();
      say(
          text(
              "judgeable",
              one.commitment().id(),
              one.commitment().title().in(words.language()),
              text("answer." + one.answer().name()),
              formats.number(judged),
              formats.number(judged + tally.notEvidenced()),
              formats.number(tally.notApplicable()),
              judged + tally.notEvidenced()));
      JudgeabilityText.inCodes(words, formats).because(one).forEach(this::more);
    }
  }

  private String text(String key, Object... arguments) {
    return words.text("inspection." + key, arguments);
  }

  private void heading(String key, Object... arguments) {
    lines.heading(text("heading." + key, arguments));
  }

  private void say(String sentence) {
    lines.hang(INDENT, sentence);
  }

  private void more(String sentence) {
    lines.hang(INDENT.repeat(3), sentence);
  }
}
