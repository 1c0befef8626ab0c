package org.complaintauditor.sampledata;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English sentences. Names and stories are invented. */
final class EnglishTexts {

  static final Map<String, List<String>> TEXTS = new HashMap<>();

  static {
    TEXTS.putAll(complaints());
    TEXTS.putAll(customers());
    TEXTS.putAll(staff());
    TEXTS.putAll(notes());
  }

  private EnglishTexts() {}

  private static Map<String, List<String>> complaints() {
    return Map.ofEntries(
        entry("summary.Billing.0", List.of("a month that was charged twice")),
        entry(
            "Billing.0",
            List.of(
                "Hello, my last invoice shows the same month two times, {amount} each. I pay by"
                    + " pre-authorized debit, so the money is already gone. Please look at this."
                    + "\n{name}",
                "You took {amount} twice in one week!! I called before and was told \"it is only"
                    + " a hold\". It is not a hold, it is on my statement.")),
        entry("summary.Billing.1", List.of("a fee on the final invoice")),
        entry(
            "Billing.1",
            List.of(
                "I cancelled, brought the modem back, kept the slip, and now there is a fee of"
                    + " {amount} for \"equipment not returned\".",
                "Final bill has a charge of {amount} nobody can explain. I left you in December,"
                    + " the counter clerk said we were square. {name}")),
        entry("summary.Billing.2", List.of("a price that went up")),
        entry(
            "Billing.2",
            List.of(
                "My bill went up by {amount} and I never saw a notice, not by mail, not by e-mail."
                    + " Why is that, and who agreed to it?",
                "Good evening,\n\nthe price of my bundle has changed without a word from you. I"
                    + " signed for two years. Kindly explain.\n\n{name}")),
        entry("summary.Technical.0", List.of("a connection that keeps dropping")),
        entry(
            "Technical.0",
            List.of(
                "Internet drops every evening around supper, comes back, drops again. I work from"
                    + " home, this can't go on. Already restarted everything, twice.",
                "We pay for the fast plan and get next to nothing after 7 pm. Three technicians,"
                    + " three theories (\"splitter\", \"modem\", \"weather\").\n{name}")),
        entry("summary.Technical.1", List.of("slow service and a replaced modem")),
        entry(
            "Technical.1",
            List.of(
                "The new modem is worse than the old one. Upstairs there is no signal at all, and"
                    + " the person on the line told me to move my furniture.",
                "Since you swapped the modem the speed is a joke: 4 down, 1 up. I made"
                    + " screenshots, I can send them. {name}")),
        entry("summary.Technical.2", List.of("a telephone line without a dial tone")),
        entry(
            "Technical.2",
            List.of(
                "My mother's home phone has been dead since the storm. She is 83, lives alone, and"
                    + " has a medical alarm on that line. Please treat this as urgent.",
                "No dial tone, only a hum. The recording says \"no outage in your area\" - well,"
                    + " there is one in my kitchen.")),
        entry("summary.Mobile.0", List.of("roaming charges")),
        entry(
            "Mobile.0",
            List.of(
                "I bought the travel pass before crossing into the States, and still there are"
                    + " roaming charges of {amount}. The pass is on the same bill!",
                "Charged {amount} for roaming; my phone was in flight mode, in a drawer, in"
                    + " Moncton.\n{name}")),
        entry("summary.Mobile.1", List.of("the transfer of a mobile number")),
        entry(
            "Mobile.1",
            List.of(
                "My number was supposed to move over from my old provider. Now it works nowhere:"
                    + " no calls, no texts, and my bank sends its codes there.",
                "Porting failed again. Each agent tells me it's \"the other side\". I would like"
                    + " somebody to own this, please. {name}")),
        entry("summary.Mobile.2", List.of("a phone sent in for repair")),
        entry(
            "Mobile.2",
            List.of(
                "The repaired phone came back with somebody else's crack in the glass. It isn't"
                    + " even the same colour, honestly.",
                "I sent my phone in for a battery, got it back without one, and a bill of"
                    + " {amount}. Is this a joke?")),
        entry("summary.Loyalty.0", List.of("an offer made on the phone")),
        entry(
            "Loyalty.0",
            List.of(
                "I was promised a discount of {amount} a month if I stayed. I stayed. No discount"
                    + " on any bill since, and nobody finds a trace of the offer.",
                "Your agent said, word for word: \"this price for the whole term\". The contract"
                    + " by e-mail says something else.\n\n{name}")),
        entry("summary.Loyalty.1", List.of("a cancellation that was not carried out")),
        entry(
            "Loyalty.1",
            List.of(
                "I asked to cancel in writing, got a confirmation, and you keep billing me. What"
                    + " more do I have to do?",
                "Tried to cancel the TV part only. Result: everything is cancelled, and my e-mail"
                    + " address of 15 years with it. {name}")),
        entry("summary.Loyalty.2", List.of("the renewal of a contract")),
        entry(
            "Loyalty.2",
            List.of(
                "My contract was renewed for two years without my consent; I only asked what it"
                    + " would cost. Please put it back as it was.",
                "You renewed me, on a plan I've never heard of, at {amount}. I didn't sign"
                    + " anything.")),
        entry("summary.Installation.0", List.of("a technician who did not come")),
        entry(
            "Installation.0",
            List.of(
                "Took a day off, waited from 8 to 5, no technician, no call. The site says \"visit"
                    + " completed\". Completed by whom?",
                "Second missed appointment. I also paid a sitter ({amount}). {name}")),
        entry("summary.Installation.1", List.of("a television box that was never connected")),
        entry(
            "Installation.1",
            List.of(
                "The box was left at the door in the snow, with no cable and no instructions. I am"
                    + " billed for \"professional installation\", though.",
                "TV has been on the order since New Year's, we still watch a blue screen.")),
        entry("summary.Installation.2", List.of("damage done during an installation")),
        entry(
            "Installation.2",
            List.of(
                "Your installer drilled through a water pipe, put tape on it, and left. I've got"
                    + " pictures and a plumber's bill for {amount}.",
                "There's a hole in my new siding \"the size of a loonie\", and the cable comes out"
                    + " somewhere else.\n{name}")));
  }

