package org.complaintauditor.inspection;

import java.util.List;
import org.complaintauditor.intake.file.ShellWord;
import org.complaintauditor.intake.profile.suggest.FileSketch;
import org.complaintauditor.report.ExportDescriptionText;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TerminalText;
import org.complaintauditor.text.TextSanitizer;

/** What a file holds that no profile reads, in words. */
public final class SketchText {
  private static final String INDENT = TerminalText.INDENT;
  private static final int LONGEST_EXAMPLE = 40;
  private static final int FIELDS_SHOWN = 200;

  private SketchText() {}

  /** The lines. */
  public static List<String> of(
      String file,
      FileSketch sketch,
      List<WorkbookSheets> sheets,
      MessageBundle words,
      LocalizedFormats formats) {
    TerminalText lines = new TerminalText(words, true);
    for (WorkbookSheets workbook : sheets) {
      lines.add(words.text("inspection.heading.sheets", TextSanitizer.line(workbook.file())));
      workbook.sheets().forEach(sheet -> lines.hang(INDENT, SheetText.of(sheet, words, formats)));
    }
    lines.say(
        words.text(
            "inspection.sketch",
            TextSanitizer.line(file),
            new ExportDescriptionText(words).format(sketch.format()),
            formats.number(sketch.read()),
            formats.number(sketch.fields().size()),
            sketch.read(),
            sketch.fields().size()));
    if (!sketch.whole()) {
      lines.say(words.text("inspection.sketch.sampled", formats.number(sketch.read())));
    }
    for (FileSketch.Field field : sketch.fields().stream().limit(FIELDS_SHOWN).toList()) {
      String dates =
          field.dates().isEmpty()
              ? ""
              : words.text(
                  field.settled() ? "inspection.sketch.dates" : "inspection.sketch.ambiguous",
                  String.join(", ", field.dates()));
      lines.hang(
          INDENT,
          words.text(
              "inspection.sketch.field",
              TextSanitizer.line(field.name()),
              formats.number(field.filled()),
              formats.number(field.different()),
              TextSanitizer.line(field.example(), LONGEST_EXAMPLE),
              dates + duration(field, words)));
    }
    int more = sketch.fields().size() - FIELDS_SHOWN;
    if (more > 0) {
      lines.add(INDENT + words.text("inspection.further", formats.number(more), more));
    }
    lines.say(words.text("inspection.sketch.unknown"));
    // What is to be pasted stands in one line.
    lines.add(INDENT + "auditor profile ask " + TextSanitizer.line(ShellWord.ofFile(file)));
    return lines.lines();
  }

  private static String duration(FileSketch.Field field, MessageBundle words) {
    return field
        .duration()
        .map(why -> "; " + words.text("inspection.duration", words.text(why)))
        .orElse("");
  }
}
