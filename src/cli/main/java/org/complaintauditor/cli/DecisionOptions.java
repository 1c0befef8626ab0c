package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.WaiverFile;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
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
   * @param policy what needs a second person
   * @param ledgerHead the hash of the ledger's last line, where it holds decisions
   */
  record Given(
      List<DecisionLine> lines,
      List<Waiver> waivers,
      boolean keepStale,
      Map<String, Path> files,
      DecisionPolicy policy,
      Optional<String> ledgerHead) {

    /** Nothing. */
    static final Given NONE =
        new Given(List.of(), List.of(), false, Map.of(), DecisionPolicy.NONE, Optional.empty());

    /** Whether anything was given. */
    boolean isEmpty() {
      return files.isEmpty() && ledgerHead.isEmpty();
    }

    /** Held against a run with this audit day. */
    Decisions on(LocalDate auditDay) {
      return new Decisions(lines, waivers, new Decisions.Terms(policy, keepStale, auditDay));
    }

    /** An empty list for a run. */
    DecisionList list(Pack pack, LocalDate auditDay) {
      return new DecisionList(pack, on(auditDay), !isEmpty(), ledgerHead);
    }
  }

  /**
   * Reads the ledger and the files; all that is wrong with one is named at once.
   *
   * @param workspace the workspace whose ledger may hold decisions, if one is named
   * @throws org.complaintauditor.intake.file.UnusableExportException if one cannot be used
   */
  Given read(Pack pack, Optional<String> workspace) {
    boolean keep = keepsStale();
    List<DecisionLine> lines = new ArrayList<>();
    Optional<LedgerOption.Opened> ledger =
        LedgerOption.read(workspace, pack.name())
            .filter(opened -> !opened.decisions().lines().isEmpty());
    ledger.ifPresent(opened -> lines.addAll(opened.decisions().lines()));
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
    return new Given(
        lines,
        waived,
        keep,
        files,
        ledger.map(LedgerOption.Opened::policy).orElse(DecisionPolicy.NONE),
        ledger.map(opened -> opened.decisions().head()));
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
