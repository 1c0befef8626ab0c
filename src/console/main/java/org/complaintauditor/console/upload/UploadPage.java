package org.complaintauditor.console.upload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.console.mapping.PreviewWords;
import org.complaintauditor.console.web.Page;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.text.DateFormats;

/**
 * What the page of an upload shows.
 *
 * @param id its id
 * @param files its files
 * @param keptUntil the last day on which it is kept
 * @param understood what was understood
 * @param whole whether all rows are being looked at in the background
 * @param again earlier uploads that have a file of it
 */
public record UploadPage(
    String id,
    List<StoredFile> files,
    LocalDate keptUntil,
    InspectionView understood,
    boolean whole,
    List<Earlier> again) {

  private static final String NEVER_TOLD = Problem.Code.DISCLOSURE_NEVER_RECORDED.name();
  private static final Pattern PLACE = Pattern.compile("(.+):([0-9]+)");
  private static final long GIGABYTE = 1L << 30;
  private static final long MEGABYTE = 1 << 20;
  private static final long KILOBYTE = 1 << 10;

  /** An earlier upload. */
  public record Earlier(String id, String title, OffsetDateTime created) {}

  public UploadPage {
    files = List.copyOf(files);
    again = List.copyOf(again);
  }

  /** A size, as people read it. */
  public static String size(Page page, long bytes) {
    return bytes >= GIGABYTE
        ? page.text("console.upload.gigabytes", (double) bytes / GIGABYTE)
        : bytes >= MEGABYTE
            ? page.text("console.upload.megabytes", (double) bytes / MEGABYTE)
            : page.text("console.upload.kilobytes", (bytes + KILOBYTE - 1) / KILOBYTE);
  }

  /** A time of the document, as a date that people read; the text itself if it is none. */
  public static String date(Page page, String time) {
    String day = time.length() >= 10 ? time.substring(0, 10) : time;
    try {
      return page.words().dates().date(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return time;
    }
  }

  /** A day, or a moment with the time that clocks of the desk showed. */
  public static String moment(Page page, String time) {
    if (time.indexOf('T') < 0) {
      return date(page, time);
    }
    try {
      OffsetDateTime moment = OffsetDateTime.parse(time);
      return page.words()
          .dates()
          .dateAndTime(moment.toInstant(), moment.getOffset(), DateFormats.Detail.MINUTES);
    } catch (DateTimeException e) {
      return time;
    }
  }

  /** The place at which a problem was seen first: a file and a line, in words. */
  public static String first(Page page, InspectionView.FoundProblem problem) {
    Matcher place = PLACE.matcher(problem.first());
    return place.matches()
        ? page.text("console.understood.problem.line", place.group(1), place.group(2))
        : problem.first();
  }

  /**
   * The place of a problem: the column with the wrong values; or what customers were never told.
   */
  public static String place(Page page, InspectionView.FoundProblem problem) {
    if (problem.code().equals(NEVER_TOLD)) {
      return problem.values().stream()
          .flatMap(value -> Arrays.stream(value.split("[|]", -1)))
          .map(value -> PreviewWords.ofCode(Disclosure.class, value, page.words()))
          .collect(Collectors.joining(", "));
    }
    return problem.column()
        + (problem.values().isEmpty() ? "" : ": " + String.join(", ", problem.values()));
  }

  /** What can be judged. */
  public JudgeabilitySummary outlook() {
    return new JudgeabilitySummary(understood.commitments());
  }
}
