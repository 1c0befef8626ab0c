package org.complaintauditor.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts texts together from sentences, so that a message tells just what it is meant to tell. */
final class Letters {

  private final Map<String, List<String>> texts;
  private final boolean french;
  private Desk desk;

  Letters(Map<String, List<String>> texts, boolean french) {
    this.texts = texts;
    this.french = french;
  }

  void use(Desk theDesk) {
    desk = theDesk;
  }

  /** A customer's words: a key of the texts, filled in. */
  String fill(String key, Customer customer, String actor) {
    return one(key)
        .replace("{summary}", one("summary." + customer.topic()))
        .replace("{name}", customer.name())
        .replace("{number}", customer.trackingNumber())
        .replace("{amount}", customer.amount())
        .replace("{agent}", actor)
        .replace("{team}", customer.team())
        .replace("{days}", String.valueOf(3 + desk.number(8)));
  }

  String letter(Customer customer, String actor, String... tells) {
    List<String> paragraphs = new ArrayList<>();
    if (tells.length == 0) {
      paragraphs.add(fill("UPDATE", customer, actor));
    }
    for (String tell : tells) {
      paragraphs.add(
          fill(tell.equals(CaseFile.OUTCOME) ? outcome(customer) : tell, customer, actor));
    }
    boolean letter = customer.replyChannel().equals("EMAIL") && desk.chance(60);
    String gap = letter ? "\n\n" : " ";
    return fill("greeting", customer, actor)
        + gap
        + String.join(letter && desk.chance(40) ? "\n\n" : " ", paragraphs)
        + gap
        + fill("closing", customer, actor);
  }

  /** The agent's note of a call, or the short form of a chat. */
  String note(String kind, Customer customer, String... tells) {
    StringBuilder note = new StringBuilder(fill("note." + kind, customer, customer.agent()));
    for (String tell : tells) {
      String key = tell.equals(CaseFile.OUTCOME) ? outcome(customer) : "note." + tell;
      note.append(customer.channel().equals("CHAT") ? "\n" : " ")
          .append(fill(key, customer, customer.agent()));
    }
    return note.toString();
  }

  String automatic(Customer customer, String... tells) {
    return fill(List.of(tells).contains(CaseFile.NUMBER) ? "auto.number" : "auto", customer, "");
  }

  private static String outcome(Customer customer) {
    return "OUTCOME." + customer.team();
  }

  private String one(String key) {
    List<String> variants = texts.get(key);
    if (variants == null) {
      throw new IllegalArgumentException((french ? "fr " : "en ") + key);
    }
    return desk.one(variants);
  }
}
