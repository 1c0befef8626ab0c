package org.complaintauditor.sampledata;

/** Who complains, about what and to whom: invented people, pseudonymous staff. */
record Customer(
    String name,
    String language,
    String type,
    String province,
    String channel,
    String team,
    String product,
    String topic,
    String trackingNumber,
    String amount,
    String agent,
    String lead) {

  boolean live() {
    return channel.equals("PHONE") || channel.equals("CHAT");
  }

  /** Answers go by e-mail to people who used the form, else by the channel of the complaint. */
  String replyChannel() {
    return channel.equals("WEB_FORM") ? "EMAIL" : channel;
  }

  Customer onChannel(String other) {
    return new Customer(
        name,
        language,
        type,
        province,
        other,
        team,
        product,
        topic,
        trackingNumber,
        amount,
        agent,
        lead);
  }

  Customer withNumber(String other) {
    return new Customer(
        name, language, type, province, channel, team, product, topic, other, amount, agent, lead);
  }
}
