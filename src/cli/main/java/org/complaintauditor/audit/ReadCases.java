package org.complaintauditor.audit;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.complaintauditor.intake.CaseTaker;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.jspecify.annotations.Nullable;

/** The cases of an export, sorted by case id in code points. They can be gone through again. */
final class ReadCases implements Iterable<ReadCases.ExportedCase>, Closeable {

  /** A case with all of its rows, and with what is wrong with them. */
  record ExportedCase(String caseId, List<EventRow> rows, List<Problem> problems) {}

  private final Export account;
  private final @Nullable SpooledCases spooled;
  private final Map<String, List<EventRow>> inMemory;
  private final Map<String, List<Problem>> problems = new HashMap<>();

  private ReadCases(
      Export account, @Nullable SpooledCases spooled, Map<String, List<EventRow>> inMemory) {
    this.account = account;
    this.spooled = spooled;
    this.inMemory = inMemory;
    for (Problem problem : account.problems()) {
      if (!problem.caseId().isEmpty()) {
        problems.computeIfAbsent(problem.caseId(), id -> new ArrayList<>(1)).add(problem);
      }
    }
  }

  /** Reads the cases; each is looked at once. */
  static ReadCases of(
      Intake intake, AuditRequest request, Supplier<Consumer<List<EventRow>>> firstLook) {
    SpooledCases spooled = new SpooledCases();
    try {
      Optional<Export> export =
          intake.stream(
              request.files(),
              request.options().zone(),
              request.readsTexts() ? Intake.From.TOO_LARGE : Intake.From.LARGE,
              new CaseTaker() {
                private Consumer<List<EventRow>> look = firstLook.get();

                @Override
                public void take(List<EventRow> rows) {
                  look.accept(rows);
                  spooled.add(rows);
                }

                @Override
                public void startAgain() {
                  look = firstLook.get();
                  spooled.clear();
                }
              });
      if (export.isPresent()) {
        return new ReadCases(export.get(), spooled, Map.of());
      }
    } catch (RuntimeException | Error e) {
      spooled.close();
      throw e;
    }
    spooled.close();
    Export export = intake.read(request.files(), request.options().zone());
    Map<String, List<EventRow>> byCase = new TreeMap<>(CodePoints.ORDER);
    for (EventRow row : export.rows()) {
      byCase.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row);
    }
    byCase.values().forEach(firstLook.get());
    return new ReadCases(export, null, byCase);
  }

  Export account() {
    return account;
  }

  boolean isInMemory() {
    return spooled == null;
  }

  @Override
  public Iterator<ExportedCase> iterator() {
    SpooledCases kept = spooled;
    if (kept == null) {
      return inMemory.values().stream().map(this::exported).iterator();
    }
    SpooledCases.Cases all = kept.read();
    return new Iterator<>() {
      private List<EventRow> next = all.next();

      @Override
      public boolean hasNext() {
        return !next.isEmpty();
      }

      @Override
      public ExportedCase next() {
        ExportedCase one = exported(next);
        next = all.next();
        return one;
      }
    };
  }

  private ExportedCase exported(List<EventRow> rows) {
    String caseId = rows.get(0).caseId();
    return new ExportedCase(caseId, rows, problems.getOrDefault(caseId, List.of()));
  }

  @Override
  public void close() {
    if (spooled != null) {
      spooled.close();
    }
  }
}
