package org.complaintauditor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.intake.OpenCase.Sighting;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.CanonicalRow;
import org.complaintauditor.intake.canonical.CanonicalRow.TimeRead;
import org.complaintauditor.intake.canonical.CellVocabulary;
import org.complaintauditor.intake.canonical.ClosedList;
import org.complaintauditor.intake.canonical.NullMarkers;
import org.complaintauditor.intake.check.CaseIds;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.file.TextInterner;
import org.complaintauditor.intake.personal.ShownValue;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.GivenDate;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** Makes events of rows, lists what is wrong with them and accounts for all of them. */
public final class EventRowBuilder {
  private static final Wording ROLE_EXPECTED = Wording.of("intake.actors-role-in-actor-role");

  private static final Wording EVENT_ID_EXPECTED =
      Wording.of("intake.an-event-id-with-all-characters");

  private final CellVocabulary vocabulary;
  private final ShownValue shown;
  private final ExportColumns columns = new ExportColumns();
  private final IntakeFacts facts = new IntakeFacts();
  private final RowAccount account;
  private String caseId = "";
  private Optional<Wording> noCaseId = Optional.empty();

  /**
   * No rows yet.
   *
   * @param words the words of the run
   * @param cases takes each case with rows that can be used
   * @param problems takes all problems of rows
   * @param seen takes all cases
   */
  EventRowBuilder(
      Vocabulary words,
      Consumer<ExportedCase> cases,
      ProblemTaker problems,
      RowAccount.SeenCases seen) {
    vocabulary = new CellVocabulary(words);
    shown = new ShownValue(words);
    account = new RowAccount(columns, facts, cases, problems, seen);
  }

  /** A value that is taken as empty. */
  private record Remark(Problem problem, int place) {}

  /**
   * Counts the columns of the next file in. To be called for each file, in order.
   *
   * @param header where the file's header stands
   * @param eventIdPlace the place by which problems of event ids are ordered
   * @param discloses whether the file records what contacts told the customer
   * @param attributes the names of the file's case attributes
   */
  public void openFile(
      Origin header, int eventIdPlace, boolean discloses, Collection<String> attributes) {
    columns.add(header, eventIdPlace, discloses, attributes);
  }

  /** A profile says of an attribute whether it identifies people; else that is guessed. */
  public void settle(String attribute, boolean identifies) {
    facts.personal().settle(attribute, identifies);
  }

  /** The columns of the files that were opened. */
  ExportColumns columns() {
    return columns;
  }

  /** What was counted so far. */
  IntakeFacts facts() {
    return facts;
  }

  /**
   * A case begins, or goes on: its rows follow, in the order in which they were read, and no others
   * before {@link #endCase}.
   */
  public void beginCase(String id) {
    caseId = id;
    noCaseId = CaseIds.expectedInsteadOf(id);
    account.beginCase();
  }

  /** The row that comes next is this one of the export, in the order in which it is read. */
  public void at(long number) {
    account.at(number);
  }

  /** The case that has begun is complete. */
  public void endCase() {
    account.endCase();
  }

  /** Does what concerns a row of no case, whether or not one has begun. */
  void outsideOfCases(Runnable what) {
    account.outsideOfCases(what);
  }

  /**
   * Counts a row of no case.
   *
   * @param expected what should stand in place of its case id
   */
  void rejectWithoutCase(CanonicalRow row, Wording expected) {
    account.countRead();
    account.reject(
        problem(row, CanonicalColumn.CASE_ID, Code.MISSING_CASE_ID, expected).inCase(""),
        row.place(CanonicalColumn.CASE_ID));
  }

  /** Counts a row of which nothing can be made. */
  public void reject(Problem problem, int place) {
    account.countRead();
    account.reject(problem, place);
  }

  /** Lists what is wrong with an accepted row, or with a file. */
  public void remark(Problem problem) {
    account.remark(problem, 0, null);
  }

  /** Counts a cell of which a reader made nothing, since a word for nothing stands there. */
  public void countNull(Origin origin, String title, String word) {
    facts.nullCells().add(origin, title, word);
  }

  /** The cell's text, without a word that stands for nothing; see {@link NullMarkers}. */
  private static String cell(CanonicalRow row, CanonicalColumn column) {
    String text = row.cell(column);
    return NullMarkers.isOne(text, column) ? "" : text;
  }

  /** The same, where it is asked for once in each row. */
  private String counted(CanonicalRow row, CanonicalColumn column) {
    return countNull(row, column) ? "" : row.cell(column);
  }

  /** Whether a word that stands for nothing is in the cell; if so, it is counted in. */
  private boolean countNull(CanonicalRow row, CanonicalColumn column) {
    String text = row.cell(column);
    boolean stands = NullMarkers.isOne(text, column);
    if (stands) {
      countNull(row.origin(), row.title(column), text);
    }
    return stands;
  }

  /** Counts the row of the case, and makes an event of it if that can be done. */
  public void take(CanonicalRow row) {
    if (noCaseId.isPresent()) {
      rejectWithoutCase(row, noCaseId.get());
    } else {
      account.countRead();
      read(row);
    }
  }

