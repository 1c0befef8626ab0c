package org.complaintauditor.ruling.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;

/** Which commitments hang on who the customer is. */
final class CustomerTypeRulesTest {

  private static final Pack PACK = PackReader.read(Path.of("rules/jive-ca"));
  private static final PackVersion SHIPPED = PACK.latest();

  private static final String FILE =
      """
      // A comment about business customers names nobody's "business".

      package rules.x;

      import org.complaintauditor.model.CaseHistory;
      import org.complaintauditor.model.CustomerType;
      import org.complaintauditor.model.Reason;
      import org.complaintauditor.obligation.DroppedObligation;

      rule "ACK-01 dropped: no business of ours"
      when
          CaseHistory( received )
      then
          insert( DroppedObligation.of( "ACK-01", Reason.OUT_OF_SCOPE ) );
      end
      """;

  private static Set<String> asking(String... texts) {
    return CustomerTypeRules.asking(
        new PackVersion(
            "1",
            Optional.empty(),
            Optional.empty(),
            SHIPPED.commitments(),
            List.of(texts).stream().map(text -> new RuleFile("X.drl", text)).toList()),
        PACK.words());
  }

  @Test
  void onlyOneShippedCommitmentDoes() {
    assertThat(CustomerTypeRules.asking(SHIPPED, PACK.words())).containsExactly("CTS-01");
  }

  @Test
  void aWordInACommentOrTheNameOfARuleAsksForNothing() {
    assertThat(asking(FILE)).isEmpty();
  }

  @Test
  void aRuleThatNamesItDoes() {
    assertThat(asking(FILE.replace("( received )", "( received, !business )")))
        .containsExactly("ACK-01");
    assertThat(
            asking(FILE.replace("( received )", "( customerType != CustomerType.SMALL_BUSINESS )")))
        .containsExactly("ACK-01");
  }

  @Test
  void aRuleAboutEveryCommitmentIsAboutEach() {
    String judging =
        FILE.replace("( received )", "( business )")
            .replace(
                "import org.complaintauditor.obligation.Dropped",
                "import org.complaintauditor.obligation.Conclusion;\nimport org.complaintauditor.obligation.Dropped")
            .replace(
                "DroppedObligation.of( \"ACK-01\", Reason.OUT_OF_SCOPE )",
                "Conclusion.of( Reason.OUT_OF_SCOPE )");

    assertThat(asking(judging))
        .hasSameSizeAs(SHIPPED.commitments())
        .contains("ACK-01", "CTS-01", "TMF-01");
  }

  @Test
  void whatIsMoreThanARuleMayAskForAnything() {
    assertThat(asking(FILE.replace("( received )", "( eval( true ) )")))
        .hasSameSizeAs(SHIPPED.commitments());
  }
}
