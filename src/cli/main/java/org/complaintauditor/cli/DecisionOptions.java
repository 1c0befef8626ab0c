package org.complaintauditor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.ledger.GivenDecisions;
import org.complaintauditor.cli.option.WorkspaceOption;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.deciding.file.WaiverFile;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which people's decisions come to a run. */
public final class DecisionOptions {

  @Mixin private GivenDecisions decisions = new GivenDecisions();

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
  public record Given(
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
    public boolean isEmpty() {
      return files.isEmpty() && ledgerHead.isEmpty();
    }

    /** Held against a run with this audit day. */
    public Decisions on(LocalDate auditDay) {
      return new Decisions(lines, waivers, new Decisions.Terms(policy, keepStale, auditDay));
    }

    /** An empty list for a run. */
    public DecisionList list(Pack pack, LocalDate auditDay) {
      return new DecisionList(pack, on(auditDay), !isEmpty(), ledgerHead);
    }
  }

  /**
   * Reads the ledger and the files; all that is wrong with one is named at once.
   *
   * @param workspace the workspace whose ledger may hold decisions, if one is named
   * @throws org.complaintauditor.intake.file.UnusableExportException if one cannot be used
   */
  public Given read(Pack pack, Optional<String> workspace) {
    boolean keep = keepsStale();
    GivenDecisions.Found found = decisions.read(workspace, pack.name());
    Optional<LedgerDecisions> ledger = found.ledger().filter(said -> !said.isEmpty());
    List<Waiver> waived = new ArrayList<>();
    ledger.ifPresent(said -> waived.addAll(said.waivers()));
    Map<String, Path> files = new TreeMap<>();
    decisions.file().ifPresent(file -> files.put("decisions", file));
    if (waivers.isPresent()) {
      waived.addAll(waivers(pack, waived));
      files.put("waivers", waivers.get());
    }
    return new Given(
        found.lines(), waived, keep, files, found.policy(), ledger.map(LedgerDecisions::head));
  }

  /** The waivers of the file; what the ledger has, too, is one waiver. */
  private List<Waiver> waivers(Pack pack, List<Waiver> inLedger) {
    List<Waiver> read = readWaivers(waivers.orElseThrow(), pack);
    for (Waiver waiver : read) {
      if (inLedger.stream()
          .anyMatch(other -> other.id().equals(waiver.id()) && !other.equals(waiver))) {
        throw new UnusableExportException(
            Wording.of(
                "app.waiver-says-something-else-than-ledger", waivers.orElseThrow(), waiver.id()));
      }
    }
    return read.stream().filter(one -> !inLedger.contains(one)).toList();
  }

  /**
   * The waivers of a file.
   *
   * @throws UsageException if it cannot be read
   * @throws UnusableExportException if anything in it is wrong
   */
  public static List<Waiver> readWaivers(Path file, Pack pack) {
    try {
      return WaiverFile.read(file, commitments(pack));
    } catch (IOException e) {
      throw new UsageException(Wording.of("cli.option-waivers", FileSystemMessages.of(e)));
    }
  }

  /**
   * The same for a command that looks at nothing else.
   *
   * @throws UsageException if neither a file nor a workspace is named
   */
  public Given readSome(Pack pack, WorkspaceOption workspace) {
    decisions.refuseNone(workspace);
    return read(pack, workspace.name());
  }

  /** The ids of a pack's commitments. */
  public static List<String> commitments(Pack pack) {
    return pack.allCommitments().stream().map(Commitment::id).toList();
  }

  private boolean keepsStale() {
    return switch (stale) {
      case "leave-out" -> false;
      case "keep" -> true;
      default -> throw new UsageException(Wording.of("cli.stale-write-leave-out-or-keep", stale));
    };
  }
}
