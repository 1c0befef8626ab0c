package org.complaintauditor.console.ledgers;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.Ledger;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.people.SoleActs;

/** The pages of the ledger. */
public final class LedgerController implements Routes.Controller {

  private static final int LINES_OF_A_PAGE = 50;

  private final Ledger ledger;
  private final ChainWatch chain;
  private final TrailRecorder trail;
  private final Supplier<SoleActs> acts;

  /** The ledger of this office. */
  public LedgerController(ConsoleContext context) {
    ledger = context.workspace().ledger();
    chain = new ChainWatch(ledger);
    trail = new TrailRecorder(context);
    acts = context.workspace()::soleActs;
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

  private void show(RequestContext request) {
    LedgerFilter filter = LedgerFilter.of(request);
    String given = request.query("before");
    long before = given.matches("[1-9][0-9]{0,17}") ? Long.parseLong(given) : Long.MAX_VALUE;
    LedgerSelection.Found found =
        new LedgerSelection(ledger, filter).before(before, LINES_OF_A_PAGE);
    LineWords words = new LineWords(request.words(), acts.get());
    ChainWatch.Walked walked = chain.look(request.now());
    List<LedgerLine> lines = found.lines();
    request.page(
        "ledgers/list",
        request.words().text("console.ledger.title"),
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

  private void export(RequestContext request) throws IOException {
    trail.leave(request, "ledger-exported", List.of());
    request.http().contentType("application/x-ndjson;charset=utf-8");
    request.http().header("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
    ledger.export(request.http().outputStream());
  }
}
