package org.complaintauditor.sampledata.systems;

import static org.complaintauditor.sampledata.systems.Person.CLAIRE;
import static org.complaintauditor.sampledata.systems.Person.NADIA;
import static org.complaintauditor.sampledata.systems.Person.OMAR;

import java.util.List;

/** Ten case histories; what must be found in them stands beside each sample export. */
final class Histories {

  /** What a first answer should tell. */
  private static final String ALL_THREE = "TRACKING_NUMBER|PROCESS|TIMEFRAME";

  private Histories() {}

  static List<History> all() {
    return List.of(
        answeredWell(),
        late(),
        silent(),
        escalated(),
        reopened(),
        onHold(),
        phone(),
        closedWithoutAWord(),
        merged(),
        open());
  }

  /** Late in the evening, which is the next day in UTC; solved with the last message. */
  private static History answeredWell() {
    return new History(
            1, Person.customer(1, "Grace Kim", "grace.kim"), "WEB_FORM", "en", "Billed twice")
        .about("RESIDENTIAL", "Billing", "Internet", "ON")
        .receives("2026-01-05T22:30:29", "I was billed twice in December, please check.")
        .answersAutomatically(
            "ACKNOWLEDGEMENT_SENT", "ACKNOWLEDGEMENT", "We have received your message.")
        .sends(
            "2026-01-07T10:00:00",
            "MESSAGE_SENT",
            NADIA,
            ALL_THREE,
            "Your number is NT-2026-4401. We compare the bills; this takes about ten days.")
        .notes("2026-01-09T13:20:00", OMAR, "Billing confirms; refund is being prepared.")
        .sends("2026-01-15T14:05:00", "MESSAGE_SENT", NADIA, "", "The refund is being prepared.")
        .sends("2026-01-20T11:00:00", "OUTCOME_SENT", NADIA, "OUTCOME", "You get CAD 64.20 back.")
        .happensInside("2026-01-20T11:00:00", "CLOSED", NADIA);
  }

  /** In French, over a long weekend. The note of the first day is no answer. */
  private static History late() {
    return new History(
            2, Person.customer(2, "Étienne Côté", "e.cote"), "EMAIL", "fr", "Panne de réseau")
        .about("BUSINESS", "Technical", "Voice", "QC")
        .receives("2026-02-12T09:15:00", "Depuis lundi, la ligne est muette. Ça suffit !")
        .notes("2026-02-13T10:00:00", OMAR, "Ligne testée, défaut confirmé.")
        .sends(
            "2026-02-19T16:20:00",
            "ACKNOWLEDGEMENT_SENT",
            OMAR,
            ALL_THREE,
            "Votre dossier est le NT-2026-4402 ; réponse d'ici cinq jours, après la vérification.")
        .happensInside("2026-02-23T11:00:00", "INVESTIGATION_CONCLUDED", OMAR)
        .sends("2026-02-24T10:00:00", "OUTCOME_SENT", OMAR, "OUTCOME", "La ligne est réparée.")
        .happensInside("2026-02-24T10:05:00", "CLOSED", OMAR);
  }

  /** Nobody answers but a machine; notes are written, one of them published by mistake. */
  private static History silent() {
    return new History(
            3, Person.customer(3, "Sam Okafor", "s.okafor"), "EMAIL", "en", "Router, again")
        .about("RESIDENTIAL", "Technical", "Internet", "AB")
        .receives("2026-01-12T08:40:11", "Third router in a year; \"fixed\", you said.\nIt is not.")
        .answersAutomatically("MESSAGE_SENT", "", "This mailbox is read on working days.")
        .notesByMistake("2026-01-13T09:30:00", OMAR, "Can somebody take this one?")
        .notes("2026-02-02T15:00:00", NADIA, "Still nobody's.");
  }

  /** The customer does not accept, asks for more, and a team lead settles it. */
  private static History escalated() {
    return new History(
            4, Person.customer(4, "Priya Nair", "p.nair"), "WEB_FORM", "en", "Cancellation fee")
        .about("RESIDENTIAL", "Loyalty", "TV", "BC")
        .receives("2026-01-06T10:00:00", "Nobody told me of a cancellation fee; I won't pay it.")
        .sends(
            "2026-01-07T09:30:00",
            "MESSAGE_SENT",
            NADIA,
            ALL_THREE,
            "Your number is NT-2026-4404. We listen to the call; that takes a week.")
        .sends("2026-01-13T15:00:00", "OUTCOME_SENT", NADIA, "OUTCOME", "The fee stands.")
        .customerWrites("2026-01-14T08:55:00", "I do not accept that. Who is your manager?")
        .customerStands("2026-01-14T09:00:00", "OUTCOME_REJECTED")
        .customerStands("2026-01-14T09:10:00", "ESCALATION_REQUESTED")
        .escalates("2026-01-15T11:00:00", NADIA, "SUPPORT_LEAD")
        .sends("2026-01-16T10:00:00", "MESSAGE_SENT", CLAIRE, "", "I have taken over your case.")
        .sends("2026-01-22T14:00:00", "OUTCOME_SENT", CLAIRE, "OUTCOME", "We waive the fee.")
        .customerStands("2026-01-23T09:00:00", "OUTCOME_ACCEPTED")
        .happensInside("2026-01-23T10:00:00", "CLOSED", CLAIRE);
  }

