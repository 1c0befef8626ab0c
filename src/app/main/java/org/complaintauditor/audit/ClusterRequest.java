package org.complaintauditor.audit;

import java.util.List;
import java.util.Map;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.JudgingOptions;

/**
 * What is to be audited on many machines, and how.
 *
 * @param inputs addresses of what is read, as given
 * @param inputFormat what the inputs are, as the engine names it; empty to tell it by their names
 * @param inputOptions how the engine's readers read them
 * @param rowColumn the column that numbers the rows of tables; empty if they number themselves
 * @param pack the pack, compiled
 * @param calendar the business days
 * @param options how the export is judged
 * @param personal whether attributes that identify people are asked for
 */
public record ClusterRequest(
    List<String> inputs,
    String inputFormat,
    Map<String, String> inputOptions,
    String rowColumn,
    CompiledPack pack,
    BusinessCalendar calendar,
    JudgingOptions options,
    boolean personal) {
  public ClusterRequest {
    inputs = List.copyOf(inputs);
    inputOptions = Map.copyOf(inputOptions);
  }
}