  private static Map<String, List<String>> customers() {
    return Map.ofEntries(
        entry(
            "reminder",
            List.of(
                "Any news? I wrote to you and have heard nothing.",
                "Just checking that someone is actually reading these. {name}",
                "Still waiting here, still the same problem, and still polite.")),
        entry(
            "dissatisfied",
            List.of(
                "I have to say I'm really not happy with how this is being handled.",
                "This is the third person I tell the same story to. Honestly, \"customer care\"?",
                "I am disappointed. Nobody takes this seriously. {name}")),
        entry(
            "rejected",
            List.of(
                "No, I don't accept that. You didn't look at what I sent.",
                "Thanks, but this answer solves nothing for me; it's the text I had before.",
                "Sorry, that is not good enough. {name}")),
        entry(
            "accepted",
            List.of(
                "Works for me, thank you.",
                "All right, I can live with that. Thanks for sticking with it. {name}",
                "Great, finally. You can close this.")),
        entry(
            "escalate",
            List.of(
                "I want this to go to your supervisor, please.",
                "Please pass me on to a manager, I've explained it often enough.",
                "Who is above you? I'd like that person to look at it. {name}")),
        entry(
            "withdrawn",
            List.of(
                "Please drop this, I found the mistake, it was on my side. Sorry!",
                "It has sorted itself out. I take the complaint back. {name}")),
        entry(
            "reply",
            List.of(
                "Here are the pages you asked for, all four, numbered.",
                "Sorry for the delay, I was away. The serial number is on the photo, bottom left.",
                "Attached. The second one is blurry, tell me if you need it again. {name}")),
        entry("thanks", List.of("Thank you so much, have a good weekend!", "Merci & thanks!")));
  }

