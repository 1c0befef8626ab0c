package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.complaintauditor.dossier.MaterialReports;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.DossierZip;
import org.complaintauditor.dossier.bag.ScratchFolder;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.dossier.run.RunFolder;
import org.complaintauditor.dossier.seal.Seal;
import org.complaintauditor.dossier.seal.SignerKey;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.RunFacts.FileFacts;
import org.complaintauditor.ruling.RuleStore;

/**
 * Makes a dossier: the cases that a request is about, redacted, judged again from what is left, and
 * sealed. The same run, request and keys give the same bytes.
 */
public final class DossierMaking {
  private final Program program;
  private final MaterialListener listener;

  /**
   * What the program lends.
   *
   * @param reports judges a material again and writes its reports
   * @param rules compiles rules
   * @param ruleBooks writes rule books
   * @param build which build judges
   * @param name the program with its version
   */
  public record Program(
      MaterialReports reports,
      RuleStore rules,
      RuleBooks ruleBooks,
      RunFacts.Program build,
      String name) {}

  /** Writes rule books. */
  @FunctionalInterface
  public interface RuleBooks {
    /** The rule book of the material's pack, in Markdown. */
    String of(Material material, String language);
  }

  /**
   * The material of a dossier.
   *
   * @param run the run, whose files were held against its manifest
   * @param requestFile how messages name the request
   * @param request what is asked for
   * @param audience for whom
   * @param keys with what
   */
  public record Order(
      RunFolder run,
      String requestFile,
      DossierRequest request,
      Audience audience,
      DossierKeys keys) {}

  /**
   * A maker.
   *
   * @param listener hears how far the run is read
   */
  public DossierMaking(Program program, MaterialListener listener) {
    this.program = program;
    this.listener = listener;
  }

  /**
   * Makes the dossier.
   *
   * @param decisions what people decided about findings of the run; empty where nobody did
   * @param target the zip file, which is not there
   * @throws UnusableExportException if the run or the request cannot be used; nothing is written
   * @throws LeakException if something that identifies people is left
   * @throws IOException if something cannot be read or written; nothing is left behind
   */
  public MadeDossier make(Order order, DecisionList decisions, Path target) throws IOException {
    Material material = Material.open(order.run().folder()).heardBy(listener);
    SummaryPart summary = SummaryPart.of(order.run().folder());
    RunReading reading = new RunReading(material, program.rules(), order, decisions);
    reading.read();
    summary.refuseUnlessCounted(reading.population().tallies());
    Path beside = Objects.requireNonNull(target.toAbsolutePath().getParent());
    try (ScratchFolder scratch = ScratchFolder.in(beside, ".dossier-")) {
      Path root = Files.createDirectories(scratch.path().resolve(name(order.request())));
      Path data = Files.createDirectories(root.resolve("data"));
      summary.write(data);
      long redacted = new DossierContents(program, order, reading, scratch.path()).write(root);
      Bag.complete(
          root,
          new BagInfo(
              order.request().organisation(),
              order.request().id(),
              order.request().date(),
              program.name(),
              order.run().run(),
              order.keys().seal().name()));
      Seal.write(root, order.keys().seal(), order.keys().certificate());
      Path zip = scratch.path().resolve("dossier.zip");
      DossierZip.write(root, zip);
      MadeDossier made = made(order, reading, redacted, root, zip, target);
      Files.move(zip, target);
      return made;
    }
  }

  private static MadeDossier made(
      Order order, RunReading reading, long redacted, Path root, Path zip, Path target)
      throws IOException {
    SelectedCases chosen = reading.selected();
    return new MadeDossier(
        target,
        FileFacts.of("", zip).sha256(),
        FileFacts.of("", root.resolve(Bag.TAG_MANIFEST)).sha256(),
        order.keys().seal().signer().fingerprint(),
        order.keys().seal().name(),
        reading.population().size(),
        chosen.size(),
        chosen.findings(),
        redacted,
        chosen.breachesLeft());
  }

  /** The folder's name, of letters that every system and zip program takes. */
  private static String name(DossierRequest request) {
    String name =
        SignerKey.identity(request.organisation()) + "-" + SignerKey.identity(request.id());
    return name.replace('@', '-').toLowerCase(Locale.ROOT);
  }
}
