package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.OpenedLedger;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.WaiverFile;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The places where people's decisions are.
 *
 * @param decisions a file with decisions; null: there is none
 * @param waivers a file with waivers; null: there is none
 * @param stale whether decisions count although the export shows something else now: {@code
 *     leave-out} or {@code keep}
 * @param workspace the workspace whose ledger may hold decisions; null: there is none
 */
public record DecisionRequest(
    @Nullable String decisions,
    @Nullable String waivers,
    String stale,
    @Nullable String workspace) {

  /** What the ledger of a workspace says, and nothing else. */
  public static DecisionRequest of(@Nullable String workspace) {
    return new DecisionRequest(null, null, "leave-out", workspace);
  }

  /**
   * What people said of a pack's findings.
   *
   * @param lines those of the ledger, then those of the file
   * @param policy what needs a second person
   * @param ledger what the ledger says, if a workspace is named
   */
  public record Found(
      List<DecisionLine> lines, DecisionPolicy policy, Optional<LedgerDecisions> ledger) {}

  /**
   * Reads the ledger and the files; all that is wrong with one is named at once.
   *
   * @throws InvalidRequestException if a file or the workspace cannot be read
   * @throws UnusableExportException if anything in them is wrong
   */
  public RunDecisions read(Pack pack) {
    boolean keep = keepsStale();
    Found found = found(pack.name());
    Optional<LedgerDecisions> ledger = found.ledger().filter(said -> !said.isEmpty());
    List<Waiver> waived = new ArrayList<>();
    ledger.ifPresent(said -> waived.addAll(said.waivers()));
    Map<String, Path> files = new TreeMap<>();
    if (decisions != null) {
      files.put("decisions", Path.of(decisions));
    }
    if (waivers != null) {
      Path file = Path.of(waivers);
      waived.addAll(besides(waived, file, pack));
      files.put("waivers", file);
    }
    return new RunDecisions(
        found.lines(), waived, keep, files, found.policy(), ledger.map(LedgerDecisions::head));
  }

  /** The decisions about findings of a pack. */
  public Found found(String pack) {
    Optional<OpenedLedger> ledger =
        Optional.ofNullable(workspace).map(name -> OpenedLedger.named(name, pack));
    List<DecisionLine> lines = new ArrayList<>();
    ledger.ifPresent(opened -> lines.addAll(opened.decisions().lines()));
    try {
      if (decisions != null) {
        lines.addAll(DecisionFile.read(Path.of(decisions)));
      }
    } catch (IOException e) {
      throw new InvalidRequestException(
          Wording.of("app.option-decisions", FileSystemMessages.of(e)));
    }
    return new Found(
        lines,
        ledger.map(OpenedLedger::policy).orElse(DecisionPolicy.NONE),
        ledger.map(OpenedLedger::decisions));
  }

  /** The waivers of the file; what the ledger has, too, is one waiver. */
  private static List<Waiver> besides(List<Waiver> inLedger, Path file, Pack pack) {
    List<Waiver> read = waivers(file, pack);
    for (Waiver waiver : read) {
      if (inLedger.stream()
          .anyMatch(other -> other.id().equals(waiver.id()) && !other.equals(waiver))) {
        throw new UnusableExportException(
            Wording.of("app.waiver-says-something-else-than-ledger", file, waiver.id()));
      }
    }
    return read.stream().filter(waiver -> !inLedger.contains(waiver)).toList();
  }

  /**
   * The waivers of a file.
   *
   * @throws InvalidRequestException if it cannot be read
   * @throws UnusableExportException if anything in it is wrong
   */
  public static List<Waiver> waivers(Path file, Pack pack) {
    try {
      return WaiverFile.read(file, commitments(pack));
    } catch (IOException e) {
      throw new InvalidRequestException(Wording.of("app.option-waivers", FileSystemMessages.of(e)));
    }
  }

  /** The ids of a pack's commitments. */
  public static List<String> commitments(Pack pack) {
    return pack.allCommitments().stream().map(Commitment::id).toList();
  }

  private boolean keepsStale() {
    return switch (stale) {
      case "leave-out" -> false;
      case "keep" -> true;
      default ->
          throw new InvalidRequestException(Wording.of("app.stale-write-leave-out-or-keep", stale));
    };
  }
}
