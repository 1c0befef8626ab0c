package org.complaintauditor.console.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.console.Office;
import org.complaintauditor.console.comparison.RunChoice;
import org.complaintauditor.console.made.MadeRoom;
import org.complaintauditor.console.made.MadeThing;
import org.complaintauditor.console.made.MadeTitle;
import org.complaintauditor.console.made.Workshop;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.console.web.Visit;

/** Review workbooks that were made to be sent out. */
public final class ReviewBooks {

  private static final String KIND = "review-export";
  private static final String FILE = "review.xlsx";
  private static final String RUN = "run";
  private static final String SAMPLE = "sample";

  private final Office office;
  private final Workshop workshop;

  /** Those of this office. */
  public ReviewBooks(Office office) {
    this.office = office;
    workshop =
        new Workshop(
            office, KIND, "review", new MadeRoom(office.folder().resolve("reviews"), FILE));
  }

  /**
   * Has one made, and leads to the page that shows how far it is.
   *
   * @param sample the file of a sample, if only its findings are reviewed, and its id
   * @param page the page that shows it when it is made
   */
  public void start(
      Visit visit,
      RunChoice run,
      BookFields fields,
      Optional<Map.Entry<String, Path>> sample,
      String page)
      throws IOException {
    Map<String, String> facts = new TreeMap<>();
    facts.put(RUN, run.run());
    sample.ifPresent(one -> facts.put(SAMPLE, one.getKey()));
    MadeThing thing = workshop.begin(visit, title(run, fields), facts);
    Path target = workshop.room().product(thing);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "review",
                "export",
                run.folder().toString(),
                "--out",
                target.toString(),
                "--workspace",
                office.folder().toString(),
                "--language",
                fields.language(),
                "--texts",
                fields.texts()));
    if (!fields.only().isEmpty() && sample.isEmpty()) {
      arguments.addAll(List.of("--only", String.join(",", fields.only())));
    }
    if (fields.blind()) {
      arguments.add("--blind");
    }
    if (!fields.reviewer().isEmpty()) {
      arguments.addAll(List.of("--reviewer", fields.reviewer()));
    }
    sample.ifPresent(one -> arguments.addAll(List.of("--sample", one.getValue().toString())));
    workshop.start(visit, thing, arguments, new Workshop.Course(target, page, page), run.run());
  }

  private static MadeTitle title(RunChoice run, BookFields fields) {
    String key =
        "console.review.book"
            + (fields.blind() ? ".blind" : "")
            + (fields.reviewer().isEmpty() ? "" : ".for");
    return MadeTitle.of(key, run.named(), fields.reviewer());
  }

  /** Those of a run that are about no sample. */
  public List<MadeThing> ofRun(String run) {
    return workshop.all().stream()
        .filter(one -> one.fact(RUN).equals(run) && one.fact(SAMPLE).isEmpty())
        .toList();
  }

  /** Those of a sample. */
  public List<MadeThing> ofSample(String sample) {
    return workshop.all().stream().filter(one -> one.fact(SAMPLE).equals(sample)).toList();
  }

  /** Hands one out. */
  void download(Visit visit, String run, String id) throws IOException {
    MadeThing thing = workshop.room().of(id);
    if (!thing.fact(RUN).equals(run)) {
      throw Refusal.notFound();
    }
    workshop.download(visit, thing, workshop.room().product(thing), "review-" + run + ".xlsx", run);
  }
}
