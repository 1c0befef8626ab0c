package org.complaintauditor.intake.profile;

/** A profile that is right, and what becomes of it by one of the mistakes of wrong-profiles.csv. */
public final class WrongProfile {

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

  private WrongProfile() {}

  /** The profile with one thing written otherwise; what is at the end is replaced to the end. */
  static String with(String from, String to) {
    String what = from.translateEscapes();
    int start = RIGHT.indexOf(what);
    boolean toTheEnd = what.endsWith("sources:") || what.endsWith(" events:");
    return RIGHT.substring(0, start)
        + to.translateEscapes()
        + (toTheEnd ? "" : RIGHT.substring(start + what.length()));
  }
}
