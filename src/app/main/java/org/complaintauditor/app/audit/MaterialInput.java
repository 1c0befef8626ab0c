package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.complaintauditor.app.InvalidRequestException;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.export.FoundExport;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialIntake;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.ProfileFacts;
import org.complaintauditor.report.RunFacts;

/** The material of an earlier run, judged as that run judged. */
final class MaterialInput implements AuditInput {

  /** What the material says; to say it otherwise is to judge something else. */
  private static final List<String> SAID =
      List.of(
          "pack",
          "profile",
          "sheet",
          "as-of",
          "zone",
          "holidays",
          "evidence",
          "doubtful",
          "set",
          "max-rejected",
          "facts");

  private final Material material;
  private final String language;
  private final int threads;

  private MaterialInput(Material material, String language, int threads) {
    this.material = material;
    this.language = language;
    this.threads = threads;
  }

  /**
   * Opens a material.
   *
   * @param language of what is written
   * @param threads how many judge
   * @throws org.complaintauditor.material.UnusableMaterialException if it cannot be read
   */
  static MaterialInput open(Path folder, String language, int threads) {
    return new MaterialInput(Material.open(folder), language, threads);
  }

  /** What the run was judged with. */
  MaterialSettings settings() {
    return material.settings();
  }

  /**
   * The material that is named, if one is.
   *
   * @throws InvalidRequestException if it is named with something else
   * @throws org.complaintauditor.material.UnusableMaterialException if it cannot be read
   */
  static Optional<AuditInput> in(JudgingRequest judging) {
    return named(judging.export())
        .map(material -> open(material, judging.language(), judging.threads()));
  }

  /**
   * Refuses to be told what the material says.
   *
   * @param said whether something is said by an option of this name
   * @throws InvalidRequestException if it is
   */
  static void refuse(ExportRequest export, Predicate<String> said) {
    named(export)
        .ifPresent(
            material ->
                SAID.stream()
                    .map(name -> "--" + name)
                    .filter(said)
                    .findFirst()
                    .ifPresent(
                        option -> {
                          throw new InvalidRequestException(
                              Wording.of("app.is-material-of-a-run-is-judged", option, material));
                        }));
  }

  private static Optional<Path> named(ExportRequest export) {
    List<Path> files = export.paths();
    Optional<Path> material = files.stream().filter(Material::isAt).findFirst();
    if (material.isPresent() && files.size() > 1) {
      throw new InvalidRequestException(Wording.of("app.is-material-of-a-run", material.get()));
    }
    return material;
  }

  @Override
  public Pack pack() {
    return material.pack();
  }

  @Override
  public RunCalendar holidays() {
    MaterialSettings.Calendar calendar = material.settings().calendar();
    return new RunCalendar(material.calendar(), calendar.name(), calendar.version());
  }

  @Override
  public String holidayFile() {
    return material.settings().calendar().file();
  }

  @Override
  public Intake intake() {
    return new MaterialIntake(material);
  }

  @Override
  public AuditRequest request(RunCalendar calendar, boolean personal) {
    if (personal && !material.settings().personalIncluded()) {
      throw new InvalidRequestException(
          Wording.of("app.personal-include-material-was-made-without-fields"));
    }
    return new AuditRequest(
        List.of(),
        material.pack(),
        calendar.calendar(),
        material.options(),
        MaxRejected.ALL,
        Optional.empty(),
        personal,
        threads);
  }

  @Override
  public Map<String, String> options() {
    Map<String, String> said = new TreeMap<>();
    material
        .settings()
        .options()
        .forEach(
            (name, value) -> {
              if (SAID.contains(name) || RunFacts.OF_WHICH_CASES.contains(name)) {
                said.put(name, value);
              }
            });
    said.put("language", language);
    return said;
  }

  @Override
  public RunId runId(Map<String, String> resultOptions, Map<String, Path> decided) {
    MaterialSettings settings = material.settings();
    return RunId.ofFacts(
        material.pack(),
        settings.inputs().stream()
            .map(file -> new RunFacts.FileFacts(file.name(), file.sha256(), file.size()))
            .toList(),
        resultOptions,
        settings.calendar().file().isEmpty() ? "" : settings.calendar().version(),
        settings.profile().sha256(),
        decided);
  }

  @Override
  public String language() {
    return language;
  }

  @Override
  public int threads() {
    return threads;
  }

  @Override
  public String evidence() {
    return material.settings().evidence();
  }

  @Override
  public String zoneDataVersion() {
    return BuildFacts.zoneDataVersion(material.zone());
  }

  @Override
  public ExportDescription readAs(AuditOutcome judged) {
    MaterialSettings.ReadBy by = material.settings().profile();
    List<ExportDescription.TakenFor> files = new ArrayList<>();
    by.files()
        .forEach(file -> files.add(new ExportDescription.TakenFor(file.name(), file.format())));
    Set<Activity> activities = new WordSet<>();
    by.activities()
        .forEach(name -> activities.add(material.pack().words().named(Activity.class, name)));
    return new ExportDescription(
        by.name(),
        new LocalizedText(by.title()).in(language),
        by.detected(),
        by.sha256(),
        new ProfileFacts(
            by.guesses(), by.guessedIn(), by.guessedInLine(), by.checked(), by.check(), activities),
        files,
        judged.records());
  }

  @Override
  public String profileText() {
    return material.profile();
  }

  @Override
  public MaterialSettings.ReadBy readBy(Export export) {
    return material.settings().profile();
  }

  @Override
  public <T> T read(FoundExport.Reading<T> reading) throws IOException {
    return reading.read();
  }
}
