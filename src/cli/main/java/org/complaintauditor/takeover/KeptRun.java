package org.complaintauditor.takeover;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Setting;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the results of a run in a file, and takes over those of an earlier run for the cases of
 * which nothing changed: no row and nothing that was found in its text, nor the pack version, the
 * calendar or anything else that a result hangs on.
 */
public final class KeptRun implements TakeOver, Closeable {

  /** The name of the file. */
  public static final String FILE = "judged-cases.bin";

  /** What a run in progress needs. */
  private record Running(
      JudgedCases file,
      Settings settings,
      Optional<EarlierRun> earlier,
      Map<String, LastDue> lastDues) {

    LastDue lastDue(PackVersion version) {
      return Optional.ofNullable(lastDues.get(version.version())).orElseThrow();
    }
  }

  private final Path path;
  private final Map<Setting, String> surroundings;
  private final Optional<EarlierRun> earlier;
  private @Nullable Running running;
  private long takenOver;
  private long judged;

  /**
   * Of a run.
   *
   * @param folder where the run writes
   * @param surroundings what is neither in the pack nor in the export: per setting any text that is
   *     another whenever the setting is
   * @param earlier the run whose results are taken over
   */
  public KeptRun(Path folder, Map<Setting, String> surroundings, Optional<EarlierRun> earlier) {
    this.path = folder.resolve(FILE);
    this.surroundings = surroundings;
    this.earlier = earlier;
  }

  /** The file that is written. */
  public Path path() {
    return path;
  }

  /** How many cases were taken over. */
  public long takenOver() {
    return takenOver;
  }

  /** How many cases were judged. */
  public long judged() {
    return judged;
  }

  /** What the earlier run had otherwise, so that nothing is taken over. */
  public Set<Setting> differing() {
    return earlier.map(run -> differing(run, running().settings())).orElse(Set.of());
  }

  private static Set<Setting> differing(EarlierRun run, Settings settings) {
    return run.settings().map(settings::differing).orElse(Set.of(Setting.PROGRAM));
  }

  @Override
  public void begin(ToldBy toldBy, Assessment.Basis basis, Pack pack) throws IOException {
    Settings settings = Settings.of(surroundings, toldBy, basis, pack);
    Map<String, LastDue> lastDues = new HashMap<>();
    for (PackVersion version : pack.versions()) {
      lastDues.put(version.version(), new LastDue(version, pack.sensitivity(), basis));
    }
    running =
        new Running(
            new JudgedCases(path, settings),
            settings,
            earlier.filter(run -> differing(run, settings).isEmpty()),
            lastDues);
  }

  private Running running() {
    return Optional.ofNullable(running).orElseThrow();
  }

  @Override
  public Optional<KeptCase> earlier(String caseId) {
    return running().earlier().flatMap(run -> run.find(caseId));
  }

  @Override
  public Outcome of(
      CaseHistory history,
      PackVersion version,
      Optional<KeptCase> known,
      Supplier<CaseResult> judging) {
    String digest = Digests.of(history, running().settings().of(version));
    if (known.isPresent()
        && known.get().digest().equals(digest)
        && isAsGoodNow(history, running().lastDue(version))) {
      return new Outcome(ResultReader.read(known.get(), history, version), known, true);
    }
    CaseResult result = judging.get();
    return new Outcome(result, ResultWriter.keep(history, version, digest, result), false);
  }

  /** Whether the earlier audit instant leads to the same result as this one. */
  private boolean isAsGoodNow(CaseHistory history, LastDue lastDue) {
    AuditInstant now = running().settings().auditInstant();
    AuditInstant then =
        running().earlier().flatMap(EarlierRun::settings).orElseThrow().auditInstant();
    if (then.instant().equals(now.instant())) {
      return true;
    }
    LocalDate due = lastDue.of(history);
    return then.date().isAfter(due) && now.date().isAfter(due);
  }

  @Override
  public void add(Outcome outcome) throws IOException {
    if (outcome.takenOver()) {
      takenOver++;
    } else {
      judged++;
    }
    if (outcome.kept().isPresent()) {
      running().file().add(outcome.kept().get());
    }
  }

  @Override
  public void finish() throws IOException {
    running().file().finish();
    close(); // The earlier run may be the one that this one replaces.
  }

  /** Closes what is written, and the earlier run. */
  @Override
  public void close() throws IOException {
    if (running != null) {
      running.file().close();
    }
    if (earlier.isPresent()) {
      earlier.get().close();
    }
  }
}
