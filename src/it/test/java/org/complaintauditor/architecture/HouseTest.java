package org.complaintauditor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house as docs/architecture.md draws it. When a test here fails, move the class, or redraw.
 */
@AnalyzeClasses(packages = "org.complaintauditor", importOptions = HouseTest.MainClasses.class)
final class HouseTest {

  /** Leaves tests out, be they in folders or in jars. */
  static final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  private static final String ROOT = "org.complaintauditor.";

  /** Who may use whom; what is not named is forbidden. */
  private static final String DIRECTIONS =
      """
      model       -
      yaml        model
      spool       model
      bytes       model
      calendar    bytes model
      text        model yaml
      history     model
      quality     bytes model
      evidence    bytes model yaml
      observation bytes calendar evidence model
      obligation  bytes calendar model
      pack        model yaml
      ruling      calendar model obligation
      proof       model obligation observation text
      judgement   bytes calendar evidence history model obligation observation pack quality ruling
      figures     bytes calendar judgement model obligation observation
      concurrent  -
      intake      bytes concurrent model spool yaml
      identity    judgement model obligation proof
      decision    bytes figures identity judgement model obligation
      store       model yaml
      report      bytes calendar decision figures identity judgement model obligation observation proof spool text
      material    calendar evidence identity intake judgement model observation pack ruling yaml
      comparison  concurrent deciding evidence identity intake judgement material model obligation pack proof report ruling spool text yaml
      deciding    decision figures intake judgement material model obligation report ruling store yaml
      audit       bytes calendar concurrent evidence figures intake judgement material model report ruling
      sampling    decision figures identity intake judgement material model obligation report ruling text
      review      deciding decision identity intake judgement material model obligation proof report ruling text
      dossier     calendar concurrent decision deciding evidence figures identity intake judgement material model obligation observation pack proof report ruling sampling spool text yaml
      app         audit calendar comparison concurrent deciding decision dossier evidence figures identity inspection intake judgement material model obligation observation pack proof report review rulebook ruling sampling store text yaml
      console     app comparison deciding decision dossier evidence figures identity intake judgement material model obligation pack proof report review ruling sampling store text yaml
      detection   evidence intake model report sampling text
      rulebook    model text
      scenario    audit calendar evidence intake judgement model obligation pack ruling
      spark       audit bytes calendar cli concurrent evidence figures history intake judgement model obligation observation pack report ruling text
      inspection  audit evidence intake judgement model obligation report ruling text
      """;

  @ArchTest
  static final ArchRule DIRECTION =
      classes().should(keepTo(DIRECTIONS)).because("docs/architecture.md draws the house so");

  private static ArchCondition<JavaClass> keepTo(String directions) {
    Map<String, List<String>> allowed = new HashMap<>();
    directions
        .lines()
        .map(line -> List.of(line.strip().split("\\s+")))
        .forEach(words -> allowed.put(words.get(0), words));
    return new ArchCondition<>("use only what is below them") {
      @Override
      public void check(JavaClass javaClass, ConditionEvents found) {
        String from = room(javaClass);
        if (from.equals("cli")) {
          return; // Nothing stands above the command line.
        }
        for (Dependency use : javaClass.getDirectDependenciesFromSelf()) {
          String to = room(use.getTargetClass());
          if (!to.isEmpty() && !allowed.getOrDefault(from, List.of()).contains(to)) {
            found.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  /** The first part of a class's package behind the project's; empty for others' classes. */
  private static String room(JavaClass javaClass) {
    String name = javaClass.getPackageName() + ".";
    return name.startsWith(ROOT)
        ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
        : "";
  }

  @ArchTest
  static final ArchRule CORE_KNOWS_NO_FORMATS =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "model..",
              ROOT + "bytes..",
              ROOT + "history..",
              ROOT + "obligation..",
              ROOT + "figures..",
              ROOT + "proof..",
              ROOT + "quality..",
              ROOT + "observation..",
              ROOT + "evidence..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.concurrent.locks..", "java.nio.file..", "java.net..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class);

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
          .and()
          .haveSimpleNameNotContaining("CompoundFile") // Looks what an old office file is.
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.poi.ss..", "org.apache.poi.xssf..", "org.apache.poi.openxml4j..");

  @ArchTest
  static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_CSV =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "intake.csv..", ROOT + "report.csv..", ROOT + "material..", ROOT + "dossier..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.csv..");

  @ArchTest
  static final ArchRule ONLY_REPORTS_AND_DOSSIERS_KNOW_PDF =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "report.pdf..", ROOT + "dossier..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule ONLY_READERS_AND_WRITERS_KNOW_JSON =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "intake.json..",
              ROOT + "report.json..",
              ROOT + "app.job..",
              ROOT + "comparison..",
              ROOT + "console..",
              ROOT + "dossier..",
              ROOT + "material..",
              ROOT + "review.json..",
              ROOT + "sampling.json..",
              ROOT + "store..",
              ROOT + "deciding.file..",
              ROOT + "comparison.trend..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule ONLY_THE_STORE_KNOWS_DATABASES =
      only(
          "store..",
          "java.sql..",
          "javax.sql..",
          "com.zaxxer..",
          "org.jdbi..",
          "org.flywaydb..",
          "org.sqlite..",
          "org.postgresql..");

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
          .resideOutsideOfPackages(
              ROOT + "intake.archive..", ROOT + "report.xlsx..", ROOT + "dossier.bag..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.commons.compress..", "org.apache.commons.io..");

  @ArchTest
  static final ArchRule ONLY_DOSSIERS_AND_PEOPLE_KNOW_CRYPTOGRAPHY =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "dossier..", ROOT + "console.people..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.bouncycastle..", "javax.crypto..");

  @ArchTest
  static final ArchRule ONLY_THE_CONSOLE_KNOWS_THE_WEB =
      only(
          "console..",
          "io.javalin..",
          "jakarta.servlet..",
          "org.eclipse.jetty..",
          "com.nimbusds..");

  @ArchTest
  static final ArchRule ONLY_THE_CALENDAR_KNOWS_THE_HOLIDAY_LIBRARY =
      only("calendar..", "de.focus_shift..");

  @ArchTest static final ArchRule ONLY_ONE_PACKAGE_KNOWS_YAML = only("yaml..", "org.yaml..");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITS_LIBRARIES =
      only("cli..", "picocli..", "me.tongfei..", "ch.qos.logback..");

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_CLUSTER =
      only("spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..");

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

  private static final Pattern OPTION = Pattern.compile("\"--[a-z][a-z-]+\"");

  @Test
  void pagesKnowNoOptionOfACommand() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/console/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (OPTION.matcher(Files.readString(file)).find()) {
          found.add(String.valueOf(file.getFileName()).replace(".java", ""));
        }
      }
    }

    assertThat(found).isEmpty();
  }

  /** What a person does in a browser is done at a time. */
  @ArchTest
  static final ArchRule ONLY_THE_CONSOLE_HAS_A_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "console..")
          .should()
          .callMethod(Clock.class, "system", ZoneId.class);

  private static ArchRule only(String mine, String... theirs) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + mine)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(theirs);
  }
}
