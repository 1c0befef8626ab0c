package org.complaintauditor.report.html;

import org.complaintauditor.figures.GroupCounts;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Pack;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** The names of dimensions and of the groups in them. */
final class GroupNames {

  private final Pack pack;
  private final MessageBundle words;
  private final PackTerms terms;

  GroupNames(Pack pack, MessageBundle words) {
    this.pack = pack;
    this.words = words;
    this.terms = new PackTerms(words);
  }

  /** Such as {@code Team}; an attribute that is not known by itself as the export calls it. */
  String dimension(String name) {
    return TextSanitizer.line(terms.dimension(name));
  }

  /**
   * The name of a case attribute. One that happens to be called like the dimension of agents is
   * shown as it stands.
   */
  String attribute(String name) {
    return name.equals(GroupCounts.AGENT) ? name : dimension(name);
  }

  /** Such as {@code e-mail}; a text of the export as it stands there. */
  String value(String dimension, String value) {
    if (value.isEmpty()) {
      return words.text("page.group.unknown");
    }
    return switch (dimension) {
      case "channel" -> words.of(pack.words().named(Channel.class, value));
      case "customer_type" -> words.of(CustomerType.valueOf(value));
      default -> TextSanitizer.line(value);
    };
  }
}
