package org.complaintauditor.console.ledgers;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.people.SoleActs;

/** The pages of the ledger. */
public final class LedgerArea implements Routes.Area {

  private static final int LINES_OF_A_PAGE = 50;

  private final Ledger ledger;
  private final ChainWatch chain;
  private final Footprints footprints;
  private final Supplier<SoleActs> acts;

  /** The ledger of this office. */
  public LedgerArea(Office office) {
    ledger = office.workspace().ledger();
    chain = new ChainWatch(ledger);
    footprints = new Footprints(office);
    acts = office.workspace()::soleActs;
  }

  @Override
  public void add(Routes routes) {
    routes.get("/ledger", Permission.READ, this::show);
    routes.get("/ledger/export", Permission.READ, this::export);
  }

  /**
   * What the page shows.
   *
   * @param lines the lines, newest first
   * @param filter which lines they are of
   * @param older the number of the last line shown, if there are older ones
   * @param newest whether the page begins with the newest line
   * @param lineCount how many lines the ledger has
   * @param head the hash of its last line
   * @param walked when its chain was walked along
   * @param problems where the chain is broken
   */
  public record Shown(
      List<ShownLine> lines,
      LedgerFilter filter,
      OptionalLong older,
      boolean newest,
      long lineCount,
      String head,
      String walked,
      List<Wording> problems) {
    public Shown {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  private void show(Visit visit) {
    LedgerFilter filter = LedgerFilter.of(visit);
    String given = visit.query("before");
    long before = given.matches("[1-9][0-9]{0,17}") ? Long.parseLong(given) : Long.MAX_VALUE;
    LedgerSelection.Found found =
        new LedgerSelection(ledger, filter).before(before, LINES_OF_A_PAGE);
    LineWords words = new LineWords(visit.words(), acts.get());
    ChainWatch.Walked walked = chain.look(visit.now());
    List<LedgerLine> lines = found.lines();
    visit.page(
        "ledgers/list",
        visit.words().text("console.ledger.title"),
        ConsolePart.LEDGER,
        new Shown(
            lines.stream().map(words::of).toList(),
            filter,
            found.more() ? OptionalLong.of(lines.get(lines.size() - 1).n()) : OptionalLong.empty(),
            before == Long.MAX_VALUE,
            walked.lines(),
            walked.head(),
            words.when(walked.at().toString()),
            walked.problems()));
  }

  private void export(Visit visit) throws IOException {
    footprints.leave(visit, "ledger-exported", List.of());
    visit.http().contentType("application/x-ndjson;charset=utf-8");
    visit.http().header("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
    ledger.export(visit.http().outputStream());
  }
}
