package org.complaintauditor.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;

/**
 * What an export is and what can be judged from it.
 *
 * @param readAs what it was taken for
 * @param reading what reading it showed
 * @param sheets the sheets of those files that are workbooks
 * @param content what is in it; empty where its dates are ambiguous
 */
public record Inspection(
    ExportDescription readAs,
    IntakeSummary reading,
    List<WorkbookSheets> sheets,
    Optional<Content> content) {

  public Inspection {
    sheets = List.copyOf(sheets);
  }

  /** Whether a verdict on any commitment could come of it. */
  public boolean canBeJudged() {
    return content.stream()
        .flatMap(known -> known.judgeable().stream())
        .anyMatch(
            one ->
                switch (one.answer()) {
                  case YES, PARTLY, DOUBTFUL -> true;
                  case NOT_RECORDED -> one.tally().evidenced() + one.tally().pending() > 0;
                  case NOTHING_TO_JUDGE, NO -> false;
                });
  }

  /**
   * What is in an export.
   *
   * @param rows rows made of the records
   * @param usable rows that can be used
   * @param rejected rows that cannot
   * @param duplicate exact repetitions
   * @param cases cases with a row that can be used
   * @param open how many of them are open at the end of the export
   * @param first the first event
   * @param last the last event
   * @param activities how often each activity occurs, in the format's order
   * @param channels contacts and receipts by channel, in the format's order
   * @param faults what is wrong with the data, the most frequent first
   * @param personal its fields that identify people
   * @param judgeable each commitment; empty where nothing can be judged at all
   * @param notJudged why nothing can be judged at all; else empty
   */
  public record Content(
      long rows,
      long usable,
      long rejected,
      long duplicate,
      long cases,
      long open,
      Optional<Timestamp> first,
      Optional<Timestamp> last,
      Map<Activity, Long> activities,
      List<OnChannel> channels,
      List<Fault> faults,
      PersonalFields personal,
      List<Judgeability> judgeable,
      Wording notJudged) {}

  /**
   * A channel.
   *
   * @param channel the channel
   * @param received how many complaints came by it
   * @param outbound how many events went out by it
   * @param recorded whether all contacts on it are recorded
   */
  public record OnChannel(Channel channel, long received, long outbound, boolean recorded) {}

  /**
   * A kind of data problem.
   *
   * @param code what is wrong
   * @param column in which column the first is; empty where no column is meant
   * @param count how often
   * @param values the values that are wrong, the most frequent first
   * @param moreValues whether there are so many others that they were not counted
   * @param first where the first stands
   * @param expected what would have been right there
   */
  public record Fault(
      Problem.Code code,
      String column,
      long count,
      Map<String, Long> values,
      boolean moreValues,
      Origin first,
      Wording expected) {}
}
