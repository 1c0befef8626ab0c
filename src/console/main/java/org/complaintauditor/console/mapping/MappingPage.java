package org.complaintauditor.console.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.complaintauditor.console.mapping.MappingDocument.Asked;
import org.complaintauditor.console.mapping.MappingDocument.MappedColumn;
import org.complaintauditor.console.upload.JudgeableCommitment;
import org.complaintauditor.console.web.Page;

/**
 * What the page shows on which people say what columns mean.
 *
 * @param id the upload
 * @param upload what people call it
 * @param document what is asked, and what would come of the answers
 * @param name what was written as the name of the profile
 * @param keptAs the name under which it would be kept; empty if none can be made of what was
 *     written
 * @param anew whether a profile is begun although another one reads the files
 * @param there whether there is a profile of this name already
 * @param readSoFar the profile by which the files are read so far; empty if none does
 * @param passedOver why profiles do not read them that have their columns, or nearly
 * @param behind the ids of the questions that are folded: they were answered when the page was laid
 *     out. One that is answered later stays where it is, so that it can be looked at and changed
 */
public record MappingPage(
    String id,
    String upload,
    MappingDocument document,
    String name,
    String keptAs,
    boolean anew,
    boolean there,
    Optional<String> readSoFar,
    List<String> passedOver,
    Set<String> behind) {

  public MappingPage {
    passedOver = List.copyOf(passedOver);
    behind = Set.copyOf(behind);
  }

  /** The questions that stand first. */
  public List<Asked> asked() {
    return document.questions().stream().filter(one -> !behind.contains(one.id())).toList();
  }

  /** The questions that are folded behind the others. */
  public List<Asked> folded() {
    return document.questions().stream().filter(one -> behind.contains(one.id())).toList();
  }

  /** Whether something is wrong with an answer to one of these. */
  public boolean isWrong(Page page, List<Asked> questions) {
    return questions.stream().anyMatch(one -> page.problem("q-" + number(one)).isPresent());
  }

  /** Whether the columns are shown at once: where nothing is asked, or one of them is wrong. */
  public boolean opensColumns(Page page) {
    return document.questions().isEmpty()
        || document.columns().stream()
            .anyMatch(one -> page.problem("c-" + number(one)).isPresent());
  }

  /** Whether the profile is kept under another name than was written. */
  public boolean isRenamed() {
    return !keptAs.isEmpty() && !keptAs.equals(name);
  }

  /** The number of a question, by which its field is known on the page. */
  public int number(Asked question) {
    return document.questions().indexOf(question) + 1;
  }

  /** The number of a column, by which its field is known on the page. */
  public int number(MappedColumn column) {
    return document.columns().indexOf(column) + 1;
  }

  /**
   * The number of the question about a column, which is answered there and nowhere else; 0 if
   * nothing is asked about it.
   */
  public int question(MappedColumn column) {
    return document.questions().stream()
        .filter(question -> question.id().equals(column.id()))
        .mapToInt(this::number)
        .findFirst()
        .orElse(0);
  }

  /** The field in which something is answered; empty if there is none on the page. */
  String field(String answer) {
    Optional<String> question =
        IntStream.range(0, document.questions().size())
            .filter(i -> document.questions().get(i).id().equals(answer))
            .mapToObj(i -> "q-" + (i + 1))
            .findFirst();
    return question
        .or(
            () ->
                IntStream.range(0, document.columns().size())
                    .filter(i -> document.columns().get(i).id().equals(answer))
                    .mapToObj(i -> "c-" + (i + 1))
                    .findFirst())
        .orElse("");
  }

  /** The commitments that hang on a question, with their titles where these are known. */
  public List<String> decides(Asked question) {
    return question.decides().stream()
        .map(id -> document.after().of(id).map(one -> id + " " + one.title()).orElse(id))
        .toList();
  }

  /** What a column is taken for as things stand. */
  public String means(Page page, MappedColumn column) {
    return column.means().equals("used")
        ? page.text("console.mapping.used")
        : document.textOf(column.means());
  }

  /** What a column would be taken for if nobody said anything. */
  public String proposed(Page page, MappedColumn column) {
    return column.proposed().equals("used")
        ? page.text("console.mapping.used")
        : document.textOf(column.proposed());
  }

  /** The codes that stand on top of the choices of a column. */
  public List<MappingDocument.Meaning> meanings(MappedColumn column, boolean activities) {
    return document.meanings().stream()
        .filter(one -> one.activity() == activities && MappingDocument.fits(one, column))
        .toList();
  }

  /** Whether the answers have made another commitment judgeable, or one no more. */
  public boolean isChanged(String commitment) {
    return !document
        .before()
        .of(commitment)
        .map(JudgeableCommitment::answer)
        .equals(document.after().of(commitment).map(JudgeableCommitment::answer));
  }
}
