package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.file.DecisionFile;
import org.complaintauditor.decision.file.WaiverFile;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import picocli.CommandLine.Option;

/** The options by which people's decisions come to a run. */
final class DecisionOptions {

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description =
          "What people decided about findings: decisions.yaml or decisions.csv. The machine's"
              + " figures stay as they are; those after the decisions stand beside them.")
  private Optional<Path> decisions = Optional.empty();

  @Option(
      names = "--waivers",
      paramLabel = "FILE",
      description = "Which findings are waived, why and until when: waivers.yaml.")
  private Optional<Path> waivers = Optional.empty();

  @Option(
      names = "--stale",
      paramLabel = "leave-out|keep",
      defaultValue = "leave-out",
      description =
          "Whether decisions count although the export now shows something else than the person saw;"
              + " every report then says so (default: ${DEFAULT-VALUE}).")
  private String stale = "";

  /**
   * What was given.
   *
   * @param files the files, for the run's id
   */
  record Given(
      List<DecisionLine> lines, List<Waiver> waivers, boolean keepStale, Map<String, Path> files) {

    /** Whether anything was given. */
    boolean isEmpty() {
      return files.isEmpty();
    }

    /** Held against a run with this audit day. */
    Decisions on(LocalDate auditDay) {
      return new Decisions(
          lines, waivers, new Decisions.Terms(DecisionPolicy.NONE, keepStale, auditDay));
    }

    /** An empty list for a run. */
    DecisionList list(Pack pack, LocalDate auditDay) {
      return new DecisionList(pack, on(auditDay), !files.isEmpty(), Optional.empty());
    }
  }

  /**
   * Reads the files; all that is wrong with one is named at once.
   *
   * @throws org.complaintauditor.intake.file.UnusableExportException if one cannot be used
   */
  Given read(Pack pack) {
    boolean keep = keepsStale();
    List<DecisionLine> lines = new ArrayList<>();
    List<Waiver> waived = new ArrayList<>();
    Map<String, Path> files = new TreeMap<>();
    try {
      if (decisions.isPresent()) {
        lines.addAll(DecisionFile.read(decisions.get()));
        files.put("decisions", decisions.get());
      }
      if (waivers.isPresent()) {
        waived.addAll(WaiverFile.read(waivers.get(), commitments(pack)));
        files.put("waivers", waivers.get());
      }
    } catch (IOException e) {
      throw new UsageException(Wording.of("--decisions: %s", FileSystemMessages.of(e)));
    }
    return new Given(lines, waived, keep, files);
  }

  /** The ids of a pack's commitments. */
  static List<String> commitments(Pack pack) {
    return pack.allCommitments().stream().map(Commitment::id).toList();
  }

  private boolean keepsStale() {
    return switch (stale) {
      case "leave-out" -> false;
      case "keep" -> true;
      default -> throw new UsageException(Wording.of("--stale %s: write leave-out or keep", stale));
    };
  }
}
