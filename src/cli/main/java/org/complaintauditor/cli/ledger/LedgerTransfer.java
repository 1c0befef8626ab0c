package org.complaintauditor.cli.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import org.complaintauditor.app.AtomicOutputFile;
import org.complaintauditor.app.FileSystemMessages;
import org.complaintauditor.cli.option.OpenedWorkspace;
import org.complaintauditor.cli.terminal.ExitCode;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerCheck;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** What {@code auditor ledger} does. */
final class LedgerTransfer {

  private final PrintWriter out;
  private final PrintWriter err;
  private final MessageBundle words;

  LedgerTransfer(PrintWriter out, PrintWriter err, MessageBundle words) {
    this.out = out;
    this.err = err;
    this.words = words;
  }

  int verify(String given, Optional<String> head) {
    Workspace workspace = OpenedWorkspace.of(given, err, words);
    LedgerCheck check = workspace.ledger().verify();
    if (!check.isWhole()) {
      say(Wording.of("cli.ledger-of-is-broken", workspace.name()));
      check.problems().forEach(this::say);
      return ExitCode.FOUND;
    }
    say(
        Wording.of(
            "cli.ledger-of-is-whole", workspace.name(), check.head().lines(), check.head().hash()));
    return head.isEmpty() ? ExitCode.DONE : find(workspace, head.get());
  }

  private int find(Workspace workspace, String head) {
    String hash = head.strip().toLowerCase(Locale.ROOT);
    if (hash.equals(LedgerHead.EMPTY.hash())) {
      say(Wording.of("cli.printed-hash-is-of-a-ledger-without"));
      return ExitCode.DONE;
    }
    Optional<Long> line = workspace.ledger().find(hash);
    say(
        line.map(n -> Wording.of("cli.line-has-printed-hash", n))
            .orElseGet(() -> Wording.of("cli.no-line-has-hash", hash)));
    return line.isPresent() ? ExitCode.DONE : ExitCode.FOUND;
  }

  int export(String given, Path file) {
    Workspace workspace = OpenedWorkspace.of(given, err, words);
    AtomicOutputFile.fresh(file)
        .writeFile(
            partial -> {
              try (OutputStream lines =
                  new BufferedOutputStream(
                      Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW))) {
                LedgerHead head = workspace.ledger().export(lines);
                say(Wording.of("cli.lines-and-head", file, head.lines(), head.hash()));
              }
            });
    return ExitCode.DONE;
  }

  int importLines(Path file, String given) {
    Workspace workspace = OpenedWorkspace.of(given, err, words);
    try (InputStream lines = Files.newInputStream(file)) {
      LedgerCheck check = workspace.ledger().importFrom(file.toString(), lines);
      if (!check.isWhole()) {
        say(Wording.of("cli.is-broken-nothing-was-imported", file));
        check.problems().forEach(this::say);
        return ExitCode.INPUT;
      }
      say(Wording.of("cli.was-imported-lines", file, check.head().lines(), check.head().hash()));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new UsageException(Wording.of("core.cannot-be-read", file, FileSystemMessages.of(e)));
    }
  }

  private void say(Wording what) {
    out.println(TextSanitizer.line(words.text(what)));
  }
}
