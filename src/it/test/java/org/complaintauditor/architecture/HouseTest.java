package org.complaintauditor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * The house as docs/architecture.md draws it. When a test here fails, move the class, or redraw.
 */
@AnalyzeClasses(
    packages = "org.complaintauditor",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {

  private static final String ROOT = "org.complaintauditor.";

  /** Who may use whom; what is not named is forbidden. */
  @ArchTest
  static final ArchRule DIRECTION =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.complaintauditor..")
          .layer("cli")
          .definedBy(ROOT + "cli..")
          .layer("scenario")
          .definedBy(ROOT + "scenario..")
          .layer("rulebook")
          .definedBy(ROOT + "rulebook..")
          .layer("inspection")
          .definedBy(ROOT + "inspection..")
          .layer("audit")
          .definedBy(ROOT + "audit..")
          .layer("intake")
          .definedBy(ROOT + "intake..")
          .layer("history")
          .definedBy(ROOT + "history..")
          .layer("evidence")
          .definedBy(ROOT + "evidence..")
          .layer("detection")
          .definedBy(ROOT + "detection..")
          .layer("observation")
          .definedBy(ROOT + "observation..")
          .layer("quality")
          .definedBy(ROOT + "quality..")
          .layer("pack")
          .definedBy(ROOT + "pack..")
          .layer("judgement")
          .definedBy(ROOT + "judgement..")
          .layer("ruling")
          .definedBy(ROOT + "ruling..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("proof")
          .definedBy(ROOT + "proof..")
          .layer("obligation")
          .definedBy(ROOT + "obligation..")
          .layer("words")
          .definedBy(ROOT + "words..")
          .layer("yaml")
          .definedBy(ROOT + "yaml..")
          .layer("spool")
          .definedBy(ROOT + "spool..")
          .layer("work")
          .definedBy(ROOT + "work..")
          .layer("calendar")
          .definedBy(ROOT + "calendar..")
          .layer("model")
          .definedBy(ROOT + "model..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("rulebook")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("inspection")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("audit")
          .mayOnlyBeAccessedByLayers("cli", "inspection", "scenario")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("cli", "detection", "inspection", "scenario", "audit")
          .whereLayer("history")
          .mayOnlyBeAccessedByLayers("audit")
          .whereLayer("evidence")
          .mayOnlyBeAccessedByLayers(
              "cli", "audit", "detection", "inspection", "scenario", "observation")
          .whereLayer("detection")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("observation")
          .mayOnlyBeAccessedByLayers("cli", "audit", "report", "proof")
          .whereLayer("quality")
          .mayOnlyBeAccessedByLayers("audit")
          .whereLayer("pack")
          .mayOnlyBeAccessedByLayers("cli", "scenario", "audit", "judgement")
          .whereLayer("ruling")
          .mayOnlyBeAccessedByLayers("cli", "inspection", "scenario", "audit", "judgement")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "inspection", "scenario", "audit")
          .whereLayer("proof")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("obligation")
          .mayOnlyBeAccessedByLayers(
              "cli", "inspection", "scenario", "audit", "ruling", "report", "proof")
          .whereLayer("words")
          .mayOnlyBeAccessedByLayers("cli", "inspection", "rulebook", "report", "proof")
          .whereLayer("spool")
          .mayOnlyBeAccessedByLayers("cli", "audit", "intake", "report")
          .whereLayer("work")
          .mayOnlyBeAccessedByLayers("cli", "audit", "intake")
          .whereLayer("yaml")
          .mayOnlyBeAccessedByLayers("pack", "intake", "evidence");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_RULING_KNOWS_THE_RULE_ENGINE =
      only("ruling..", "org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_WORKBOOKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "intake.xlsx..", ROOT + "report.xlsx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..");

  @ArchTest
  static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_CSV =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "intake.csv..", ROOT + "report.csv..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.csv..");

  @ArchTest
  static final ArchRule ONLY_THE_PDF_WRITER_KNOWS_PDF =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "report.pdf..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_JSON =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "intake.json..", ROOT + "report.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule ONLY_READERS_OF_XML_KNOW_ITS_LIBRARY =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "intake.xes..", ROOT + "intake.xlsx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "com.ctc.wstx..", "org.codehaus.stax2..");

  @ArchTest
  static final ArchRule ONLY_ARCHIVES_AND_WORKBOOKS_KNOW_COMPRESSION =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "intake.archive..", ROOT + "report.xlsx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.compress..", "org.apache.commons.io..");

  @ArchTest
  static final ArchRule ONLY_THE_CALENDAR_KNOWS_THE_HOLIDAY_LIBRARY =
      only("calendar..", "de.focus_shift..");

  @ArchTest static final ArchRule ONLY_ONE_PACKAGE_KNOWS_YAML = only("yaml..", "org.yaml..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITS_LIBRARIES =
      only("cli..", "picocli..", "me.tongfei..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule THE_MODEL_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage(ROOT + "model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + "model..", "java..", "org.jspecify..");

  /** A result must not hang on the moment of the run. */
  @ArchTest
  static final ArchRule NOBODY_ASKS_WHAT_TIME_IT_IS =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchRule only(String mine, String... theirs) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + mine)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(theirs);
  }
}
