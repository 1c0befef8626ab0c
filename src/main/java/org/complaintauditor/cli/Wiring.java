package org.complaintauditor.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.intake.FileFormats;
import org.complaintauditor.intake.TableReader;
import org.complaintauditor.intake.TableReaders;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.ruling.RuleStore;

/** Puts the program's parts together. */
final class Wiring {

  private Wiring() {}

  static TableReader csv() {
    return new CsvTableReader();
  }

  /** The readers of all formats. */
  static Readers readers() {
    return readers(new CsvTableReader());
  }

  /**
   * The readers of all formats.
   *
   * @param threads how many read a large table; 1: nothing is done beside the caller's
   */
  static Readers readers(int threads) {
    return readers(new CsvTableReader(threads));
  }

  private static Readers readers(CsvTableReader csv) {
    return new Readers(
        FileFormats::of,
        new TableReaders(csv, new XlsxTableReader()),
        new JsonTreeReader(),
        new XesTreeReader());
  }

  /** Compiled rules are kept in the user's cache folder, when the program runs from its jar. */
  static RuleStore rules() {
    Optional<String> key = BuildFacts.programKey();
    return new RuleStore(key.map(program -> cacheFolder()), key.orElse(""));
  }

  /**
   * The store of rules with those of this pack at hand.
   *
   * @throws org.complaintauditor.ruling.RulesDoNotCompile if they are wrong
   */
  static RuleStore rules(Pack pack) {
    RuleStore store = rules();
    for (PackVersion version : pack.versions()) {
      store.rulesOf(version.rules());
    }
    return store;
  }

  private static Path cacheFolder() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path caches =
        configured == null || configured.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return caches.resolve("complaint-auditor").resolve("rules");
  }
}
