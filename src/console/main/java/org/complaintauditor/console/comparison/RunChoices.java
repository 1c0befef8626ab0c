package org.complaintauditor.console.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.run.RunNumbers;
import org.complaintauditor.console.upload.SampleQuarter;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;

/** The runs of the office that something can be made of. */
public final class RunChoices {

  private final ConsoleContext context;

  /** The runs of this office. */
  public RunChoices(ConsoleContext context) {
    this.context = context;
  }

  /** All that are neither put aside nor deleted, the latest audit instant first. */
  public List<RunChoice> all() {
    List<RunChoice> all = new ArrayList<>();
    List<RunRecord> records = context.workspace().runs().all();
    Map<String, RunNote> notes = notes();
    RunNumbers numbers = RunNumbers.of(records, notes);
    for (RunRecord record : records) {
      Optional<RunNote> note = Optional.ofNullable(notes.get(record.run()));
      boolean used =
          note.isEmpty() || (note.get().archived().isEmpty() && note.get().purged().isEmpty());
      RunChoice choice = choice(record, note, numbers);
      if (used && choice.isThere()) {
        all.add(choice);
      }
    }
    Collections.reverse(all);
    return all;
  }

  /**
   * The run with this id.
   *
   * @throws Refusal if there is none, or its folder is not there
   */
  public RunChoice of(String run) {
    RunRecord record = context.workspace().runs().find(run).orElseThrow(Refusal::notFound);
    Map<String, RunNote> notes = notes();
    RunChoice choice =
        choice(
            record,
            Optional.ofNullable(notes.get(run)),
            RunNumbers.of(context.workspace().runs().all(), notes));
    if (!choice.isThere()) {
      throw Refusal.conflict(Wording.of("console.folder-of-run-is-not", run, choice.folder()));
    }
    return choice;
  }

  private Map<String, RunNote> notes() {
    Map<String, RunNote> notes = new HashMap<>();
    context.workspace().runNotes().all().forEach(note -> notes.put(note.run(), note));
    return notes;
  }

  private RunChoice choice(RunRecord record, Optional<RunNote> note, RunNumbers numbers) {
    return new RunChoice(
        record.run(),
        note.map(RunNote::title).filter(title -> !title.isBlank()).orElse(record.run()),
        record.pack(),
        record.asOf(),
        folder(record),
        numbers.of(record.run()),
        note.map(RunNote::audited).orElse(""),
        SampleQuarter.isAll(context.program(), record));
  }

  /** A workspace that was moved has its runs below it, still. */
  private Path folder(RunRecord record) {
    Path recorded = Path.of(record.folder()).toAbsolutePath().normalize();
    Path name = recorded.getFileName();
    if (!Files.isDirectory(recorded) && name != null) {
      Path moved = context.runs().resolve(name);
      return Files.isDirectory(moved) ? moved : recorded;
    }
    return recorded;
  }
}
