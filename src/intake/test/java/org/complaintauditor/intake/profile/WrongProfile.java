package org.complaintauditor.intake.profile;

/** Mistakes in a profile, each the only one, with the message that names it. */
public enum WrongProfile {
  UNKNOWN_KEY(
      Said.BY_SCHEMA_TOO,
      with("title:", "titel:"),
      2,
      "does not know \"titel\"; it knows profile, title, extends, zone, timestamps, language, recorded_channels, roles, roles_file, text_limits, not_read, sources"),
  UNKNOWN_KEY_OF_SOURCE(
      Said.BY_SCHEMA_TOO,
      with("only:", "onyl:"),
      19,
      "sources.cases does not know \"onyl\"; it knows title, recognised_by, records, split, delimiter, encoding, header_row, sheet, timestamps, zone, key, define, only, order_by, events, choose, needs, complete, statuses, attributes, case_id, timestamp, event_id, actor, actor_role, channel, discloses, to_role, refers_to, customer_type, tracking_number, text, language, team, product, province, category"),
  ACTIVITY_OF_SOURCE(
      Said.BY_SCHEMA_TOO,
      with("only:", "activity:"),
      19,
      "sources.cases does not know \"activity\"; it knows title, recognised_by, records, split, delimiter, encoding, header_row, sheet, timestamps, zone, key, define, only, order_by, events, choose, needs, complete, statuses, attributes, case_id, timestamp, event_id, actor, actor_role, channel, discloses, to_role, refers_to, customer_type, tracking_number, text, language, team, product, province, category"),
  UNKNOWN_KEY_OF_EVENT(
      Said.BY_SCHEMA_TOO,
      with("when:", "wen:"),
      28,
      "sources.cases.events[1] does not know \"wen\"; it knows when, optional, remark, case_id, timestamp, activity, event_id, actor, actor_role, channel, discloses, to_role, refers_to, customer_type, tracking_number, text, language, team, product, province, category"),
  UNKNOWN_KEY_OF_SPLIT(
      Said.BY_SCHEMA_TOO,
      with("into:", "to:"),
      13,
      "sources.cases.split does not know \"to\"; it knows from, by, into"),
  UNKNOWN_KEY_OF_MAP(
      Said.BY_SCHEMA_TOO,
      with("otherwise:", "else:"),
      24,
      "sources.cases.channel does not know \"else\"; it knows from, map, otherwise"),
  NO_TAKE(
      Said.BY_SCHEMA_TOO,
      with("key: Case", "key: {lookup: cases, key: Case}"),
      17,
      "sources.cases.key lacks \"take\"; it has [key, lookup]"),
  UNKNOWN_QUESTION(
      Said.BY_SCHEMA_TOO,
      with("not: z", "nto: z"),
      28,
      "sources.cases.events[1].when.Kind does not know \"nto\"; it knows not, empty, same_as, holds, in, becomes, was"),
  KEYS_THAT_ARE_NO_VALUE(
      Said.BY_SCHEMA_TOO,
      with("key: Case", "key: {field: Case}"),
      17,
      "sources.cases.key is no value; write a field's name, or one of value, from (with map or match), template, lower, lookup, last, role_of"),
  TWO_VALUES_IN_ONE(
      Said.BY_SCHEMA_TOO,
      with("key: Case", "key: {value: x, from: Case}"),
      17,
      "sources.cases.key does not know \"from\"; it knows value"),
  MAP_AND_MATCH(
      Said.BY_SCHEMA_TOO,
      with(
          "{from: By, map: {phone: PHONE}, otherwise: OTHER}",
          "{from: By, map: {phone: PHONE}, match: x}"),
      24,
      "sources.cases.channel does not know \"match\"; it knows from, map, otherwise"),
  NO_PROFILE(
      Said.BY_SCHEMA_TOO,
      with("profile: desk", ""),
      0,
      "lacks \"profile\"; it has [language, recorded_channels, roles, sources, text_limits, timestamps, title, zone]"),
  NAME_IN_CAPITALS(
      Said.BY_SCHEMA_TOO,
      with("profile: desk", "profile: Desk"),
      1,
      "profile is \"Desk\"; a profile's name has lower case letters, digits and hyphens"),
  EMPTY_NAME(
      Said.BY_SCHEMA_TOO,
      with("profile: desk", "profile:"),
      1,
      "profile is empty; write what it is, or leave the key out"),
  TITLE_IS_A_LIST(
      Said.BY_SCHEMA_TOO,
      with("title: Our desk", "title: [Our, desk]"),
      2,
      "title should be a text, but is \"[Our, desk]\""),
  NO_ZONE_OF_THAT_NAME(
      Said.BY_READER_ONLY,
      with("America/Toronto", "Toronto"),
      3,
      "zone is \"Toronto\"; write a time zone such as America/Toronto, or desk"),
  NO_ZONE(
      Said.BY_READER_ONLY,
      with("zone: America/Toronto", ""),
      26,
      "sources.cases.events[1] has timestamps written as d/M/yyyy H:mm, without an offset: write their zone, such as zone: America/Toronto, or zone: desk"),
  EMPTY_ZONE(
      Said.BY_SCHEMA_TOO,
      with("zone: America/Toronto", "zone:"),
      3,
      "zone is empty; write what it is, or leave the key out"),
  UNKNOWN_LETTER(
      Said.BY_READER_ONLY,
      with("d/M/yyyy", "d/M/YYYY"),
      4,
      "timestamps[2] is \"d/M/YYYY H:mm\", which has the letter \"Y\"; known are d M y H h a m s S X and text in '...'"),
  NO_DAY(
      Said.BY_READER_ONLY,
      with("d/M/yyyy", "M/yyyy"),
      4,
      "timestamps[2] is \"M/yyyy H:mm\", which needs a day d, a month M and a year y"),
  HALF_OF_THE_DAY_MISSING(
      Said.BY_READER_ONLY,
      with("H:mm", "h:mm"),
      4,
      "timestamps[2] is \"d/M/yyyy h:mm\", which needs both h and a, the hour from 1 to 12 and its AM or PM; write H for 0 to 23"),
  NO_PATTERNS(
      Said.BY_SCHEMA_TOO,
      with("[iso, d/M/yyyy H:mm]", "[]"),
      4,
      "timestamps is a list with nothing in it; write at least one, or leave the key out"),
  UNKNOWN_LANGUAGE(
      Said.BY_SCHEMA_TOO,
      with("language: en", "language: es"),
      5,
      "language is \"es\"; write en, fr or de"),
  CHANNELS_NOT_A_LIST(
      Said.BY_SCHEMA_TOO,
      with("[EMAIL]", "EMAIL"),
      6,
      "recorded_channels should be a list, but is \"EMAIL\""),
  UNKNOWN_RECORDED_CHANNEL(
      Said.BY_SCHEMA_TOO,
      with("[EMAIL]", "[EMAIL, FAX]"),
      6,
      "recorded_channels[2] is \"FAX\"; write one of CHAT, EMAIL, OTHER, PHONE, POST, SUPPORT_CASE, WEB_FORM"),
  LIMIT_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("[255]", "[many]"),
      7,
      "text_limits[1] should be a whole number from 1 on, but is \"many\""),
  LIMIT_OF_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("[255]", "[0]"),
      7,
      "text_limits[1] should be a whole number from 1 on, but is \"0\""),
  UNKNOWN_ROLE(
      Said.BY_SCHEMA_TOO,
      with("ann: AGENT", "ann: BOSS"),
      8,
      "roles.ann is \"BOSS\"; write one of AGENT, CUSTOMER, SENIOR_MANAGER, SUPPORT_LEAD, SYSTEM"),
  EMPTY_ROLE(
      Said.BY_SCHEMA_TOO,
      with("ann: AGENT", "ann:"),
      8,
      "roles.ann is empty; write what it is, or leave the key out"),
  BAD_PATTERN_OF_ROLE(
      Said.BY_READER_ONLY,
      with("ann: AGENT", "\"/(/\": AGENT"),
      8,
      "roles has \"/(/\", which is not a pattern that can be matched in linear time (missing closing ))"),
  LOOK_AROUND_IN_PATTERN(
      Said.BY_READER_ONLY,
      with("{Kind: /x/}", "{Kind: '/x(?!y)/'}"),
      19,
      "sources.cases.only.Kind has \"/x(?!y)/\", which is not a pattern that can be matched in linear time (invalid or unsupported Perl syntax)"),
  NO_SOURCES(
      Said.BY_SCHEMA_TOO,
      sources(""),
      0,
      "lacks \"sources\"; it has [language, profile, recorded_channels, roles, text_limits, timestamps, title, zone]"),
  NO_SOURCE(
      Said.BY_SCHEMA_TOO,
      sources("sources: {}\n"),
      9,
      "sources has no source with a case_id, so there are no events"),
  EMPTY_SOURCE(
      Said.BY_SCHEMA_TOO,
      sources("sources:\n  cases:\n"),
      10,
      "sources.cases is empty; write what it is, or leave the key out"),
  NO_EVENTS_AT_ALL(
      Said.BY_SCHEMA_TOO,
      sources("sources:\n  people: {recognised_by: [Id], key: Id}\n"),
      9,
      "sources has no source with a case_id, so there are no events"),
  SOURCES_ARE_A_LIST(
      Said.BY_SCHEMA_TOO,
      sources("sources: [cases]\n"),
      9,
      "sources should have keys, but is \"[cases]\""),
  NO_RECOGNISED_BY(
      Said.BY_SCHEMA_TOO,
      with("recognised_by: [Case, At]", ""),
      10,
      "sources.cases lacks \"recognised_by\"; it has [attributes, case_id, channel, choose, define, delimiter, encoding, events, header_row, key, only, order_by, records, split]"),
  RECOGNISED_BY_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("[Case, At]", "[]"),
      11,
      "sources.cases.recognised_by is a list with nothing in it; write at least one, or leave the key out"),
  RECOGNISED_BY_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("[Case, At]", "Case"),
      11,
      "sources.cases.recognised_by should be a list, but is \"Case\""),
  RECORDS_NOWHERE(
      Said.BY_SCHEMA_TOO,
      with("records: \"\"", "records: []"),
      12,
      "sources.cases.records is a list with nothing in it; write at least one, or leave the key out"),
  NO_SEPARATOR(
      Said.BY_SCHEMA_TOO,
      with("by: \";\", ", ""),
      13,
      "sources.cases.split lacks \"by\"; it has [from, into]"),
  DELIMITER_OF_TWO(
      Said.BY_READER_ONLY,
      with("delimiter: \";\"", "delimiter: \"::\""),
      14,
      "sources.cases.delimiter is \"::\"; write one character, or tab"),
  UNKNOWN_ENCODING(
      Said.BY_READER_ONLY,
      with("UTF-8", "utf-88"),
      15,
      "sources.cases.encoding is \"utf-88\", which is no encoding; write one such as UTF-8, UTF-16 or windows-1252"),
  HEADER_ROW_0(
      Said.BY_SCHEMA_TOO,
      with("header_row: 2", "header_row: 0"),
      16,
      "sources.cases.header_row should be a whole number from 1 on, but is \"0\""),
  HEADER_ROW_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("header_row: 2", "header_row: second"),
      16,
      "sources.cases.header_row should be a whole number from 1 on, but is \"second\""),
  DEFINE_WITHOUT_VALUE(
      Said.BY_SCHEMA_TOO,
      with("{agent: {role_of: Who}}", "{agent: }"),
      18,
      "sources.cases.define.agent is empty; write what it is, or leave the key out"),
  DEFINE_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("{agent: {role_of: Who}}", "agent"),
      18,
      "sources.cases.define should have keys, but is \"agent\""),
  ONLY_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "Kind"),
      19,
      "sources.cases.only should have keys, but is \"Kind\""),
  ONLY_ASKS_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{}"),
      19,
      "sources.cases.only asks nothing; write what is asked, or leave the key out"),
  CONDITION_WITHOUT_QUESTION(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{Kind: }"),
      19,
      "sources.cases.only.Kind is empty; write what it is, or leave the key out"),
  CONDITION_ASKS_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{Kind: {}}"),
      19,
      "sources.cases.only.Kind asks nothing; write what is asked, or leave the key out"),
  NONE_OF_NO_TEXTS(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{Kind: []}"),
      19,
      "sources.cases.only.Kind is a list with nothing in it; write at least one, or leave the key out"),
  ANY_OF_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{any: []}"),
      19,
      "sources.cases.only.any is a list with nothing in it; write at least one, or leave the key out"),
  ANY_IS_NO_LIST(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{any: {Kind: x}}"),
      19,
      "sources.cases.only.any should be a list, but is \"{Kind=x}\""),
  FIRST_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{first_of_case: yes}"),
      19,
      "sources.cases.only.first_of_case should be true or false, but is \"yes\""),
  EMPTY_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("{Kind: /x/}", "{Kind: {empty: no}}"),
      19,
      "sources.cases.only.Kind.empty should be true or false, but is \"no\""),
  BAD_PATTERN(
      Said.BY_READER_ONLY,
      with("{Kind: /x/}", "{Kind: /(/}"),
      19,
      "sources.cases.only.Kind has \"/(/\", which is not a pattern that can be matched in linear time (missing closing ))"),
  IN_NO_SOURCE(
      Said.BY_READER_ONLY,
      with("{Kind: /x/}", "{Kind: {in: people}}"),
      19,
      "sources.cases.only.Kind.in is \"people\", which is no source of the profile; it has cases"),
  ABSENT_JOIN(
      Said.BY_READER_ONLY,
      with("key: Case", "key: {lookup: people, key: Who, take: Name}"),
      17,
      "sources.cases.key.lookup is \"people\", which is no source of the profile; it has cases"),
  NEEDS_NO_SOURCE(
      Said.BY_READER_ONLY,
      with("choose: all", "needs: [mails]"),
      22,
      "sources.cases.needs[1] is \"mails\", which is no source of the profile; it has cases"),
  NEEDS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "needs: cases"),
      22,
      "sources.cases.needs should be a list, but is \"cases\""),
  COMPLETE_BY_WHAT(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "complete: {count: Case}"),
      22,
      "sources.cases.complete does not know \"count\"; it knows total, lists, events_of, joined, more, sizes"),
  SIZES_OF_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "complete: {sizes: [0]}"),
      22,
      "sources.cases.complete.sizes[1] should be a whole number from 1 on, but is \"0\""),
  STATUSES_WITHOUT_WORDS(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "statuses: {of: Kind}"),
      22,
      "sources.cases.statuses lacks \"known\"; it has [of]"),
  REMARK_OF_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("when:", "remark: OTHER_PARTIES\n        when:"),
      28,
      "sources.cases.events[1].remark is \"OTHER_PARTIES\"; write one of OTHER_PARTY"),
  TOTAL_OF_WHAT(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "complete: {total: {at: total}}"),
      22,
      "sources.cases.complete.total lacks \"each\"; it has [at]"),
  NO_CASE_ID(
      Said.BY_SCHEMA_TOO,
      with("    case_id: Case\n", ""),
      10,
      "sources.cases has events, but no case_id: of which case are they?"),
  EMPTY_CASE_ID(
      Said.BY_SCHEMA_TOO,
      with("case_id: Case", "case_id:"),
      20,
      "sources.cases.case_id is empty; write what it is, or leave the key out"),
  EMPTY_LIST_OF_VALUES(
      Said.BY_SCHEMA_TOO,
      with("case_id: Case", "case_id: []"),
      20,
      "sources.cases.case_id is a list with nothing in it; write at least one, or leave the key out"),
  NO_EVENTS(Said.BY_SCHEMA_TOO, events(""), 10, "sources.cases has a case_id, but no events"),
  EMPTY_EVENTS(
      Said.BY_SCHEMA_TOO,
      events("    events: []\n"),
      25,
      "sources.cases.events is a list with nothing in it; write at least one, or leave the key out"),
  EVENTS_WITHOUT_VALUE(
      Said.BY_SCHEMA_TOO,
      events("    events:\n"),
      25,
      "sources.cases.events is empty; write what it is, or leave the key out"),
  EVENTS_HAVE_KEYS(
      Said.BY_SCHEMA_TOO,
      events("    events: {activity: NOTE}\n"),
      25,
      "sources.cases.events should be a list, but is \"{activity=NOTE}\""),
  ORDERED_BY_KEYS(
      Said.BY_SCHEMA_TOO,
      with("order_by: At", "order_by: {from: At}"),
      21,
      "sources.cases.order_by should be a text, but is \"{from=At}\""),
  ORDERED_BY_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("order_by: At", "order_by: []"),
      21,
      "sources.cases.order_by is a list with nothing in it; write at least one, or leave the key out"),
  UNKNOWN_CHOICE(
      Said.BY_SCHEMA_TOO,
      with("choose: all", "choose: last"),
      22,
      "sources.cases.choose is \"last\"; write first or all"),
  ATTRIBUTES_OF_NOTHING_KNOWN(
      Said.BY_SCHEMA_TOO,
      with("{mood: Mood}", "some"),
      23,
      "sources.cases.attributes should have keys, or be: all"),
  COLUMN_AMONG_ATTRIBUTES(
      Said.BY_SCHEMA_TOO,
      with("{mood: Mood}", "{team: Mood}"),
      23,
      "sources.cases.attributes.team is a column of the format: write it beside attributes, not in it"),
  MISTYPED_ACTIVITY(
      Said.BY_READER_ONLY,
      with("activity: NOTE", "activity: CLOSD"),
      26,
      "sources.cases.events[1].activity is \"CLOSD\"; write CLOSED, or {from: CLOSD} for a field of this name"),
  NONE_IN_CAPITALS(
      Said.BY_READER_ONLY,
      with("activity: NOTE", "activity: NONE"),
      26,
      "sources.cases.events[1].activity is \"NONE\"; write none, or {from: NONE} for a field of this name"),
  UNKNOWN_ACTIVITY_AS_VALUE(
      Said.BY_READER_ONLY,
      with("activity: NOTE", "activity: {value: Closed}"),
      26,
      "sources.cases.events[1].activity.value is \"Closed\"; write CLOSED"),
  UNKNOWN_ACTIVITY_IN_MAP(
      Said.BY_READER_ONLY,
      with("activity: NOTE", "activity: {from: Kind, map: {x: PHONED}}"),
      26,
      "sources.cases.events[1].activity.map.x is \"PHONED\"; write one of ACKNOWLEDGEMENT_SENT, CCTS_INFO_PROVIDED, CCTS_REFERRED, CLOSED, COMPLAINT_RECEIVED, COMPLAINT_WITHDRAWN, DELIVERY_FAILED, DISSATISFACTION_EXPRESSED, ESCALATED, ESCALATION_PATH_OFFERED, ESCALATION_REQUESTED, INVESTIGATION_CONCLUDED, MERGED, MESSAGE_RECEIVED, MESSAGE_SENT, NOTE, OUTCOME_ACCEPTED, OUTCOME_REJECTED, OUTCOME_SENT, PROCESS_EXPLAINED, REOPENED, TIMEFRAME_GIVEN, TRACKING_NUMBER_ISSUED, WAITING_ON_CUSTOMER, none"),
  UNKNOWN_CHANNEL_IN_MAP(
      Said.BY_READER_ONLY,
      with("phone: PHONE", "phone: TELEPHONE"),
      24,
      "sources.cases.channel.map.phone is \"TELEPHONE\"; write one of CHAT, EMAIL, OTHER, PHONE, POST, SUPPORT_CASE, WEB_FORM"),
  UNKNOWN_CHANNEL_OTHERWISE(
      Said.BY_READER_ONLY,
      with("otherwise: OTHER", "otherwise: other"),
      24,
      "sources.cases.channel.otherwise is \"other\"; write OTHER"),
  NOTHING_OTHERWISE(
      Said.BY_SCHEMA_TOO,
      with("otherwise: OTHER", "otherwise:"),
      24,
      "sources.cases.channel.otherwise is empty; write what it is, or leave the key out"),
  MAP_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("{phone: PHONE}", "phone"),
      24,
      "sources.cases.channel.map should have keys, but is \"phone\""),
  BAD_PATTERN_IN_MAP(
      Said.BY_READER_ONLY,
      with("{phone: PHONE}", "{\"/[/\": PHONE}"),
      24,
      "sources.cases.channel.map has \"/[/\", which is not a pattern that can be matched in linear time (missing closing ])"),
  NO_ACTIVITY(
      Said.BY_SCHEMA_TOO,
      with("      - activity: NOTE\n        timestamp", "      - timestamp"),
      26,
      "sources.cases.events[1] lacks \"activity\"; it has [optional, timestamp, when]"),
  NO_TIMESTAMP(
      Said.BY_SCHEMA_TOO,
      with("        timestamp: At\n", ""),
      26,
      "sources.cases.events[1] lacks \"timestamp\"; it has [activity, optional, when]"),
  WHEN_WITHOUT_CONDITION(
      Said.BY_SCHEMA_TOO,
      with("when: {Kind: {not: z}}", "when:"),
      28,
      "sources.cases.events[1].when is empty; write what it is, or leave the key out"),
  OPTIONAL_IS_A_TEXT(
      Said.BY_SCHEMA_TOO,
      with("optional: true", "optional: yes"),
      29,
      "sources.cases.events[1].optional should be true or false, but is \"yes\""),
  NOT_A_TIMESTAMP_PATTERN(
      Said.BY_READER_ONLY,
      with("timestamp: At", "timestamp: {from: At, timestamps: date}"),
      27,
      "sources.cases.events[1].timestamp.timestamps is \"date\", which has the letter \"t\"; known are d M y H h a m s S X and text in '...'"),
  TIMESTAMPS_OF_NOTHING(
      Said.BY_SCHEMA_TOO,
      with("timestamp: At", "timestamp: {timestamps: iso}"),
      27,
      "sources.cases.events[1].timestamp lacks \"from\"; it has [timestamps]");

  /** The profile in which the mistakes are made. */
  public static final String RIGHT =
      """
      profile: desk
      title: Our desk
      zone: America/Toronto
      timestamps: [iso, d/M/yyyy H:mm]
      language: en
      recorded_channels: [EMAIL]
      text_limits: [255]
      roles: {ann: AGENT}
      sources:
        cases:
          recognised_by: [Case, At]
          records: ""
          split: {from: Text, by: ";", into: [one, two]}
          delimiter: ";"
          encoding: UTF-8
          header_row: 2
          key: Case
          define: {agent: {role_of: Who}}
          only: {Kind: /x/}
          case_id: Case
          order_by: At
          choose: all
          attributes: {mood: Mood}
          channel: {from: By, map: {phone: PHONE}, otherwise: OTHER}
          events:
            - activity: NOTE
              timestamp: At
              when: {Kind: {not: z}}
              optional: true
      """;

  /** Who can say that it is wrong. */
  enum Said {
    BY_SCHEMA_TOO,
    BY_READER_ONLY
  }

  private final Said said;
  private final Change change;
  private final int line;
  private final String message;

  /** What is written instead. */
  private record Change(String from, String to) {}

  WrongProfile(Said said, Change change, int line, String message) {
    this.said = said;
    this.change = change;
    this.line = line;
    this.message = message;
  }

  private static Change with(String from, String to) {
    return new Change(from, to);
  }

  private static Change sources(String sources) {
    return new Change("sources:", sources);
  }

  private static Change events(String events) {
    return new Change("    events:", events);
  }

  /** The profile. */
  String text() {
    int start = RIGHT.indexOf(change.from());
    boolean toTheEnd = change.from().endsWith("sources:") || change.from().endsWith(" events:");
    return RIGHT.substring(0, start)
        + change.to()
        + (toTheEnd ? "" : RIGHT.substring(start + change.from().length()));
  }

  /** What is said of it, after the file's name: with the line, unless the whole file is meant. */
  String message() {
    return line == 0 ? ": " + message : " line %d: %s".formatted(line, message);
  }

  /** Who can say it. */
  Said said() {
    return said;
  }
}
