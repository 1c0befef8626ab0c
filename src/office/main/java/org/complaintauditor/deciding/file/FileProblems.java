package org.complaintauditor.deciding.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.NearestWord;
import org.complaintauditor.model.Wording;

/** All that is wrong with a file, each with its line, so that it can be mended at once. */
public final class FileProblems {
  private final String file;
  private final OptionalLong ledgerLine;
  private final List<Found> found = new ArrayList<>();

  private record Found(int line, Wording what) {}

  /**
   * Nothing yet.
   *
   * @param file how messages name the file
   */
  public FileProblems(String file) {
    this(file, OptionalLong.empty());
  }

  private FileProblems(String file, OptionalLong ledgerLine) {
    this.file = file;
    this.ledgerLine = ledgerLine;
  }

  /** Nothing yet in a line of the ledger; messages name it, whatever line of it they are about. */
  static FileProblems ofLedger(long line) {
    return new FileProblems("ledger", OptionalLong.of(line));
  }

  /** How messages name the file. */
  public String file() {
    return file;
  }

  /** Something is wrong in a line. */
  public void add(int line, Wording what) {
    found.add(new Found(line, Wording.of("core.line-colon", file, ledgerLine.orElse(line), what)));
  }

  /** A word is none of those that may stand there. */
  public void unknown(int line, String key, String written, Collection<String> known) {
    Wording what =
        Wording.of("office.is-not-one-of", key, QuotedCell.cut(written), String.join(", ", known));
    add(
        line,
        NearestWord.of(written, known)
            .map(near -> Wording.of("office.did-you-mean", what, near))
            .orElse(what));
  }

  /** What is wrong, in the order of the file. */
  public List<Wording> found() {
    return found.stream().sorted(Comparator.comparingInt(Found::line)).map(Found::what).toList();
  }

  /**
   * Ends here if anything is wrong.
   *
   * @throws UnusableExportException that names all of it
   */
  public void refuse() {
    if (!found.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n  ", found()));
    }
  }
}
