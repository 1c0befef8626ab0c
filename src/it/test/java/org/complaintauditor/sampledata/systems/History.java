package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One case history, as everybody would tell it; each system has its own way to write it down. */
final class History {
  final int number;
  final Person customer;

  /** The channel of the complaint. */
  final String channel;

  final String language;
  final String subject;
  final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Happening> happenings = new ArrayList<>();

  History(int number, Person customer, String channel, String language, String subject) {
    this.number = number;
    this.customer = customer;
    this.channel = channel;
    this.language = language;
    this.subject = subject;
  }

  List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  Happening receipt() {
    return happenings.get(0);
  }

  /** Who of the staff is named first. */
  Person agent() {
    return happenings.stream()
        .map(Happening::actor)
        .filter(person -> !person.isCustomer() && !person.isRobot())
        .findFirst()
        .orElse(Person.NADIA);
  }

  /** The happenings of these activities. */
  List<Happening> all(String... activities) {
    return happenings.stream().filter(happening -> happening.is(activities)).toList();
  }

  String trackingNumber() {
    return "NT-2026-%04d".formatted(4400 + number);
  }

  /** The same case with other happenings. */
  History with(UnaryOperator<Stream<Happening>> change) {
    History other = new History(number, customer, channel, language, subject);
    other.attributes.putAll(attributes);
    change.apply(happenings.stream()).forEach(other.happenings::add);
    return other;
  }

  /** The same case without this attribute. */
  History without(String attribute) {
    History other = with(all -> all);
    other.attributes.remove(attribute);
    return other;
  }

  // ---- telling it ----

  History about(String customerType, String team, String product, String province) {
    attributes.put("customer_type", customerType);
    attributes.put("team", team);
    attributes.put("product", product);
    attributes.put("province", province);
    return this;
  }

  History receives(String at, String text) {
    return add(at, "COMPLAINT_RECEIVED", customer, channel, "", text);
  }

  /** An agent takes the call. */
  History takes(String at, Person agent, String discloses, String text) {
    return add(at, "COMPLAINT_RECEIVED", agent, channel, discloses, text);
  }

  /** The automatic answer, which goes out in the same second. */
  History answersAutomatically(String activity, String discloses, String text) {
    return add(receipt().at().toString(), activity, Person.ROBOT, "EMAIL", discloses, text);
  }

  History sends(String at, String activity, Person who, String discloses, String text) {
    return add(at, activity, who, "EMAIL", discloses, text);
  }

  History customerWrites(String at, String text) {
    return add(at, "MESSAGE_RECEIVED", customer, "EMAIL", "", text);
  }

  History customerStands(String at, String stance) {
    return add(at, stance, customer, "EMAIL", "", "");
  }

  History happensInside(String at, String activity, Person who) {
    return add(at, activity, who, "", "", "");
  }

  History notes(String at, Person who, String text) {
    return add(at, "NOTE", who, "", "", text);
  }

  /** A note that its author published, and made private a minute later. */
  History notesByMistake(String at, Person who, String text) {
    happenings.add(new Happening(LocalDateTime.parse(at), "NOTE", who, "", "", "", 0, text, true));
    return this;
  }

  History escalates(String at, Person who, String toRole) {
    happenings.add(
        new Happening(LocalDateTime.parse(at), "ESCALATED", who, "", "", toRole, 0, "", false));
    return this;
  }

  /** It is merged into another case, and thereby closed. */
  History merges(String at, Person who, int absorbing) {
    happenings.add(
        new Happening(LocalDateTime.parse(at), "MERGED", who, "", "", "", absorbing, "", false));
    return happensInside(at, "CLOSED", who);
  }

  private History add(
      String at, String activity, Person who, String way, String discloses, String text) {
    happenings.add(
        new Happening(LocalDateTime.parse(at), activity, who, way, discloses, "", 0, text, false));
    return this;
  }
}