  private static Map<String, List<String>> staff() {
    return Map.ofEntries(
        entry("greeting", List.of("Hello {name},", "Dear {name},", "Good day {name},")),
        entry(
            "closing",
            List.of("{agent}, {team}", "Kind regards, {agent} ({team})", "Sincerely,\n{agent}")),
        entry(
            "auto",
            List.of(
                "This is an automatic message. We have received your complaint. Please do not"
                    + " reply to this address.")),
        entry(
            "auto.number",
            List.of(
                "This is an automatic message. We have received your complaint. Your tracking"
                    + " number is {number}. Please do not reply to this address.")),
        entry(
            "ACKNOWLEDGEMENT",
            List.of(
                "We have received your complaint about {summary}, and I am the one who looks after"
                    + " it.",
                "Thank you for writing to us. Your complaint about {summary} has arrived and is on"
                    + " my desk.",
                "I confirm that we have received your complaint about {summary}.")),
        entry(
            "TRACKING_NUMBER",
            List.of(
                "Your tracking number is {number}.",
                "Please quote tracking number {number} whenever you contact us about this.")),
        entry(
            "PROCESS",
            List.of(
                "How we investigate: a specialist compares your account with our records, asks the"
                    + " people involved, and I then check the file before I write to you.",
                "Our investigation process: first we collect the records, then the {team} team"
                    + " goes through them, then a second person checks their findings.")),
        entry(
            "TIMEFRAME",
            List.of(
                "We expect to be done within about {days} business days.",
                "This should take approximately {days} business days.")),
        entry(
            "ESCALATION_PATH",
            List.of(
                "If you do not agree, you can escalate your complaint to a support lead or a"
                    + " senior manager, in writing, by phone or in this support case.",
                "You have the right to escalate this to a senior manager or support lead; just"
                    + " tell me, and I will hand it over.")),
        entry(
            "CCTS_INFO",
            List.of(
                "As we could not settle this with you, you may turn to the Commission for"
                    + " Complaints for Telecom-television Services (CCTS), which is independent and"
                    + " free of charge: www.ccts-cprst.ca, 1-888-221-1687.",
                "You can now contact the CCTS, an independent organization whose help is free:"
                    + " www.ccts-cprst.ca or 1-888-221-1687.")),
        entry(
            "UPDATE",
            List.of(
                "I have not forgotten you and am still on your file. Thank you for your patience.",
                "A short sign of life: your file is open in front of me, and I am following it.",
                "I know that waiting is no fun. Your file is still with me.")),
        entry(
            "TAKEOVER",
            List.of(
                "I have taken over your file from my colleague and am reading it from the start.",
                "My colleague has handed me your file. I will go through it myself.")),
        entry(
            "QUESTION",
            List.of(
                "Could you please send me a copy of the pages in question? A photo is fine.",
                "May I ask you for the serial number of the device? It's on the label.")),
        entry(
            "OUTCOME.Billing",
            List.of(
                "The outcome of your complaint: the charge was an error. We will credit"
                    + " {amount} to your account.",
                "We have completed our work on it. The outcome: the invoice is correct, line by"
                    + " line, and I've attached the calculation.")),
        entry(
            "OUTCOME.Technical",
            List.of(
                "We have completed our work on it. The outcome: a corroded connector in the"
                    + " cabinet was replaced, and the line has been stable since.",
                "The outcome of your complaint: the equipment was faulty. It has been replaced,"
                    + " and we will credit {amount} for the outage.")),
        entry(
            "OUTCOME.Mobile",
            List.of(
                "The outcome of your complaint: the charges were not justified, and we will"
                    + " credit {amount} to your account.",
                "We have completed our work on it. The outcome: the order had been keyed in"
                    + " wrongly; it is corrected, and everything works as agreed.")),
        entry(
            "OUTCOME.Loyalty",
            List.of(
                "We have completed our work on it. The outcome: we found the recording, you are"
                    + " right, and we will credit {amount} and honour the offer.",
                "The outcome of your complaint: the terms that you received are the ones that"
                    + " apply. As a gesture, we will credit {amount}.")),
        entry(
            "OUTCOME.Installation",
            List.of(
                "The outcome of your complaint: the visit was booked in the wrong system. We"
                    + " will credit {amount}, and the work is now done.",
                "We have completed our work on it. The outcome: our contractor's insurer will"
                    + " pay the repair, \"in full\", to quote them.")));
  }

  private static Map<String, List<String>> notes() {
    return Map.ofEntries(
        entry(
            "note.call",
            List.of(
                "Customer contacted us about {summary}. Upset, but friendly.",
                "{name} about {summary}; spoke for a while, took down the story.")),
        entry("note.called", List.of("Spoke with {name}.", "Reached the customer, 2nd try.")),
        entry("note.ACKNOWLEDGEMENT", List.of("Confirmed that the complaint is recorded.")),
        entry(
            "note.TRACKING_NUMBER",
            List.of("Gave tracking number {number}.", "Tracking number {number} read out.")),
        entry("note.PROCESS", List.of("Explained our investigation process, step by step.")),
        entry(
            "note.TIMEFRAME",
            List.of("Said that we expect to be done within about {days} business days.")),
        entry(
            "note.ESCALATION_PATH",
            List.of("Told the customer that they can escalate to a support lead.")),
        entry(
            "note.CCTS_INFO",
            List.of("Gave the CCTS's address and number: www.ccts-cprst.ca, 1-888-221-1687.")));
  }
}