  private void read(CanonicalRow row) {
    OpenCase ofCase = account.rowsOf(caseId, row.origin());
    String written = counted(row, CanonicalColumn.EVENT_ID);
    // Two ids that lost a character may look like one: such a row has none that tells it apart.
    String eventId = CaseIds.hasLostCharacters(written) ? "" : written;
    // Not told by the origin, which the records of one trace or one JSON object share.
    Sighting sighting = ofCase.firstOf(eventId);
    boolean seen = sighting != null;
    boolean contradicts = false;
    if (sighting != null) {
      contradicts = !sighting.hasContent(row.fingerprint());
      if (contradicts) {
        sighting.contradict(row.origin());
      }
    } else if (!eventId.isEmpty()) {
      sighting = ofCase.sight(eventId, row::fingerprint, row.origin());
    }
    TimeRead time = row.timestamp();
    Activity activity = vocabulary.activities().find(row.cell(CanonicalColumn.ACTIVITY));
    if (time instanceof TimeRead.Unreadable unreadable) {
      reject(row, CanonicalColumn.TIMESTAMP, unreadable.code(), unreadable.expected());
    } else if (activity == null) {
      Wording expected =
          vocabulary.activities().expectedInsteadOf(row.cell(CanonicalColumn.ACTIVITY));
      reject(row, CanonicalColumn.ACTIVITY, Code.UNKNOWN_ACTIVITY, expected);
    } else if (sighting != null && seen) {
      account.addFurther(sighting, row.origin(), contradicts);
    } else {
      List<Remark> remarks = new ArrayList<>(0);
      account.accept(
          event(row, ((TimeRead.Read) time).timestamp(), activity, ofCase, remarks), sighting);
      for (Remark remark : remarks) {
        account.remark(remark.problem(), remark.place(), sighting);
      }
    }
  }

  private EventRow event(
      CanonicalRow row,
      Timestamp timestamp,
      Activity activity,
      OpenCase ofCase,
      List<Remark> remarks) {
    TextInterner texts = vocabulary.texts();
    Channel channel = channel(row, remarks);
    EventRow.Draft draft = new EventRow.Draft(ofCase.caseId(), row.origin(), timestamp, activity);
    draft.eventId = cell(row, CanonicalColumn.EVENT_ID);
    draft.actor = texts.share(counted(row, CanonicalColumn.ACTOR));
    draft.actorRole = role(row, CanonicalColumn.ACTOR_ROLE, remarks);
    draft.channel = channel;
    draft.discloses = discloses(row, remarks);
    draft.toRole = role(row, CanonicalColumn.TO_ROLE, remarks);
    draft.refersTo = counted(row, CanonicalColumn.REFERS_TO);
    draft.trackingNumber = counted(row, CanonicalColumn.TRACKING_NUMBER);
    draft.text(text(row, activity, channel));
    draft.language = texts.share(counted(row, CanonicalColumn.LANGUAGE));
    draft.attributes = attributes(row, ofCase, remarks);
    draft.dates = dates(row, remarks);
    EventRow event = draft.row();
    remarkMissingRole(row, event, remarks);
    if (CaseIds.hasLostCharacters(event.eventId())) {
      remark(row, CanonicalColumn.EVENT_ID, Code.GARBLED_TEXT, EVENT_ID_EXPECTED, remarks);
    }
    return event;
  }

  /**
   * Who sent a message, or took a call, counts as a person only by the role. A role that is not
   * known has a remark of its own.
   */
  private static void remarkMissingRole(CanonicalRow row, EventRow event, List<Remark> remarks) {
    boolean mayBeContact =
        switch (event.activity().direction()) {
          case OUTBOUND -> true;
          case INBOUND -> event.channel().isLive();
          case INTERNAL -> false;
        };
    if (mayBeContact
        && !event.actor().isBlank()
        && cell(row, CanonicalColumn.ACTOR_ROLE).isBlank()) {
      remark(row, CanonicalColumn.ACTOR, Code.ACTOR_WITHOUT_ROLE, ROLE_EXPECTED, remarks);
    }
  }

  private String text(CanonicalRow row, Activity activity, Channel channel) {
    String text = row.cell(CanonicalColumn.TEXT);
    boolean isLetter =
        activity.direction() == Direction.OUTBOUND
            && (channel == Channel.EMAIL || channel == Channel.POST);
    boolean nothing =
        isLetter ? NullMarkers.isOne(text) : NullMarkers.isOne(text, CanonicalColumn.TEXT);
    if (!nothing) {
      facts.garbled().add(row.origin(), row.title(CanonicalColumn.TEXT), text);
      return text;
    }
    countNull(row.origin(), row.title(CanonicalColumn.TEXT), text);
    return "";
  }

  private ActorRole role(CanonicalRow row, CanonicalColumn column, List<Remark> remarks) {
    countNull(row, column);
    ActorRole role = find(vocabulary.roles(), row, column, Code.UNKNOWN_ROLE, remarks);
    return role == null ? ActorRole.NONE : role;
  }

