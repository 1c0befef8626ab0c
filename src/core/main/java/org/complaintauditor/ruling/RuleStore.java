package org.complaintauditor.ruling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.gate.RuleGate;
import org.complaintauditor.ruling.gate.RuleTrust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the rule base of rule files, by their content: the shipped rules were compiled when the
 * program was built; others have to pass the {@link RuleGate}, and are compiled once and kept. All
 * rules that run come from here.
 */
public final class RuleStore {

  private static final Logger LOG = LoggerFactory.getLogger(RuleStore.class);

  private static final String SUFFIX = ".rules";
  private static final String FILE = ".file";
  private static final String TOGETHER = ".together";

  private final Optional<Path> cache;
  private final String programKey;
  private final RuleGate gate;
  private final Map<String, RuleBase> loaded = new ConcurrentHashMap<>();

  /** A store of rules that are shipped, or that can be proven to be harmless. */
  public RuleStore(Optional<Path> cache, String programKey) {
    this(cache, programKey, RuleTrust.NONE);
  }

  /**
   * A store of compiled rules.
   *
   * @param cache where compiled rules are kept between runs; empty: nowhere. Nobody else may write
   *     there
   * @param programKey changes whenever the program does: rules compiled for one vocabulary are not
   *     used with another
   * @param trust which other rules may be compiled and run
   */
  public RuleStore(Optional<Path> cache, String programKey, RuleTrust trust) {
    this.cache = cache;
    this.programKey = programKey;
    this.gate = gate(trust);
  }

  /** What rules have to pass, given which others may run. */
  public static RuleGate gate(RuleTrust trust) {
    return new RuleGate(file -> isShipped(RuleGate.sha256(file)), trust);
  }

  /**
   * Refuses rules that may not run, before any is asked for.
   *
   * @param words those of the pack
   * @throws org.complaintauditor.ruling.gate.ForeignRulesException if they may not run
   */
  public void admit(List<RuleFile> files, Vocabulary words) {
    if (!ships(files)) {
      gate.check(files, words);
    }
  }

  /**
   * The rule base of these files.
   *
   * @param words those of the pack
   * @throws org.complaintauditor.ruling.gate.ForeignRulesException if they may not run
   * @throws RuleCompilationException if a file is wrong
   */
  public RuleBase rulesOf(List<RuleFile> files, Vocabulary words) {
    return loaded.computeIfAbsent(
        hash(files, words), key -> loaded(files, words, compiled(files, words, key)));
  }

  private static RuleBase loaded(List<RuleFile> files, Vocabulary words, CompiledRules compiled) {
    try {
      return new RuleBase(compiled.toKieBase(), files, PackWordsInRules.drops(files, words));
    } catch (LinkageError e) { // What a rule file declares may fail when it is loaded.
      if (ships(files)) {
        throw e;
      }
      throw new RuleFailureException(
          Wording.of(
              "core.rules-cannot-be-loaded",
              String.valueOf(e.getCause() == null ? e : e.getCause())),
          e);
    }
  }

  /**
   * These files compiled, as bytes.
   *
   * @param words those of the pack
   * @throws org.complaintauditor.ruling.gate.ForeignRulesException if they may not run
   * @throws RuleCompilationException if a file is wrong
   */
  public byte[] compiledBytes(List<RuleFile> files, Vocabulary words) {
    return compiled(files, words, hash(files, words)).toBytes();
  }

  /**
   * Takes these files as compiled by {@link #compiledBytes} of the process that started this one:
   * there they passed the gate. Bytes of any other origin have no place here.
   *
   * @throws RulingDefectException if the bytes are of something else
   */
  public void add(List<RuleFile> files, Vocabulary words, byte[] compiled) {
    try {
      loaded.put(hash(files, words), loaded(files, words, CompiledRules.fromBytes(compiled)));
    } catch (IOException e) {
      throw new RulingDefectException(Wording.of("core.compiled-rules-cannot-be-loaded"), e);
    }
  }

  /**
   * Compiles rules into a folder from which the program loads them without a compiler. Run by the
   * build.
   */
  public static void ship(List<RuleFile> files, Vocabulary words, Path folder) throws IOException {
    String hash = hash(files, words);
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(hash + SUFFIX),
        RuleCompiler.compile(PackWordsInRules.named(files, words), hash).toBytes());
    Files.write(folder.resolve(hash(files) + TOGETHER), new byte[0]);
    for (RuleFile file : files) {
      Files.write(folder.resolve(anywhere(file) + FILE), new byte[0]);
      Files.write(folder.resolve(RuleGate.sha256(file) + FILE), new byte[0]);
    }
  }

  /** Whether these files, all together, are those of a shipped pack. */
  public static boolean ships(List<RuleFile> files) {
    return RuleStore.class.getResource(hash(files) + TOGETHER) != null;
  }

  /** Whether this file is one of a shipped pack, but for the name of its package. */
  public static boolean ships(RuleFile file) {
    return isShipped(anywhere(file));
  }

  private static boolean isShipped(String hash) {
    return RuleStore.class.getResource(hash + FILE) != null;
  }

  /** The hash of a file that may have been copied to another pack. */
  private static String anywhere(RuleFile file) {
    return hash(
        List.of(
            new RuleFile(file.name(), RuleCompiler.PACKAGE.matcher(file.text()).replaceFirst(""))));
  }

  private CompiledRules compiled(List<RuleFile> files, Vocabulary words, String hash) {
    Optional<CompiledRules> shipped = shipped(hash);
    if (shipped.isPresent()) {
      LOG.info("rules: as shipped");
      return shipped.get();
    }
    gate.check(files, words);
    Optional<Path> kept = cache.map(folder -> folder.resolve(hash + "-" + programKey + SUFFIX));
    if (kept.isPresent() && Files.isRegularFile(kept.get())) {
      try {
        CompiledRules rules = CompiledRules.fromBytes(Files.readAllBytes(kept.get()));
        LOG.info("rules: edited, compiled in an earlier run");
        return rules;
      } catch (IOException e) {
        LOG.info("rules: the ones kept cannot be read, compiling again");
      }
    }
    LOG.info("rules: edited, compiling {} files", files.size());
    CompiledRules rules = RuleCompiler.compile(PackWordsInRules.named(files, words), hash);
    kept.ifPresent(file -> keep(rules, file));
    return rules;
  }

  private static Optional<CompiledRules> shipped(String hash) {
    try (InputStream stream = RuleStore.class.getResourceAsStream(hash + SUFFIX)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(CompiledRules.fromBytes(stream.readAllBytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps compiled rules; a run must not fail because they cannot be kept. */
  private static void keep(CompiledRules rules, Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "compiled", ".tmp");
      Files.write(temporary, rules.toBytes());
      try {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.info("rules: cannot be kept for the next run: {}", e.getMessage());
    }
  }

  /** Names these files, compiled with these words. */
  private static String hash(List<RuleFile> files, Vocabulary words) {
    return words.id().isEmpty() ? hash(files) : hash(files) + "-" + words.id();
  }

  /** The SHA-256 of names and contents. */
  static String hash(List<RuleFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (RuleFile file : files) {
        digest.update((file.name() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