  /** Reopened, and unsolved at the second level: the customer is told of the CCTS. */
  private static History reopened() {
    return new History(
            5, Person.customer(5, "Luc Gagnon", "luc.gagnon"), "EMAIL", "fr", "Forfait changé")
        .about("RESIDENTIAL", "Mobile", "Mobile", "QC")
        .receives("2026-01-19T09:00:00", "Vous avez changé mon forfait sans me le dire.")
        .sends(
            "2026-01-20T10:00:00",
            "ACKNOWLEDGEMENT_SENT",
            NADIA,
            ALL_THREE,
            "Dossier NT-2026-4405 : nous vérifions le contrat ; comptez une semaine.")
        .sends("2026-01-26T11:00:00", "OUTCOME_SENT", NADIA, "OUTCOME", "Le contrat le permet.")
        .happensInside("2026-01-26T11:05:00", "CLOSED", NADIA)
        .customerWrites("2026-01-28T08:30:00", "Je ne suis pas d'accord.")
        .happensInside("2026-01-28T08:30:00", "REOPENED", NADIA)
        .customerStands("2026-01-28T09:00:00", "OUTCOME_REJECTED")
        .escalates("2026-01-29T10:00:00", NADIA, "SUPPORT_LEAD")
        .sends("2026-01-30T15:00:00", "MESSAGE_SENT", CLAIRE, "", "Je reprends votre dossier.")
        .sends("2026-02-04T10:00:00", "OUTCOME_SENT", CLAIRE, "OUTCOME", "Nous confirmons.")
        .customerStands("2026-02-05T09:00:00", "OUTCOME_REJECTED")
        .sends(
            "2026-02-06T14:00:00",
            "MESSAGE_SENT",
            CLAIRE,
            "CCTS_INFO",
            "Vous pouvez vous adresser à la CPRST : www.ccts-cprst.ca, 1-888-221-1687.")
        .happensInside("2026-02-06T14:10:00", "CLOSED", CLAIRE);
  }

  /** Without the days on which the customer had to answer, it would be late. */
  private static History onHold() {
    return new History(6, Person.customer(6, "Mei Wong", "mei.wong"), "WEB_FORM", "en", "Slow line")
        .about("RESIDENTIAL", "Technical", "Internet", "ON")
        .receives("2026-02-02T10:00:00", "I pay for 500 and get 20; that is not what I bought.")
        .sends(
            "2026-02-03T09:00:00",
            "MESSAGE_SENT",
            OMAR,
            ALL_THREE,
            "NT-2026-4406. Please send a speed test; then we need ten days to measure.")
        .happensInside("2026-02-03T09:05:00", "WAITING_ON_CUSTOMER", OMAR)
        .customerWrites("2026-02-17T13:00:00", "Here it is, sorry for the delay.")
        .sends("2026-02-23T16:00:00", "MESSAGE_SENT", OMAR, "", "We are measuring.")
        .sends("2026-02-25T10:00:00", "OUTCOME_SENT", OMAR, "OUTCOME", "The cable was faulty.")
        .happensInside("2026-02-25T10:05:00", "CLOSED", OMAR);
  }

  /** Taken on the telephone; what was said on it is in no message. */
  private static History phone() {
    return new History(
            7, Person.customer(7, "Ruth Abel", "r.abel"), "PHONE", "en", "Technician did not come")
        .about("SMALL_BUSINESS", "Installation", "Internet", "NS")
        .takes(
            "2026-01-21T11:20:00",
            OMAR,
            "ACKNOWLEDGEMENT|" + ALL_THREE,
            "Nobody came on Monday. Told number, steps and two weeks.")
        .sends("2026-01-29T10:00:00", "MESSAGE_SENT", OMAR, "", "A new date is arranged.")
        .sends("2026-02-03T15:00:00", "OUTCOME_SENT", OMAR, "OUTCOME", "Installed, CAD 50 off.")
        .happensInside("2026-02-03T15:10:00", "CLOSED", OMAR);
  }

  /** A note and a closing, and not one word to the customer. */
  private static History closedWithoutAWord() {
    return new History(
            8, Person.customer(8, "Anaïs Bélanger", "anais.b"), "WEB_FORM", "fr", "Déménagement")
        .about("RESIDENTIAL", "Installation", "TV", "QC")
        .receives("2026-02-09T09:00:00", "Le décodeur n'est jamais arrivé; c'est inacceptable.")
        .notes("2026-02-11T10:10:00", NADIA, "Colis perdu, remplacement expédié.")
        .happensInside("2026-02-20T16:00:00", "CLOSED", NADIA);
  }

  /** The same customer complains of the same thing an hour later: merged into the other case. */
  private static History merged() {
    return new History(
            9, Person.customer(10, "Ian McLeod", "ian.mcleod"), "EMAIL", "en", "Roaming, again")
        .about("RESIDENTIAL", "Mobile", "Mobile", "ON")
        .receives("2026-03-02T10:00:00", "And another thing: the roaming charge.")
        .merges("2026-03-02T15:00:00", NADIA, 10);
  }

  /** Clocks go forward on 8 March. At the end an answer is due, and nobody has come yet. */
  private static History open() {
    return new History(
            10, Person.customer(10, "Ian McLeod", "ian.mcleod"), "EMAIL", "en", "Roaming")
        .about("RESIDENTIAL", "Mobile", "Mobile", "ON")
        .receives("2026-03-02T09:00:00", "CAD 312 for two days in Maine? Explain, please.")
        .sends(
            "2026-03-03T10:00:00",
            "MESSAGE_SENT",
            NADIA,
            ALL_THREE,
            "NT-2026-4410. We ask the partner network; count on three weeks.")
        .sends("2026-03-13T10:00:00", "MESSAGE_SENT", NADIA, "", "We still wait for its answer.")
        .sends("2026-03-26T14:00:00", "MESSAGE_SENT", NADIA, "", "It has asked for a week more.")
        .customerStands("2026-03-30T09:00:00", "ESCALATION_REQUESTED")
        .customerWrites("2026-03-31T17:30:00", "I have asked for a manager; hello?");
  }
}
