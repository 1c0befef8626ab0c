package org.complaintauditor.comparison.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.comparison.Change;
import org.complaintauditor.comparison.ChangeSink;
import org.complaintauditor.comparison.CommitmentStanding;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.report.html.ScriptLiterals;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/**
 * The list of changes for the page: an index, so much to a file, that the page reads at once, and
 * details with both proofs, so many to a file, that it reads when a change is opened.
 */
final class ChangeShards {

  /** How many changes a file of the index has. */
  static final int INDEX = 20_000;

  /** How many changes a file of details has. */
  static final int DETAILS = 100;

  private final ComparedRun first;
  private final ComparedRun second;
  private final DocumentFolder files;
  private final MessageBundle words;
  private final ComparisonText text;
  private final ProofText oldText;
  private final ProofText newText;
  private final List<String> causes = new ArrayList<>();
  private ScriptLiterals index = new ScriptLiterals().list();
  private ScriptLiterals details = new ScriptLiterals().list();
  private int written;

  ChangeShards(ComparedRun first, ComparedRun second, MessageBundle words, DocumentFolder files) {
    this.first = first;
    this.second = second;
    this.files = files;
    this.words = words;
    this.text = new ComparisonText(words, second);
    this.oldText = new ProofText(words, first.pack());
    this.newText = new ProofText(words, second.pack());
  }

  void add(Change change, Optional<ChangeSink.Judged> before, Optional<ChangeSink.Judged> after) {
    int cause = causes.indexOf(change.causesText());
    if (cause < 0) {
      cause = causes.size();
      causes.add(change.causesText());
    }
    index.list().value(TextSanitizer.line(change.caseId())).value(change.commitment());
    index.value(change.kind().name()).value(verdict(change.from())).value(verdict(change.to()));
    index.value(cause).endList();
    details.list().value(standing(change.from())).value(standing(change.to()));
    details.value(change.neededText().isEmpty() ? "" : text.causes(change.neededText()));
    details.list();
    change.detail().forEach(line -> details.value(TextSanitizer.line(named(line))));
    details.endList();
    proof(before, first, oldText);
    proof(after, second, newText);
    details.endList();
    written++;
    if (written % DETAILS == 0) {
      writeDetails();
    }
    if (written % INDEX == 0) {
      writeIndex();
    }
  }

  /** A line of the detail, which begins with a factor, with the factor's word. */
  private String named(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line : text.part(line.substring(0, end)) + ": " + line.substring(end + 1);
  }

  private static String verdict(Optional<CommitmentStanding> standing) {
    return standing.map(one -> one.verdict().name()).orElse("");
  }

  private String standing(Optional<CommitmentStanding> standing) {
    return standing.map(text::standing).orElse("");
  }

  /**
   * The sentence, the facts with their labels, and all lines; an empty list where there is none.
   */
  private void proof(Optional<ChangeSink.Judged> judged, ComparedRun run, ProofText proofs) {
    details.list();
    if (judged.isPresent()) {
      ChangeSink.Judged one = judged.get();
      Proof proof =
          Proof.of(
              one.audited().history(),
              one.audited().version().commitment(one.finding().commitment()).orElseThrow(),
              one.finding(),
              run.context().basis());
      details.value(proofs.sentence(proof)).list();
      for (ProofText.Fact fact : proofs.facts(proof)) {
        details.list().value(fact.label()).value(fact.text()).endList();
      }
      details.endList().value(String.join("\n", proofs.lines(proof)));
    }
    details.endList();
  }

  private void writeIndex() {
    data("index-" + (written - 1) / INDEX, "auditor.changes.index", index.endList());
    index = new ScriptLiterals().list();
  }

  private void writeDetails() {
    data("changes-" + (written - 1) / DETAILS, "auditor.changes.details", details.endList());
    details = new ScriptLiterals().list();
  }

  private void data(String name, String call, ScriptLiterals list) {
    int number = Integer.parseInt(name.substring(name.indexOf('-') + 1));
    try {
      files.data(name, call + "(" + number + "," + list + ");\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what is not written yet. */
  void finish() {
    if (written % DETAILS > 0) {
      writeDetails();
    }
    if (written % INDEX > 0) {
      writeIndex();
    }
  }

  /** How many changes there are. */
  int written() {
    return written;
  }

  /** The causes in words, in the order of their numbers in the index. */
  List<String> causes() {
    return causes.stream()
        .map(one -> one.isEmpty() ? words.text("compare.cause.none") : text.causes(one))
        .toList();
  }
}
