package org.complaintauditor.console.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.job.JobOrder;
import org.complaintauditor.console.ledgers.Footprints;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Visit;

/**
 * Has commands make things of one kind for people: lists what was made, begins one, has the command
 * wait for its turn, and hands out its files. What is asked for and handed out leaves a line in the
 * trail.
 */
public final class Workshop {

  private final Office office;
  private final String kind;
  private final String trailName;
  private final MadeRoom room;
  private final Footprints footprints;

  /**
   * A workshop.
   *
   * @param kind the kind of the jobs
   * @param room where the things are put
   */
  public Workshop(Office office, String kind, MadeRoom room) {
    this(office, kind, kind, room);
  }

  /**
   * A workshop.
   *
   * @param kind the kind of the jobs
   * @param trailName what the trail calls such a thing that is handed out
   * @param room where the things are put
   */
  public Workshop(Office office, String kind, String trailName, MadeRoom room) {
    this.office = office;
    this.kind = kind;
    this.trailName = trailName;
    this.room = room;
    footprints = new Footprints(office);
  }

  /** Where the things are. */
  public MadeRoom room() {
    return room;
  }

  /** What was made to its end, the newest first. */
  public List<MadeThing> all() {
    return room.all();
  }

  /**
   * The thing that an address names by {@code id}.
   *
   * @throws Refusal if there is none
   */
  public MadeThing of(Visit visit) {
    return room.of(visit.part("id"));
  }

  /**
   * Makes a folder for something that is to be made.
   *
   * @throws IOException if it cannot be written
   */
  public MadeThing begin(Visit visit, MadeTitle title, Map<String, String> facts)
      throws IOException {
    return room.begin(visit, kind, title, facts);
  }

  /**
   * Where a job begins and ends for who asked for it.
   *
   * @param target what the command writes
   * @param then the page of what was made
   * @param back the page that it was asked for on
   * @param facts what is to be known of it at its end
   */
  public record Course(Path target, String then, String back, Map<String, String> facts) {

    public Course {
      facts = Map.copyOf(facts);
    }

    /** One that nothing else is to be known of at its end. */
    public Course(Path target, String then, String back) {
      this(target, then, back, Map.of());
    }
  }

  /**
   * Has the command wait for its turn, and leads to the page that shows how far it is.
   *
   * @param about the ids of what else it is about, for the trail
   */
  public void start(
      Visit visit, MadeThing thing, List<String> arguments, Course course, String... about) {
    office
        .jobs()
        .queue(
            thing.id(),
            new JobOrder(
                kind,
                thing.title().in(visit.words()),
                arguments,
                course.target().toString(),
                course.then(),
                course.back(),
                course.facts()),
            visit.who().person());
    footprints.leave(visit, kind + "-started", subjects(thing, about));
    visit.seeOther("/jobs/" + thing.id());
  }

  /** Shows the page of a thing's report that an address names by {@code file}. */
  public void page(Visit visit, MadeThing thing, String report) throws IOException {
    HandedOut.page(visit.http(), room.file(thing, report, visit.part("file")));
  }

  /**
   * Has the browser keep a file of a thing.
   *
   * @param name what the file is to be called there
   * @param about as {@link #start}
   */
  public void download(Visit visit, MadeThing thing, Path file, String name, String... about)
      throws IOException {
    footprints.leave(visit, trailName + "-downloaded", subjects(thing, about));
    HandedOut.download(visit.http(), file, name);
  }

  private static List<String> subjects(MadeThing thing, String... about) {
    return Stream.concat(Stream.of(thing.id()), Stream.of(about)).toList();
  }
}
