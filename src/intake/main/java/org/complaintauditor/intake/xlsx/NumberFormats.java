package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How the styles of a workbook show numbers. */
final class NumberFormats {
  private static final long OVERHEAD = 150;

  /** Parts of a number format that show no digit: literals, colours, languages. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hH]+\\]|[mM]+\\]|[sS]+\\])[^\\]]*\\]");

  private static final Pattern TIME_OF_DAY = Pattern.compile("[hHsS]");
  private static final Pattern ELAPSED = Pattern.compile("\\[[hHmMsS]+\\]");
  private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");
  private static final Pattern FIXED_DIGITS = Pattern.compile("0{2,}");

  /** What a number is for who looks at it. */
  enum Kind {
    NUMBER,
    DATE,
    /** A time of day, without a date. */
    TIME,
    /** How long something took, in hours, minutes or seconds beyond those of a day or an hour. */
    DURATION,
    DATE_AND_TIME
  }

  /**
   * How a cell shows its number.
   *
   * @param digits how many digits it shows at least
   */
  record Shown(Kind kind, int digits) {}

  private static final Shown AS_IT_IS = new Shown(Kind.NUMBER, 0);

  private final List<Shown> shownByStyle = new ArrayList<>();

  /** The formats of a workbook, which need not have styles. */
  static NumberFormats of(WorkbookParts workbook) throws IOException {
    NumberFormats formats = new NumberFormats();
    Optional<PartXmlReader> part = workbook.related("styles");
    if (part.isPresent()) {
      try (PartXmlReader tags = part.get()) {
        formats.read(tags, workbook.kept());
      }
    }
    return formats;
  }

  private void read(PartXmlReader tags, WorkbookMemoryGuard kept) {
    Map<Integer, String> own = new HashMap<>();
    Map<Integer, Shown> shown = new HashMap<>();
    String list = "";
    while (tags.next(null)) {
      String name = tags.name();
      if (name.equals("numFmts") || name.equals("cellXfs")) {
        list = tags.begins() ? name : "";
      } else if (tags.begins() && list.equals("numFmts") && name.equals("numFmt")) {
        String code = tags.attribute("formatCode");
        kept.keep(OVERHEAD, code == null ? 0 : code.length());
        own.put(index(tags.attribute("numFmtId")), code == null ? "" : code);
      } else if (tags.begins() && list.equals("cellXfs") && name.equals("xf")) {
        kept.keep(OVERHEAD, 0);
        int index = index(tags.attribute("numFmtId"));
        shownByStyle.add(
            shown.computeIfAbsent(
                index,
                i ->
                    shown(
                        i, own.containsKey(i) ? own.get(i) : BuiltinFormats.getBuiltinFormat(i))));
      }
    }
  }

  private static int index(@Nullable String number) {
    return number == null ? 0 : Integer.parseInt(number.strip());
  }

  private static Shown shown(int index, @Nullable String format) {
    String fields = format == null ? "" : LITERAL.matcher(format).replaceAll("");
    if (!DateUtil.isADateFormat(index, fields)) {
      return new Shown(Kind.NUMBER, FIXED_DIGITS.matcher(fields).matches() ? fields.length() : 0);
    }
    if (!TIME_OF_DAY.matcher(fields).find()) {
      return new Shown(Kind.DATE, 0);
    }
    if (ELAPSED.matcher(fields).find()) {
      return new Shown(Kind.DURATION, 0);
    }
    return new Shown(DAY_OR_YEAR.matcher(fields).find() ? Kind.DATE_AND_TIME : Kind.TIME, 0);
  }

  /**
   * How cells of a style show numbers.
   *
   * @param style the style's number, from 0; null for a cell that has none
   */
  Shown of(@Nullable String style) {
    int index = index(style);
    return index >= 0 && index < shownByStyle.size() ? shownByStyle.get(index) : AS_IT_IS;
  }
}