  private Channel channel(CanonicalRow row, List<Remark> remarks) {
    countNull(row, CanonicalColumn.CHANNEL);
    Channel channel =
        find(vocabulary.channels(), row, CanonicalColumn.CHANNEL, Code.UNKNOWN_CHANNEL, remarks);
    if (channel != null) {
      return channel;
    }
    return cell(row, CanonicalColumn.CHANNEL).isBlank() ? Channel.NONE : Channel.OTHER;
  }

  private Set<Disclosure> discloses(CanonicalRow row, List<Remark> remarks) {
    String cell = counted(row, CanonicalColumn.DISCLOSES);
    if (cell.isEmpty()) {
      return Set.of();
    }
    CellVocabulary.Disclosures read = vocabulary.disclosures(cell);
    if (!read.unknown().isEmpty()) {
      List<Wording> expected = new ArrayList<>();
      for (String unknown : read.unknown()) {
        expected.add(
            Wording.of(
                "intake.instead-of",
                QuotedCell.cut(shown.ofWord(unknown)),
                vocabulary.disclosures().expectedInsteadOf(unknown)));
      }
      remark(
          row,
          CanonicalColumn.DISCLOSES,
          Code.UNKNOWN_DISCLOSURE,
          Wording.join("; ", expected),
          remarks);
    }
    return read.known();
  }

  /** The dates that the row gives for its case, without those that cannot be read. */
  private Map<String, GivenDate> dates(CanonicalRow row, List<Remark> remarks) {
    List<CanonicalRow.DateCell> cells = row.dates();
    if (cells.isEmpty()) {
      return Map.of();
    }
    Map<String, GivenDate> dates = new HashMap<>();
    for (CanonicalRow.DateCell cell : cells) {
      if (NullMarkers.isOne(cell.text())) {
        countNull(row.origin(), cell.title(), cell.text());
      } else if (cell.read() instanceof TimeRead.Read read) {
        String title = vocabulary.texts().share(cell.title());
        dates.put(vocabulary.texts().share(cell.name()), new GivenDate(title, read.timestamp()));
      } else if (cell.read() instanceof TimeRead.Unreadable unreadable) {
        remarks.add(
            new Remark(
                new Problem(
                    row.origin(),
                    cell.title(),
                    QuotedCell.cut(cell.text()),
                    Code.CASE_DATE_UNREADABLE,
                    row.cell(CanonicalColumn.CASE_ID),
                    unreadable.expected()),
                row.place(CanonicalColumn.TIMESTAMP)));
      }
    }
    return dates;
  }

  private Map<String, String> attributes(CanonicalRow row, OpenCase ofCase, List<Remark> remarks) {
    countNull(row, CanonicalColumn.CUSTOMER_TYPE);
    List<String> written = new ArrayList<>();
    row.attributes(
        (name, value) -> {
          written.add(name);
          written.add(value);
        });
    if (ofCase.lastWritten(written)) {
      return ofCase.attributes();
    }
    int remarksBefore = remarks.size();
    Map<String, String> attributes = attributes(row, written, remarks);
    // A value that is not known is remarked in each row that has it.
    return ofCase.share(remarks.size() == remarksBefore ? written : List.of(), attributes);
  }

  private Map<String, String> attributes(
      CanonicalRow row, List<String> written, List<Remark> remarks) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < written.size(); i += 2) {
      attributes.put(written.get(i), vocabulary.texts().share(written.get(i + 1)));
    }
    String title = CanonicalColumn.CUSTOMER_TYPE.title();
    if (attributes.remove(title) != null) {
      CustomerType type =
          find(
              vocabulary.customerTypes(),
              row,
              CanonicalColumn.CUSTOMER_TYPE,
              Code.UNKNOWN_CUSTOMER_TYPE,
              remarks);
      if (type != null) {
        attributes.put(title, type.name());
      }
    }
    return attributes;
  }

  /** The value in the cell; null, with a remark, if it is unknown; null if the cell is blank. */
  private static <E> @Nullable E find(
      ClosedList<E> list,
      CanonicalRow row,
      CanonicalColumn column,
      Code code,
      List<Remark> remarks) {
    String cell = cell(row, column);
    if (cell.isBlank()) {
      return null;
    }
    E value = list.find(cell);
    if (value == null) {
      remark(row, column, code, list.expectedInsteadOf(cell), remarks);
    }
    return value;
  }

  private static void remark(
      CanonicalRow row, CanonicalColumn column, Code code, Wording expected, List<Remark> remarks) {
    remarks.add(new Remark(problem(row, column, code, expected), row.place(column)));
  }

  private void reject(CanonicalRow row, CanonicalColumn column, Code code, Wording expected) {
    account.reject(problem(row, column, code, expected), row.place(column));
  }

  private static Problem problem(
      CanonicalRow row, CanonicalColumn column, Code code, Wording expected) {
    String caseId = row.cell(CanonicalColumn.CASE_ID);
    return new Problem(
        row.origin(),
        row.title(column),
        QuotedCell.cut(row.cell(column)),
        code,
        caseId.isBlank() ? "" : caseId,
        expected);
  }
}
