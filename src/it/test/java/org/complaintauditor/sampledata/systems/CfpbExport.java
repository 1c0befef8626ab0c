package org.complaintauditor.sampledata.systems;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the search of the CFPB's complaint database answers. */
final class CfpbExport implements SystemExport {
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  @Override
  public String profile() {
    return "cfpb";
  }

  @Override
  public String caseId(int history) {
    return String.valueOf(4_937_000 + history);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.ALL_BUT_RECEIPT);
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    List<Object> hits = new ArrayList<>();
    for (History history : histories) {
      hits.add(
          Json.object(
              "_index=%s _type=%s _id=%s _score=%s _source=%s sort=%s",
              "complaint-public-v2",
              "_doc",
              caseId(history.number),
              null,
              Json.object(
                  "product=%s complaint_what_happened=%s date_sent_to_company=%s issue=%s "
                      + "sub_product=%s zip_code=%s tags=%s has_narrative=%s complaint_id=%s timely=%s "
                      + "company_response=%s submitted_via=%s company=%s date_received=%s state=%s "
                      + "consumer_disputed=%s sub_issue=%s",
                  "Debt collection",
                  history.number % 2 == 0 ? history.receipt().text() : "",
                  TIMES.format(history.receipt().zoned()),
                  history.subject,
                  "Telecommunications debt",
                  "10001",
                  null,
                  history.number % 2 == 0,
                  caseId(history.number),
                  "Yes",
                  "Closed with explanation",
                  "Web",
                  "Maple Ridge Collections, LLC", // The Bureau had it three days longer; that clock
                  // is not the company's.
                  TIMES.format(history.receipt().zoned().minusDays(3)),
                  "NY",
                  "N/A",
                  "Debt is not yours"),
              List.of(
                  history.receipt().zoned().toInstant().toEpochMilli(), caseId(history.number))));
    }
    return Map.of(
        "complaints.json",
        Json.bytes(
            Json.object(
                "took=%s timed_out=%s hits=%s",
                49,
                false,
                Json.object(
                    "total=%s max_score=%s hits=%s",
                    Json.object("value=%s relation=%s", hits.size(), "eq"), null, hits))));
  }
}
