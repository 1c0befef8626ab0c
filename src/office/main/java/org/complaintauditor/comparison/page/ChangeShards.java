package org.complaintauditor.comparison.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.comparison.ChangeSink;
import org.complaintauditor.comparison.CommitmentStanding;
import org.complaintauditor.comparison.ComparisonText;
import org.complaintauditor.comparison.FindingChange;
import org.complaintauditor.comparison.RunDescription;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.report.html.ScriptLiterals;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;
import org.jspecify.annotations.Nullable;

/**
 * The list of changes for the page: an index, so much to a file, that the page reads at once, and
 * details with both proofs, so many to a file, that it reads when a change is opened.
 */
final class ChangeShards {

  /** How many changes a file of the index has. */
  static final int INDEX = 20_000;

  /** How many changes a file of details has. */
  static final int DETAILS = 100;

  private final DocumentFolder files;
  private final MessageBundle words;
  private final ComparisonText text;
  private @Nullable ProofText oldText;
  private @Nullable ProofText newText;
  private final List<String> causes = new ArrayList<>();
  private ScriptLiterals index = new ScriptLiterals().list();
  private ScriptLiterals details = new ScriptLiterals().list();
  private int written;

  ChangeShards(RunDescription current, MessageBundle words, DocumentFolder files) {
    this.files = files;
    this.words = words;
    this.text = new ComparisonText(words, current);
  }

  void add(
      FindingChange change, Optional<ChangeSink.Judged> before, Optional<ChangeSink.Judged> after) {
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
    before.ifPresentOrElse(one -> proof(one, old(one)), this::noProof);
    after.ifPresentOrElse(one -> proof(one, current(one)), this::noProof);
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

  private ProofText old(ChangeSink.Judged judged) {
    ProofText known = oldText;
    if (known == null) {
      known = new ProofText(words, judged.run().pack());
      oldText = known;
    }
    return known;
  }

  private ProofText current(ChangeSink.Judged judged) {
    ProofText known = newText;
    if (known == null) {
      known = new ProofText(words, judged.run().pack());
      newText = known;
    }
    return known;
  }

  private void noProof() {
    details.list().endList();
  }

  /** The sentence, the facts with their labels, and all lines. */
  private void proof(ChangeSink.Judged judged, ProofText proofs) {
    details.list();
    Proof proof =
        Proof.of(
            judged.audited().history(),
            judged.audited().version().commitment(judged.finding().commitment()).orElseThrow(),
            judged.finding(),
            judged.run().context().basis());
    details.value(proofs.sentence(proof)).list();
    for (ProofText.Fact fact : proofs.facts(proof)) {
      details.list().value(fact.label()).value(fact.text()).endList();
    }
    details.endList().value(String.join("\n", proofs.lines(proof)));
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
