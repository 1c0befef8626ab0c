package org.complaintauditor.deciding.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.LinePlace;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code decisions.yaml} and {@code decisions.csv}. */
public final class DecisionFile {

  private DecisionFile() {}

  /**
   * What stands in a file.
   *
   * @param lines the lines that are right, in the order of the file
   * @param blank rows of a template that nobody filled in
   * @param problems what is wrong
   */
  public record Read(List<DecisionLine> lines, long blank, FileProblems problems) {
    public Read {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The lines of a file.
   *
   * @throws UnusableExportException if anything in it is wrong: it names all of it, with the lines
   * @throws IOException if it cannot be read
   */
  public static List<DecisionLine> read(Path file) throws IOException {
    Read read = readAll(file);
    read.problems().refuse();
    return read.lines();
  }

  /**
   * The lines of a file that are right, and what is wrong with the others.
   *
   * @throws UnusableExportException if it is no list of decisions at all
   * @throws IOException if it cannot be read
   */
  public static Read readAll(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    FileProblems problems = new FileProblems(name);
    List<WrittenEntry> entries =
        name.toLowerCase(Locale.ROOT).endsWith(".csv")
            ? rows(file, problems)
            : elements(text(file), problems);
    List<DecisionLine> lines = new ArrayList<>();
    long blank = 0;
    for (int i = 0; i < entries.size(); i++) {
      WrittenEntry entry = entries.get(i);
      if (entry.isBlank(DecisionEntry.ANSWER)) {
        blank++;
      } else {
        new DecisionEntry(entry, new LinePlace(name, i + 1, entry.line()))
            .line()
            .ifPresent(lines::add);
      }
    }
    return new Read(once(lines, problems), blank, problems);
  }

  /** Refuses two decisions on one thing: a file has no order in time. */
  private static List<DecisionLine> once(List<DecisionLine> lines, FileProblems problems) {
    record Key(Subject subject, boolean waive) {}
    Map<Key, Decision> first = new HashMap<>();
    List<DecisionLine> once = new ArrayList<>();
    for (DecisionLine line : lines) {
      boolean known = false;
      if (line instanceof Decision decision) {
        Key key = new Key(decision.subject(), decision.kind() == DecisionKind.WAIVE);
        Decision before = first.putIfAbsent(key, decision);
        boolean withdrawn = before != null && withdraws(lines, before.place().number());
        if (before != null && !withdrawn && decision.settles().isEmpty()) {
          known = true;
          problems.add(
              decision.place().row(),
              Wording.of(
                  "office.is-decided-in-line-too", decision.subject(), before.place().row()));
        }
      }
      if (!known) {
        once.add(line);
      }
    }
    return once;
  }

  private static boolean withdraws(List<DecisionLine> lines, long number) {
    return lines.stream()
        .anyMatch(line -> line instanceof Withdrawal withdrawal && withdrawal.of() == number);
  }

  /**
   * The text of a file.
   *
   * @throws UnusableExportException if it cannot be read as UTF-8
   */
  public static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableExportException(Wording.of("office.no-such-file", file));
    }
    try {
      String text = Files.readString(file, UTF_8);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnusableExportException(
          Wording.of("office.is-not-written-in-utf-8", file.getFileName()), e);
    }
  }

  private static List<WrittenEntry> elements(String text, FileProblems problems) {
    List<WrittenEntry> entries = new ArrayList<>();
    for (YamlEntry element :
        YamlDocument.list(problems.file(), text, UnusableExportException::new)) {
      if (!element.hasKeys()) {
        problems.add(element.line(), Wording.of("office.an-entry-has-keys-such-as-case"));
        continue;
      }
      WrittenEntry entry = new WrittenEntry(element.line(), values(element, problems), problems);
      entry.only(DecisionEntry.KEYS);
      entries.add(entry);
    }
    return entries;
  }

  /** The texts of an entry; of the one list that there may be, its numbers. */
  static Map<String, WrittenEntry.Written> values(YamlEntry element, FileProblems problems) {
    Map<String, WrittenEntry.Written> values = new LinkedHashMap<>();
    element
        .nullableEntries()
        .forEach(
            (key, value) -> {
              if (value.isList()) {
                List<String> all =
                    value.list().stream().map(one -> one.isText() ? one.text() : "").toList();
                values.put(key, new WrittenEntry.Written(String.join(" ", all), value.line()));
                if (!key.equals(DecisionEntry.SETTLES)) {
                  problems.add(
                      value.line(),
                      Wording.of(
                          "office.is-a-list-of",
                          key,
                          all.size(),
                          key,
                          QuotedCell.cut(all.stream().findFirst().orElse(""))));
                }
              } else if (value.isText()) {
                values.put(key, new WrittenEntry.Written(value.rawText(), value.line()));
              } else if (!value.isEmpty()) {
                problems.add(value.line(), Wording.of("office.should-be-a-text", key));
              }
            });
    return values;
  }

  private static List<WrittenEntry> rows(Path file, FileProblems problems) throws IOException {
    List<WrittenEntry> entries = new ArrayList<>();
    new CsvTableReader()
        .read(
            ExportFile.of(file),
            TableLayout.FOUND_OUT,
            new TableSink() {
              private List<String> columns = List.of();

              @Override
              public void header(List<String> header) {
                columns = header.stream().map(String::strip).toList();
                for (String column : columns) {
                  if (!column.isEmpty()
                      && !DecisionEntry.KEYS.contains(column)
                      && !DecisionEntry.SHOWN.contains(column)) {
                    problems.unknown(1, "column", column, DecisionEntry.KEYS);
                  }
                }
                if (!columns.contains("decision")) {
                  problems.add(1, Wording.of("office.no-column-decision"));
                }
              }

              @Override
              public void row(int number, List<String> cells) {
                Map<String, WrittenEntry.Written> values = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                  values.put(columns.get(i), new WrittenEntry.Written(cells.get(i), number));
                }
                entries.add(new WrittenEntry(number, values, problems));
              }
            });
    return entries;
  }

  /** The line of the ledger with this body, written by this account. */
  static Optional<DecisionLine> ofLedger(
      Map<String, String> body, long number, FileProblems problems) {
    Map<String, WrittenEntry.Written> values = new LinkedHashMap<>();
    body.forEach((key, value) -> values.put(key, new WrittenEntry.Written(value, 0)));
    return new DecisionEntry(new WrittenEntry(0, values, problems), LinePlace.ledger(number))
        .line();
  }
}
