package org.complaintauditor.sampledata.systems;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a system's export cannot carry, and what is left of a case history without it. The canonical
 * export is reduced by the same before findings are compared; the comparison itself is never
 * loosened.
 */
enum Loss {
  /** No ticket system has a field for what a message told the customer. */
  DISCLOSURES("what a message told is recorded nowhere, so all messages are alike") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.filter(one -> !one.is("INVESTIGATION_CONCLUDED"))
          .map(one -> one.isToCustomer() ? one.as("MESSAGE_SENT") : one)
          .map(one -> one.telling(""));
    }
  },

  /** Residential or business: a desk knows it from its contracts, not from its tickets. */
  CUSTOMER_TYPE("the ticket does not say whether the customer is a business") {
    @Override
    History apply(History history) {
      return history.without("customer_type");
    }
  },

  /** Tags and choice fields are set by staff, after a call or an e-mail. */
  STANCE_AS_FIELD("where the customer stands is a field, which staff set; it came by no channel") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.map(one -> one.isStance() ? one.by(Person.NOBODY).on("") : one);
    }
  },

  /** An escalation is a status, a tag or a flag. */
  NEW_OWNER("an escalation does not say to whom") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.map(one -> one.to(""));
    }
  },

  /** The system knows staff and customers, and nothing between. */
  LEADS("team leads are staff like others") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.map(
          one ->
              one.actor().role().equals("SUPPORT_LEAD")
                  ? one.by(one.actor().withRole("AGENT"))
                  : one);
    }
  },

  /** What a machine sent is kept elsewhere, if at all. */
  AUTOMATIC("automatic messages are no comments") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.filter(one -> !one.actor().isRobot());
    }
  },

  /** Times are written without seconds. */
  SECONDS("times have no seconds") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.map(one -> one.at(one.at().truncatedTo(ChronoUnit.MINUTES)));
    }
  },

  /** Only what a case is now, not what it was. */
  CHANGES("the export has no history: no waiting, escalation, reopening, merging, stance or note") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      List<Happening> list = all.toList();
      Happening lastClosing =
          list.stream().filter(one -> one.is("CLOSED")).reduce((a, b) -> b).orElse(list.get(0));
      return list.stream()
          .filter(
              one ->
                  one == lastClosing
                      || one.is("COMPLAINT_RECEIVED", "MESSAGE_RECEIVED")
                      || one.isToCustomer());
    }
  },

  /** States and their changes are all there is. */
  MESSAGES("the export has no messages, notes, escalations or stances; only calls have a channel") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.filter(
              one -> one.is("COMPLAINT_RECEIVED", "WAITING_ON_CUSTOMER", "CLOSED", "REOPENED"))
          .map(one -> one.channel().equals("PHONE") ? one : one.on("OTHER"))
          .map(one -> one.is("WAITING_ON_CUSTOMER", "REOPENED") ? one.on("") : one);
    }
  },

  /** One row per case. */
  ALL_BUT_DATES("there is a date of receipt and one of closing, and nothing else") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return CHANGES
          .reduce(all)
          .filter(one -> one.is("COMPLAINT_RECEIVED", "CLOSED"))
          .map(one -> one.on("OTHER"))
          .map(one -> one.is("CLOSED") ? one.by(Person.NOBODY) : one.by(asCustomer(one.actor())));
    }
  },

  /** The receipt, and nothing that the company did. */
  ALL_BUT_RECEIPT("what the company did has no date") {
    @Override
    Stream<Happening> reduce(Stream<Happening> all) {
      return all.filter(one -> one.is("COMPLAINT_RECEIVED"))
          .map(one -> one.on("OTHER").by(asCustomer(one.actor())));
    }
  };

  private final String reason;

  Loss(String reason) {
    this.reason = reason;
  }

  /** Why, in words. */
  String reason() {
    return reason;
  }

  Stream<Happening> reduce(Stream<Happening> all) {
    return all;
  }

  /** Whether nothing that was told to a customer is left, so that nobody can miss it. */
  boolean isOfAllContacts() {
    return this == MESSAGES || this == ALL_BUT_DATES || this == ALL_BUT_RECEIPT;
  }

  History apply(History history) {
    return history.with(this::reduce);
  }

  private static Person asCustomer(Person person) {
    return person.withRole("CUSTOMER");
  }
}
