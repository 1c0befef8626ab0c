package org.complaintauditor.material;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.complaintauditor.intake.ExportedCase;
import org.jspecify.annotations.Nullable;

/**
 * A case in JSON: one line of the material.
 *
 * @param rows by file, then by row
 * @param problems what was found wrong with its rows when they were read
 */
record CaseLine(
    @JsonProperty("case") String caseId, List<RowLine> rows, @Nullable List<ProblemLine> problems) {

  static CaseLine of(ExportedCase exportedCase, boolean withTexts) {
    return new CaseLine(
        exportedCase.caseId(),
        exportedCase.rows().stream().map(row -> RowLine.of(row, withTexts)).toList(),
        EmptyAsNull.ifEmpty(exportedCase.problems().stream().map(ProblemLine::of).toList()));
  }

  ExportedCase read() {
    String id = Objects.requireNonNull(caseId);
    return new ExportedCase(
        id,
        Objects.requireNonNull(rows).stream().map(row -> row.read(id)).toList(),
        EmptyAsNull.orEmpty(problems).stream().map(ProblemLine::read).toList());
  }
}
