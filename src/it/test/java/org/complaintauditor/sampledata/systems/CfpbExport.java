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
              "_index",
              "complaint-public-v2",
              "_type",
              "_doc",
              "_id",
              caseId(history.number),
              "_score",
              null,
              "_source",
              Json.object(
                  "product",
                  "Debt collection",
                  "complaint_what_happened",
                  history.number % 2 == 0 ? history.receipt().text() : "",
                  "date_sent_to_company",
                  TIMES.format(history.receipt().zoned()),
                  "issue",
                  history.subject,
                  "sub_product",
                  "Telecommunications debt",
                  "zip_code",
                  "10001",
                  "tags",
                  null,
                  "has_narrative",
                  history.number % 2 == 0,
                  "complaint_id",
                  caseId(history.number),
                  "timely",
                  "Yes",
                  "company_response",
                  "Closed with explanation",
                  "submitted_via",
                  "Web",
                  "company",
                  "Maple Ridge Collections, LLC",
                  "date_received",
                  // The Bureau had it three days longer; that clock is not the company's.
                  TIMES.format(history.receipt().zoned().minusDays(3)),
                  "state",
                  "NY",
                  "consumer_disputed",
                  "N/A",
                  "sub_issue",
                  "Debt is not yours"),
              "sort",
              List.of(
                  history.receipt().zoned().toInstant().toEpochMilli(), caseId(history.number))));
    }
    return Map.of(
        "complaints.json",
        Json.bytes(
            Json.object(
                "took",
                49,
                "timed_out",
                false,
                "hits",
                Json.object(
                    "total",
                    Json.object("value", hits.size(), "relation", "eq"),
                    "max_score",
                    null,
                    "hits",
                    hits))));
  }
}
