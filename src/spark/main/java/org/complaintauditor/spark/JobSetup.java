package org.complaintauditor.spark;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.intake.personal.PersonalScreen;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.report.RunFacts;

/**
 * What every machine needs to judge, as bytes of the program's own forms; prepared once per
 * process, however many tasks run there. Rules come compiled: no machine but the driver needs a
 * compiler.
 */
final class JobSetup implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A process that stays for the next run need not keep what earlier ones had. */
  private static final int MOST_RUNS = 4;

  /** Packs by their content: a process that stays need not read one again that it has. */
  private static final Map<String, CompiledPack> PACKS = new ConcurrentHashMap<>();

  private static final Map<String, Prepared> PREPARED = new ConcurrentHashMap<>();

  private final String name;
  private final String packHash;
  private final byte[] pack;
  private final byte[] options;
  private final byte[] calendar;
  private final boolean includesPersonal;
  private final ArrayList<TableFile> files;
  private final byte[] facts;
  private final byte[] run;

  private JobSetup(
      String name,
      String packHash,
      byte[] pack,
      byte[] options,
      byte[] calendar,
      boolean includesPersonal,
      List<TableFile> files,
      byte[] facts,
      byte[] run) {
    this.name = name;
    this.packHash = packHash;
    this.pack = pack;
    this.options = options;
    this.calendar = calendar;
    this.includesPersonal = includesPersonal;
    this.files = new ArrayList<>(files);
    this.facts = facts;
    this.run = run;
  }

  /** What is needed to read the cases of a run. */
  static JobSetup reading(ClusterRequest request, List<TableFile> files) {
    byte[] pack = request.pack().toBytes();
    return new JobSetup(
        UUID.randomUUID().toString(),
        DigestUtils.sha256Hex(pack),
        pack,
        request.options().toBytes(),
        request.calendar().toBytes(),
        request.personal(),
        files,
        new byte[0],
        new byte[0]);
  }

  /** The same, with what is needed to judge them. */
  JobSetup judging(ExportFacts known, RunFacts facts) {
    return new JobSetup(
        name,
        packHash,
        pack,
        options,
        calendar,
        includesPersonal,
        files,
        known.toBytes(),
        facts.toBytes());
  }

  /** What cases are judged with, on this machine. */
  record Prepared(JudgingContext context, RunFacts run, PersonalScreen screen) {}

  /** The files of the export. */
  List<TableFile> files() {
    return files;
  }

  /** The desk's zone. */
  ZoneId zone() {
    return judgingOptions().zone();
  }

  /** How the export is judged. */
  JudgingOptions judgingOptions() {
    return JudgingOptions.fromBytes(options);
  }

  /** The pack on this machine. */
  CompiledPack compiled() {
    forgetEarlier(PACKS, packHash);
    return PACKS.computeIfAbsent(
        packHash,
        content -> {
          Locale.setDefault(Locale.ENGLISH); // What is written is the same everywhere.
          return CompiledPack.fromBytes(pack);
        });
  }

  /** What cases are judged with, on this machine. */
  Prepared prepared() {
    forgetEarlier(PREPARED, name);
    return PREPARED.computeIfAbsent(name, job -> prepare());
  }

  private static void forgetEarlier(Map<String, ?> known, String wanted) {
    if (known.size() >= MOST_RUNS && !known.containsKey(wanted)) {
      known.clear();
    }
  }

  private Prepared prepare() {
    CompiledPack compiled = compiled();
    JudgingOptions judged = judgingOptions();
    ExportFacts known = ExportFacts.fromBytes(facts, compiled, judged);
    JudgingContext all =
        JudgingContext.of(
            compiled,
            BusinessCalendar.fromBytes(calendar, compiled.pack().calendar()),
            known,
            judged);
    // The facts of the run need a context, and say which attributes it has not.
    RunFacts first = RunFacts.fromBytes(run, all);
    JudgingContext context = all.without(new TreeMap<>(first.personal().signs()).keySet());
    return new Prepared(
        context,
        RunFacts.fromBytes(run, context),
        new PersonalScreen(first.personal(), includesPersonal));
  }
}
