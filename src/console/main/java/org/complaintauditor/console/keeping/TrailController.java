package org.complaintauditor.console.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.upload.UploadsPage;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailLine;

/** Who did what, newest first, and whether the chain of its lines is whole. */
public final class TrailController implements Routes.Controller {

  private static final int LINES = 100;
  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{1,40}");

  private final Trail trail;
  private final TrailWatch chain;
  private final ConsoleContext context;

  /** The trail of this office. */
  public TrailController(ConsoleContext context) {
    this.context = context;
    trail = context.workspace().trail();
    chain = new TrailWatch(trail);
  }

  /**
   * What the page shows.
   *
   * @param lines the lines
   * @param action the action that alone is shown; empty for all
   * @param whole whether the chain is whole
   * @param problems what is wrong with it
   * @param last the number of the last line of all
   * @param walked how many lines there were when all of them were looked at
   * @param at when that was
   * @param names what people are called whose ids lines have
   * @param older the number before which older lines are; empty if there are none
   */
  public record Shown(
      List<TrailLine> lines,
      String action,
      boolean whole,
      List<Wording> problems,
      long last,
      long walked,
      String at,
      Map<String, String> names,
      Optional<Long> older) {

    public Shown {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
      names = Map.copyOf(names);
    }

    /** What a line is about, in words where it is a person. */
    public String named(String subject) {
      return names.getOrDefault(subject, subject);
    }
  }

  @Override
  public void add(Routes routes) {
    routes.get("/trail", Permission.ADMINISTER, this::show);
  }

  private void show(RequestContext request) {
    String action = request.query("action");
    Optional<String> only = Optional.of(action).filter(one -> ACTION.matcher(one).matches());
    long before = number(request.query("before"));
    List<TrailLine> lines = trail.newest(before, LINES + 1, only);
    boolean more = lines.size() > LINES;
    List<TrailLine> shown = more ? lines.subList(0, LINES) : lines;
    TrailWatch.Walked walked = chain.look(request.now(), request.query("check").equals("all"));
    LedgerCheck check = walked.check();
    request.page(
        "team/trail",
        request.words().text("console.trail.title"),
        ConsolePart.TRAIL,
        new Shown(
            shown,
            only.orElse(""),
            check.isWhole(),
            check.problems(),
            check.head().lines(),
            walked.all(),
            new LineWords(request.words()).when(walked.at().toString()),
            names(request, shown),
            more ? Optional.of(shown.get(LINES - 1).n()) : Optional.empty()));
  }

  /**
   * What people call that which lines name by an id: persons; and exports and audits, where the
   * visitor may see how these are called.
   */
  private Map<String, String> names(RequestContext request, List<TrailLine> lines) {
    Map<String, String> names = new HashMap<>();
    context.workspace().people().all().forEach(one -> names.put(one.id(), one.name()));
    for (TrailLine line : lines) {
      for (String subject : line.entry().subjects()) {
        if (request.who().may(Permission.PREPARE)) {
          context
              .workspace()
              .uploads()
              .find(subject)
              .map(UploadsPage::title)
              .filter(title -> !title.isBlank())
              .ifPresent(title -> names.put(subject, title));
        }
        if (request.who().may(Permission.READ)) {
          context
              .workspace()
              .runNotes()
              .find(subject)
              .map(RunNote::title)
              .filter(title -> !title.isBlank())
              .ifPresent(title -> names.put(subject, title));
        }
      }
    }
    return names;
  }

  private static long number(String written) {
    try {
      return written.isEmpty() ? Long.MAX_VALUE : Math.max(1, Long.parseLong(written));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
