package org.complaintauditor.sampledata.systems;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Service requests as NYC Open Data publishes them: one row per request, 52 columns. */
final class Nyc311Export implements SystemExport {
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.ENGLISH);
  private static final String COLUMNS =
      "Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,"
          + "Location Type,Incident Zip,Incident Address,Street Name,Cross Street 1,Cross Street "
          + "2,"
          + "Intersection Street 1,Intersection Street 2,Address Type,City,Landmark,Facility "
          + "Type,"
          + "Status,Due Date,Resolution Action Updated Date,Community Board,Borough,"
          + "X Coordinate (State Plane),Y Coordinate (State Plane),Park Facility Name,Park "
          + "Borough,"
          + "School Name,School Number,School Region,School Code,School Phone Number,"
          + "School Address,School City,School State,School Zip,School Not Found,"
          + "School or Citywide Complaint,Vehicle Type,Taxi Company Borough,Taxi Pick Up "
          + "Location,"
          + "Bridge Highway Name,Bridge Highway Direction,Road Ramp,Bridge Highway Segment,"
          + "Garage Lot Name,Ferry Direction,Ferry Terminal Name,Latitude,Longitude,Location";

  @Override
  public String profile() {
    return "nyc311";
  }

  @Override
  public String caseId(int history) {
    return String.valueOf(26_590_000 + history * 37);
  }

  @Override
  public List<Loss> losses() {
    return List.of(Loss.DISCLOSURES, Loss.CUSTOMER_TYPE, Loss.ALL_BUT_DATES);
  }

  @Override
  public Map<String, byte[]> files(List<History> histories) {
    Table table = new Table(COLUMNS);
    for (History history : histories) {
      List<Happening> closings = history.all("CLOSED");
      Map<String, String> cells = new HashMap<>();
      cells.put("Unique Key", caseId(history.number));
      cells.put("Created Date", TIMES.format(history.receipt().at()));
      cells.put(
          "Closed Date",
          closings.isEmpty() ? "" : TIMES.format(closings.get(closings.size() - 1).at()));
      cells.put("Agency", "DCA");
      cells.put("Agency Name", "Department of Consumer Affairs");
      cells.put("Complaint Type", "Consumer Complaint");
      cells.put("Descriptor", history.subject);
      cells.put("Status", closings.isEmpty() ? "Open" : "Closed");
      // A due date that the agency set itself, and a date of the last action: neither is an event.
      cells.put("Due Date", TIMES.format(history.receipt().at().plusDays(30)));
      cells.put("Borough", "Unspecified");
      cells.put("School Name", "Unspecified");
      cells.put("Location", history.number % 3 == 0 ? "(40.7127, -74.0059)" : "");
      table.row(table.header.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }
    return Map.of("service_requests.csv", table.utf8(Table.Style.PLAIN));
  }
}
