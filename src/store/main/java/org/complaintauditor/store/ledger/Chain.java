package org.complaintauditor.store.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;

/** Walks a ledger line by line and says where the chain of hashes is broken. */
final class Chain {

  /** More than a person reads; the number of all is said. */
  private static final int MOST_TOLD = 100;

  private final List<Wording> problems = new ArrayList<>();
  private long broken;
  private LedgerHead head;

  /** From its beginning. */
  Chain() {
    this(LedgerHead.EMPTY);
  }

  /** Behind an end up to which it was walked along before. */
  Chain(LedgerHead walked) {
    head = walked;
  }

  /**
   * A line as it is kept.
   *
   * @param n the number under which it is kept
   * @param text the line, without its end
   * @param columns what was kept beside it; empty where nothing was, as in a file
   */
  record Kept(long n, String text, Optional<Columns> columns) {

    /** The hash that was kept beside it. */
    Optional<String> hash() {
      return columns.map(Columns::hash);
    }
  }

  /** What a database keeps of a line beside the line. */
  record Columns(String at, String kind, String hash) {}

  /** Takes the next line; gives it if it can be read. */
  Optional<LedgerLine> add(Kept kept) {
    long expected = head.lines() + 1;
    if (kept.n() != expected) {
      problem(Wording.of("store.line-is-missing", expected, kept.n()));
    }
    String found = LineHash.of(kept.text());
    Optional<LedgerLine> line = LineJson.read(kept.text());
    boolean changed = kept.hash().isPresent() && !kept.hash().get().equals(found);
    if (changed) {
      problem(
          Wording.of(
              "store.line-was-changed-after-was-written", kept.n(), kept.hash().get(), found));
    } else if (line.isEmpty()) {
      problem(Wording.of("store.line-is-no-line-of-a-ledger", kept.n(), excerpt(kept.text())));
    } else if (line.get().n() != kept.n()) {
      problem(
          Wording.of(
              "store.line-was-exchanged",
              kept.n(),
              line.get().n(),
              head.hash(),
              line.get().prev()));
    } else if (!line.get().prev().equals(head.hash())) {
      problem(
          expected == 1
              ? Wording.of("store.line-1-does-not-begin-a-ledger", head.hash(), line.get().prev())
              : Wording.of(
                  "store.line-was-changed-after-line-was-written",
                  kept.n() - 1,
                  kept.n(),
                  line.get().prev(),
                  head.hash()));
    }
    if (!changed && line.isPresent() && !agree(kept, line.get())) {
      problem(Wording.of("store.line-columns-beside-say-something-else", kept.n()));
    }
    // What was said of one line is not said again of the next.
    head = new LedgerHead(kept.n(), kept.hash().orElse(found));
    return line;
  }

  private static boolean agree(Kept kept, LedgerLine line) {
    return kept.columns()
        .map(beside -> beside.at().equals(line.at()) && beside.kind().equals(line.kind()))
        .orElse(true);
  }

  private void problem(Wording problem) {
    broken++;
    if (problems.size() < MOST_TOLD) {
      problems.add(problem);
    }
  }

  private static String excerpt(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
  }

  /** What was found. */
  LedgerCheck result() {
    List<Wording> told = new ArrayList<>(problems);
    if (broken > told.size()) {
      told.add(Wording.of("store.and-more", broken - told.size()));
    }
    return new LedgerCheck(head, told);
  }
}
