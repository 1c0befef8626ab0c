package org.complaintauditor.app.program;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.FileFormat;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.jspecify.annotations.Nullable;

/** Puts the program's parts together. */
public final class Wiring {

  private Wiring() {}

  public static TableReader csv() {
    return new CsvTableReader();
  }

  /** The readers of all formats, which find out which sheet of a workbook is meant. */
  public static Readers readers() {
    return readers(Optional.empty());
  }

  /**
   * The readers of all formats.
   *
   * @param sheet the sheet of workbooks that is meant; empty to find it out
   */
  public static Readers readers(Optional<String> sheet) {
    return readers(new CsvTableReader(), sheet);
  }

  /**
   * The readers of all formats.
   *
   * @param threads how many read a large table; 1: nothing is done beside the caller's
   * @param sheet the sheet of workbooks that is meant; empty to find it out
   */
  public static Readers readers(int threads, Optional<String> sheet) {
    return readers(new CsvTableReader(threads), sheet);
  }

  private static Readers readers(CsvTableReader csv, Optional<String> sheet) {
    return new Readers(
        FileFormats::of,
        new TableReaders(Map.of(FileFormat.CSV, csv, FileFormat.XLSX, new XlsxTableReader(sheet))),
        new JsonTreeReader(),
        new XesTreeReader());
  }

  /**
   * Compiled rules are kept in the user's cache folder, when the program runs from its jar.
   *
   * @param trust which rules may run that are neither shipped nor proven
   */
  public static RuleStore rules(RuleTrust trust) {
    Optional<String> key = BuildFacts.programKey();
    return new RuleStore(
        key.flatMap(
            program ->
                cacheFolder(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"))),
        key.orElse(""),
        trust);
  }

  /**
   * The store, with the rules of this pack at hand.
   *
   * @throws org.complaintauditor.ruling.gate.ForeignRulesException if they may not run
   * @throws org.complaintauditor.ruling.RuleCompilationException if they are wrong
   */
  public static RuleStore compiled(RuleStore store, Pack pack) {
    for (PackVersion version : pack.versions()) {
      store.rulesOf(version.rules(), pack.words());
    }
    return store;
  }

  /** The folder in which the user keeps compiled rules. */
  static Optional<Path> cacheFolder(@Nullable String configured, String home) {
    return userFolder(configured, home, ".cache").map(folder -> folder.resolve("rules"));
  }

  /**
   * The program's folder where the user keeps such things. A user without a home has none (Java
   * then names it "?"), and the folder in which somebody happens to stand is no place for what is
   * run, or decides what is run, later.
   *
   * @param configured where the user keeps them, if that is said
   * @param usual where they are in the home folder, if not
   */
  public static Optional<Path> userFolder(@Nullable String configured, String home, String usual) {
    Path folders =
        configured == null || configured.isEmpty() ? Path.of(home, usual) : Path.of(configured);
    return Optional.of(folders)
        .filter(Path::isAbsolute)
        .map(folder -> folder.resolve("complaint-auditor"));
  }
}
