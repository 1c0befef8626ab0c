package org.complaintauditor.comparison;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Pack;
import org.complaintauditor.ruling.RuleStore;

/**
 * All of a run that its verdicts hang on, besides its cases.
 *
 * @param context what its cases are judged by
 * @param calendar names its business days and zone: the same name, the same days
 * @param inputs the hashes of the files that were read
 * @param program the hash of the program that judged
 * @param recorded the verdicts that it gave
 * @param decisions what people decided about them
 */
public record ComparedRun(
    JudgingContext context,
    String calendar,
    Set<String> inputs,
    String program,
    RecordedVerdicts recorded,
    RecordedDecisions decisions) {

  public ComparedRun {
    inputs = Set.copyOf(inputs);
  }

  /** A run whose verdicts this program gives again. */
  public ComparedRun(JudgingContext context, String calendar, Set<String> inputs, String program) {
    this(context, calendar, inputs, program, RecordedVerdicts.asJudged(), RecordedDecisions.NONE);
  }

  /**
   * The run that kept this material.
   *
   * @param recorded the verdicts that it gave
   * @param program the hash of the program that judged
   * @param decisions what people decided about them
   */
  public static ComparedRun of(
      Material material,
      RuleStore rules,
      RecordedVerdicts recorded,
      String program,
      RecordedDecisions decisions) {
    MaterialSettings settings = material.settings();
    Set<String> inputs = new TreeSet<>();
    settings.inputs().forEach(input -> inputs.add(input.sha256()));
    return new ComparedRun(
        material.contextOfVerdicts(material.compiled(rules)),
        calendar(settings, material.pack()),
        inputs,
        program,
        recorded,
        decisions);
  }

  private static String calendar(MaterialSettings settings, Pack pack) {
    MaterialSettings.Calendar calendar = settings.calendar();
    String named =
        calendar.file().isEmpty() ? calendar.name() + pack.calendar().holidayTypes() : "";
    return String.join(
        " ", List.of(named, calendar.version(), calendar.weekend().toString(), settings.zone()));
  }

  /** The complaint desk's zone. */
  ZoneId zone() {
    return context.basis().auditInstant().zone();
  }

  /** The pack. */
  public Pack pack() {
    return context.pack();
  }

  /** Whether both read the same files: then what differs in rows was made of them. */
  boolean readSameFiles(ComparedRun other) {
    return !inputs.isEmpty() && inputs.equals(other.inputs);
  }

  /** Whether both read texts by the same words. */
  boolean hasLexiconOf(ComparedRun other) {
    return pack().lexicon().equals(other.pack().lexicon());
  }
}
