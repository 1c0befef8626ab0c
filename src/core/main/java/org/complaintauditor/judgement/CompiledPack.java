package org.complaintauditor.judgement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.ruling.RuleBase;
import org.complaintauditor.ruling.RuleStore;

/** A pack, ready to judge: its rules are compiled, its lexicon is read. Safe to share. */
public final class CompiledPack {
  private static final String FORM = "compiled pack";
  private static final int FORM_VERSION = 2;

  private final Pack pack;
  private final RuleStore rules;
  private final LexiconStore lexicons;

  private CompiledPack(Pack pack, RuleStore rules, LexiconStore lexicons) {
    this.pack = pack;
    this.rules = rules;
    this.lexicons = lexicons;
  }

  /**
   * Loads the pack in a folder.
   *
   * @throws org.complaintauditor.pack.InvalidPackException if a file is missing or an entry is
   *     wrong
   * @throws org.complaintauditor.ruling.RuleCompilationException if a rule file is wrong
   */
  public static CompiledPack load(Path folder) {
    return of(PackReader.read(folder), new RuleStore(Optional.empty(), ""), new LexiconStore());
  }

  /**
   * A pack with the rules and the lexicon of these stores.
   *
   * @throws org.complaintauditor.ruling.RuleCompilationException if a rule file is wrong
   */
  public static CompiledPack of(Pack pack, RuleStore rules, LexiconStore lexicons) {
    pack.versions().forEach(version -> rules.rulesOf(version.rules(), pack.words()));
    return new CompiledPack(pack, rules, lexicons);
  }

  /** The pack, with the changes that are tried. */
  public Pack pack() {
    return pack;
  }

  RuleBase rulesOf(PackVersion version) {
    return rules.rulesOf(version.rules(), pack.words());
  }

  /** What finds things in texts; a pack may have no lexicon. */
  Optional<Detector> detector() {
    return pack.lexicon().isEmpty()
        ? Optional.empty()
        : Optional.of(lexicons.detector(pack.lexicon(), pack.words()));
  }

  /** The pack with its compiled rules: another process judges with them and needs no compiler. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .text(pack.catalogue().text())
        .all(pack.lexicon(), CompiledPack::write)
        .all(pack.ruleNames().file().stream().toList(), CompiledPack::write)
        .all(
            pack.versions(),
            (to, version) ->
                to.all(version.rules(), CompiledPack::write)
                    .raw(rules.compiledBytes(version.rules(), pack.words())))
        .all(pack.whatIf(), ByteWriter::text)
        .toBytes();
  }

  /**
   * The pack that wrote these bytes.
   *
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static CompiledPack fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    String catalogue = from.text();
    List<RuleFile> lexicon = from.all(CompiledPack::file);
    Optional<RuleFile> ruleNames = from.all(CompiledPack::file).stream().findFirst();
    RuleStore rules = new RuleStore(Optional.empty(), "");
    List<byte[]> codes = new ArrayList<>();
    List<List<RuleFile>> versions =
        from.all(
            in -> {
              List<RuleFile> files = in.all(CompiledPack::file);
              codes.add(in.raw());
              return files;
            });
    List<String> whatIf = new ArrayList<>(from.all(ByteReader::text));
    from.end();
    Pack pack = PackReader.read(catalogue, lexicon, ruleNames, versions);
    for (int i = 0; i < codes.size(); i++) {
      rules.add(versions.get(i), pack.words(), codes.get(i));
    }
    return of(whatIf.isEmpty() ? pack : WhatIf.apply(pack, whatIf), rules, new LexiconStore());
  }

  private static void write(ByteWriter to, RuleFile file) {
    to.text(file.name()).text(file.text());
  }

  private static RuleFile file(ByteReader from) {
    return new RuleFile(from.text(), from.text());
  }
}
