package org.complaintauditor.takeover;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;

/** Takes results over from an earlier run instead of judging, and keeps them for a later one. */
public interface TakeOver {

  /** Judges every case and keeps nothing. */
  TakeOver NONE =
      new TakeOver() {
        @Override
        public void begin(ToldBy toldBy, Assessment.Basis basis, Pack pack) {
          // Nothing is kept.
        }

        @Override
        public Optional<KeptCase> earlier(String caseId) {
          return Optional.empty();
        }

        @Override
        public Outcome of(
            CaseHistory history,
            PackVersion version,
            Optional<KeptCase> earlier,
            Supplier<CaseResult> judging) {
          return new Outcome(judging.get(), Optional.empty(), false);
        }

        @Override
        public void add(Outcome outcome) {
          // Nothing is kept.
        }

        @Override
        public void finish() {
          // Nothing is kept.
        }
      };

  /**
   * What came of a case.
   *
   * @param result its result
   * @param kept the same as it is kept
   * @param takenOver whether it was taken over
   */
  record Outcome(CaseResult result, Optional<KeptCase> kept, boolean takenOver) {}

  /**
   * Called once, before the first case.
   *
   * @throws IOException if what is kept cannot be written
   */
  void begin(ToldBy toldBy, Assessment.Basis basis, Pack pack) throws IOException;

  /**
   * What the earlier run has of a case. Asked for on one thread, in the order of the case ids.
   *
   * @throws EarlierRunUnusable if it cannot be read
   */
  Optional<KeptCase> earlier(String caseId);

  /**
   * The result of a case. Safe to call on several threads.
   *
   * @param earlier what the earlier run has of it
   * @param judging judges it, if nothing can be taken over
   */
  Outcome of(
      CaseHistory history,
      PackVersion version,
      Optional<KeptCase> earlier,
      Supplier<CaseResult> judging);

  /**
   * Keeps what came of the next case, in the order of the case ids.
   *
   * @throws IOException if it cannot be written
   */
  void add(Outcome outcome) throws IOException;

  /**
   * Called once, after the last case.
   *
   * @throws IOException if what is kept cannot be written
   */
  void finish() throws IOException;
}
