package org.complaintauditor.console.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.ConsolePart;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.people.People;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.trail.Trail;
import org.complaintauditor.store.trail.TrailLine;

/** Who did what, newest first, and whether the chain of its lines is whole. */
public final class TrailArea implements Routes.Area {

  private static final int LINES = 100;
  private static final Pattern ACTION = Pattern.compile("[a-z0-9-]{1,40}");

  private final Trail trail;
  private final TrailWatch chain;
  private final People people;

  /**
   * What it needs.
   *
   * @param trail the trail
   * @param people who is named in it
   */
  public TrailArea(Trail trail, People people) {
    this.trail = trail;
    chain = new TrailWatch(trail);
    this.people = people;
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
            people.all().stream().collect(Collectors.toMap(PersonRecord::id, PersonRecord::name)),
            more ? Optional.of(shown.get(LINES - 1).n()) : Optional.empty()));
  }

  private static long number(String written) {
    try {
      return written.isEmpty() ? Long.MAX_VALUE : Math.max(1, Long.parseLong(written));
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
