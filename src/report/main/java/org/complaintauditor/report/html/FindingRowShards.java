package org.complaintauditor.report.html;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.report.CsvForm;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.RunFacts;

/**
 * Writes the findings as rows of {@code findings.csv}, in files beside those of the cases: the page
 * loads them when somebody downloads what a list shows. A script of a page that was opened from a
 * folder cannot read {@code findings.csv} itself.
 */
final class FindingRowShards {

  private final PageFiles files;
  private final FindingCells cells;
  private final List<String> commitments;
  private Shard shard = new Shard();
  private int inShard;
  private int shards;

  FindingRowShards(RunFacts run, PageFiles files) {
    this.files = files;
    this.cells = new FindingCells(run);
    this.commitments = run.pack().allCommitments().stream().map(Commitment::id).toList();
  }

  /** Adds the findings of a case at the end: what they share, then each. */
  void add(AuditedCase audited, List<FindingRow> rows) throws IOException {
    cells.next(audited);
    ScriptLiterals script = shard.cases();
    script.list();
    for (int i = 0; i < rows.size(); i++) {
      FindingRow row = rows.get(i);
      List<String> texts = cells.of(row);
      if (i == 0) {
        write(texts, true);
      }
      script.list().value(commitments.indexOf(row.finding().commitment()));
      write(texts, false);
      script.endList();
    }
    script.endList();
    if (++inShard == CaseShards.CASES) {
      finish();
    }
  }

  private void write(List<String> texts, boolean ofCase) {
    for (int i = 0; i < texts.size(); i++) {
      if (cells.isOfCase(i) == ofCase) {
        shard.cases().value(shard.text(CsvForm.neutral(texts.get(i))));
      }
    }
  }

  /** Writes what is not written yet. */
  void finish() throws IOException {
    if (inShard > 0) {
      files.data("rows-" + shards, shard.script("rows", shards));
      shard = new Shard();
      inShard = 0;
      shards++;
    }
  }

  /** What the page has to know to make a file of the rows. */
  static void describe(RunFacts run, ScriptLiterals script) {
    FindingCells cells = new FindingCells(run);
    script.name("csv").object().name("columns").list();
    cells.columns().forEach(column -> script.value(CsvForm.neutral(column)));
    script.endList().name("ofCase").list();
    for (int i = 0; i < cells.columns().size(); i++) {
      script.value(cells.isOfCase(i));
    }
    script.endList();
    script.name("start").value(run.csv().start());
    script.name("separator").value(String.valueOf(run.csv().separator())).endObject();
  }
}
