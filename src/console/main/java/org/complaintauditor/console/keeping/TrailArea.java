package org.complaintauditor.console.keeping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.upload.UploadsPage;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailLine;

/** Who did what, newest first, and whether the chain of its lines is whole. */
public final class TrailArea implements Routes.Area {

  private static final int LINES = 100;
  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{1,40}");

  private final Trail trail;
  private final TrailWatch chain;
  private final Office office;

  /** The trail of this office. */
  public TrailArea(Office office) {
    this.office = office;
    trail = office.workspace().trail();
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

  private void show(Visit visit) {
    String action = visit.query("action");
    Optional<String> only = Optional.of(action).filter(one -> ACTION.matcher(one).matches());
    long before = number(visit.query("before"));
    List<TrailLine> lines = trail.newest(before, LINES + 1, only);
    boolean more = lines.size() > LINES;
    List<TrailLine> shown = more ? lines.subList(0, LINES) : lines;
    TrailWatch.Walked walked = chain.look(visit.now(), visit.query("check").equals("all"));
    LedgerCheck check = walked.check();
    visit.page(
        "team/trail",
        visit.words().text("console.trail.title"),
        ConsolePart.TRAIL,
        new Shown(
            shown,
            only.orElse(""),
            check.isWhole(),
            check.problems(),
            check.head().lines(),
            walked.all(),
            new LineWords(visit.words()).when(walked.at().toString()),
            names(visit, shown),
            more ? Optional.of(shown.get(LINES - 1).n()) : Optional.empty()));
  }

  /**
   * What people call that which lines name by an id: persons; and exports and audits, where the
   * visitor may see how these are called.
   */
  private Map<String, String> names(Visit visit, List<TrailLine> lines) {
    Map<String, String> names = new HashMap<>();
    office.workspace().people().all().forEach(one -> names.put(one.id(), one.name()));
    for (TrailLine line : lines) {
      for (String subject : line.entry().subjects()) {
        if (visit.who().may(Permission.PREPARE)) {
          office
              .workspace()
              .uploads()
              .find(subject)
              .map(UploadsPage::title)
              .filter(title -> !title.isBlank())
              .ifPresent(title -> names.put(subject, title));
        }
        if (visit.who().may(Permission.READ)) {
          office
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
