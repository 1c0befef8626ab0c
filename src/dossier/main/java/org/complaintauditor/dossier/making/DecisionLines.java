package org.complaintauditor.dossier.making;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.DecisionRow;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** {@code decisions.jsonl}: what people decided about the selected cases, a line each. */
final class DecisionLines {
  static final String FILE = "decisions.jsonl";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Redaction redaction;

  DecisionLines(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * Writes the lines, if there are any.
   *
   * @param decided the decisions by the pseudonym of their case
   */
  void write(Path data, Map<String, List<DecisionRow>> decided) throws IOException {
    if (decided.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, List<DecisionRow>> entry : decided.entrySet()) {
      for (DecisionRow row : entry.getValue()) {
        lines.append(line(entry.getKey(), row)).append('\n');
      }
    }
    Files.writeString(data.resolve(FILE), lines, StandardCharsets.UTF_8);
  }

  private String line(String pseudonym, DecisionRow row) throws JsonProcessingException {
    Map<String, @Nullable Object> line = JsonFile.object();
    line.put("case", pseudonym);
    line.put("commitment", row.subject().commitment());
    line.put("about_one_occurrence", row.subject().trigger().isPresent());
    line.put("machine_verdict", row.machine().map(Verdict::name).orElse(null));
    line.put("human_verdict", row.human().map(Verdict::name).orElse(null));
    line.put("class", row.humanClass().map(Enum::name).orElse(null));
    line.put("decision", row.kind().word());
    line.put("verdict", row.said().map(Verdict::name).orElse(null));
    line.put("reason_code", row.reasonCode());
    line.put("reason", redaction.remark(row.reason()));
    line.put("by", person(row.by()));
    row.mark().ifPresent(act -> line.put("mark", act.kind() + ": " + person(act.by())));
    line.put("second", person(row.second()));
    line.put("date", row.date().toString());
    line.put("state", row.state().name());
    line.put("ledger_line", row.line().isPresent() ? row.line().getAsLong() : null);
    return MAPPER.writeValueAsString(line);
  }

  /** Two people stay two, whoever they are. */
  private String person(String name) {
    return redaction.audience().reviewersByName() ? name : redaction.actor(name);
  }
}
