package org.complaintauditor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.intake.check.CaseIdVariants;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.spool.SortedSpool;

/** Keeps the cases of an export while they are made of its rows, and what is wrong with them. */
public final class ExportBuilder implements Closeable {
  /** What part of the memory may be taken by cases, and by problems, before they go to a file. */
  private static final int CASES = 8;

  private static final int PROBLEMS = 32;

  private final SortedSpool<ExportedCase> cases;
  private final ProblemSpool problems;
  private final CaseIdVariants caseIds = new CaseIdVariants();
  private final EventRowBuilder rows;
  private final List<String> formats = new ArrayList<>();
  private final List<Problem> ofFiles = new ArrayList<>();
  private Set<Disclosure> datedDisclosures = Set.of();
  private RecordedActs acts = RecordedActs.ALL;

  /**
   * No rows yet.
   *
   * @param words the words of the run
   * @param memory how many bytes the whole audit may use
   * @param firstLook sees each case once, in their order
   */
  public ExportBuilder(Vocabulary words, long memory, Consumer<ExportedCase> firstLook) {
    cases = new SortedSpool<>(memory / CASES, new ExportedCaseCodec());
    problems = new ProblemSpool(memory / PROBLEMS);
    rows =
        new EventRowBuilder(
            words,
            one -> {
              firstLook.accept(one);
              cases.add(one.caseId().getBytes(UTF_8), one);
            },
            problems::add,
            caseIds::add);
  }

  /** Takes the rows. */
  public EventRowBuilder rows() {
    return rows;
  }

  /** Says what the file is that was opened last, in a few words. */
  public void format(String described) {
    formats.add(described);
  }

  /** Says that the export is a register with a date column of its own for each of these. */
  public void dates(Set<Disclosure> disclosures) {
    datedDisclosures = disclosures;
  }

  /** Says that the export can record these acts and no others. */
  public void records(RecordedActs all) {
    acts = all;
  }

  /** Lists what is wrong with a file as a whole, known when all is read. */
  public void remarkAtEnd(Problem problem) {
    ofFiles.add(problem);
  }

  /** The export when all files are read. Only if this fails is there anything to close. */
  public CaseRows finish(RecordCounts records) {
    rows.columns().missing().forEach(problems::add);
    List<Problem> alike = caseIds.problems();
    alike.forEach(problems::add);
    ofFiles.forEach(problems::add);
    rows.facts().ofColumns().forEach(problems::add);
    Export account =
        rows.facts().account(rows.columns(), problems, formats, records, datedDisclosures, acts);
    return new CaseRows(account, cases, alike);
  }

  /** Gives up what was read. */
  @Override
  public void close() {
    cases.close();
    problems.close();
  }
}
