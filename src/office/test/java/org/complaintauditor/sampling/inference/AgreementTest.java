package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.inference.Agreement.Coefficient;
import org.complaintauditor.sampling.inference.Agreement.Coefficients;
import org.complaintauditor.sampling.inference.ConfusionTable.Pair;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class AgreementTest {

  /** The pairs of a table, its rows one behind the other. */
  private static List<Pair> pairs(int... counts) {
    int size = (int) Math.sqrt(counts.length);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int n = 0; n < counts[i]; n++) {
        pairs.add(
            new Pair(ConfusionTable.VERDICTS.get(i / size), ConfusionTable.VERDICTS.get(i % size)));
      }
    }
    return pairs;
  }

  private static Coefficients of(int... counts) {
    return Agreement.of(ConfusionTable.of(pairs(counts))).coefficients().orElseThrow();
  }

  private static void assertIs(Coefficient found, double value, double error, double within) {
    assertThat(found.value()).isCloseTo(value, within(within));
    double z = 1.959963984540054;
    assertThat(found.interval().low()).isCloseTo(value - z * error, within(within * 2));
    assertThat(found.interval().high()).isCloseTo(value + z * error, within(within * 2));
  }

  @Test
  @DisplayName(
      "kappa of two pathologists: 0.493 with a standard error of 0.057 (Agresti 2013, 11.5)")
  void pathologists() {
    Coefficient kappa =
        of(22, 2, 2, 0, 5, 7, 14, 0, 0, 2, 36, 0, 0, 1, 17, 10).kappa().orElseThrow();

    assertIs(kappa, 0.493, 0.0567, 5e-4);
    assertThat(kappa.interval().method()).isEqualTo(IntervalMethod.FLEISS_COHEN_EVERITT);
  }

  @Test
  @DisplayName("kappa with its error as R's irrCAC prints it: 0.7964094, 0.05891072")
  void abstractors() {
    Coefficients found = of(13, 0, 0, 0, 0, 20, 7, 0, 0, 4, 56, 0, 0, 0, 0, 0);

    assertIs(found.kappa().orElseThrow(), 0.7964094, 0.05891072, 5e-8);
  }

  @Test
  @DisplayName("AC1 over four verdicts, of which one or two are given: computed apart in Python")
  void fourVerdicts() {
    assertIs(
        of(22, 2, 2, 0, 5, 7, 14, 0, 0, 2, 36, 0, 0, 1, 17, 10).ac1(),
        0.5263035055781171,
        0.05833954095709117,
        1e-9);
    // Gwet's paradox: people agree in 118 of 125, and kappa is below 0.
    Coefficients paradox = of(118, 5, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(paradox.kappa().orElseThrow().value()).isCloseTo(-0.023391813, within(1e-9));
    assertIs(paradox.ac1(), 0.942965159860509, 0.021320744059024278, 1e-9);
    assertThat(paradox.ac1().interval().method()).isEqualTo(IntervalMethod.GWET);
  }

  @Test
  @DisplayName("kappa and raw agreement are those of dkpro-statistics for 500 tables by chance")
  void dkpro() {
    Random chance = new Random(20260420);
    for (int n = 0; n < 500; n++) {
      int[] counts = new int[16];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = chance.nextInt(i % 5 == 0 ? 40 : 6);
      }
      counts[0]++;
      CodingAnnotationStudy study = new CodingAnnotationStudy(2);
      pairs(counts).forEach(pair -> study.addItem(pair.first(), pair.second()));
      Agreement found = Agreement.of(ConfusionTable.of(pairs(counts)), 1);

      assertThat(found.coefficients().orElseThrow().kappa().orElseThrow().value())
          .isCloseTo(new CohenKappaAgreement(study).calculateAgreement(), within(1e-12));
      assertThat(found.raw().orElseThrow())
          .isCloseTo(new PercentageAgreement(study).calculateAgreement(), within(1e-12));
    }
  }

  @Test
  @DisplayName("with one verdict alone there is no kappa, and AC1 is full")
  void oneVerdict() {
    Coefficients found = of(40, 0, 0, 0);

    assertThat(found.kappa()).isEmpty();
    assertThat(found.ac1().value()).isEqualTo(1);
    assertThat(found.ac1().interval().low()).isEqualTo(1);
  }

  @Test
  @DisplayName("under 30 findings there is a table and no coefficient")
  void few() {
    Agreement few = Agreement.of(ConfusionTable.of(pairs(20, 4, 5, 0)));
    Agreement enough = Agreement.of(ConfusionTable.of(pairs(20, 4, 5, 1)));

    assertThat(few.coefficients()).isEmpty();
    assertThat(few.table().count(Verdict.MET, Verdict.BREACHED)).isEqualTo(4);
    assertThat(few.table().count(Verdict.BREACHED, Verdict.MET)).isEqualTo(5);
    assertThat(few.raw()).contains(20 / 29.0);
    assertThat(enough.coefficients()).isPresent();
    assertThat(Agreement.of(ConfusionTable.of(List.of())).raw()).isEmpty();
  }

  @Test
  @DisplayName("nobody can say that something is pending")
  void pending() {
    assertThatThrownBy(() -> new Pair(Verdict.PENDING, Verdict.MET))
        .hasMessage("nobody compares PENDING with MET");
  }
}
