package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acted in ServiceNow, and what its tables leave open. */
class ServiceNowProfileTest {
  private static final String AUDIT =
      "sys_id,tablename,documentkey,fieldname,oldvalue,newvalue,user,sys_created_on\n";

  @TempDir Path folder;

  private Trial export(String user, String audit) {
    return new Trial(folder, "profile: desk\nextends: servicenow\nzone: UTC\n")
        .with(
            "case.csv",
            """
            number,sys_id,contact_type,opened_at,opened_by
            CS1,c1,email,2026-01-06 10:00:00,guest
            """)
        .with("audit.csv", AUDIT + audit)
        .with(
            "journal.csv",
            """
            sys_id,name,element,element_id,value,sys_created_on,sys_created_by
            j1,sn_customerservice_case,comments,c1,Hello,2026-01-07 10:00:00,%s
            """
                .formatted(user))
        .with(
            "user.csv",
            """
            sys_id,user_name,name,email,title,sys_class_name
            u1,nroy,Nadia Roy,nadia@provider.example,,sys_user
            u2,svc_desk,Desk,desk@provider.example,,sys_user
            u3,x17,Mail Bot,x17@provider.example,,sys_user
            u4,ftalbot,Fay Talbot,ftalbot@mailer.example,,sys_user
            u5,integration,Integration,i@provider.example,Team lead,sys_user
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "nroy, AGENT",
    "svc_desk, SYSTEM",
    "x17, SYSTEM",
    "ftalbot, AGENT",
    "integration, SUPPORT_LEAD"
  })
  void aProgramIsTakenForNoPerson(String user, String role) {
    assertThat(export(user, "").export().rows())
        .filteredOn(row -> row.eventId().equals("j1"))
        .singleElement()
        .extracting(row -> row.actorRole().name())
        .isEqualTo(role);
  }

  @Test
  void changesOfOtherTablesLackNoCase() {
    String other = "a%d,incident,i%d,state,1,2,nroy,2026-01-07 10:00:00\n";

    assertThat(export("nroy", other.formatted(1, 1) + other.formatted(2, 2)).problems()).isEmpty();
    assertThat(
            export("nroy", "a1,sn_customerservice_case,C1,state,10,6,nroy,2026-01-07 10:00:00\n")
                .problems())
        .containsExactly("2 RECORDS_WITHOUT_CASE its_case \"C1\"");
  }

  @Test
  void aStateThatNobodyKnowsIsListedOnce() {
    String change = "a%d,sn_customerservice_case,c1,state,%s,%s,nroy,2026-01-%02d 10:00:00\n";

    assertThat(
            export(
                    "nroy",
                    change.formatted(1, "Ouvert", "En attente", 8)
                        + change.formatted(2, "En attente", "Ouvert", 9)
                        + change.formatted(3, "Ouvert", "En attente", 10)
                        + change.formatted(4, "En attente", "Closed", 11))
                .problems())
        .containsExactly(
            "2 STATUS_NOT_KNOWN newvalue \"En attente\"", "3 STATUS_NOT_KNOWN newvalue \"Ouvert\"");
  }
}
