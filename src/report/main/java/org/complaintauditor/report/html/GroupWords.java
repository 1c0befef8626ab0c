package org.complaintauditor.report.html;

import org.complaintauditor.figures.Groups;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.words.Harmless;
import org.complaintauditor.words.Words;

/** The names of dimensions and of the groups in them. */
final class GroupWords {

  private final Words words;
  private final PackTerms terms;

  GroupWords(Words words) {
    this.words = words;
    this.terms = new PackTerms(words);
  }

  /** Such as {@code Team}; an attribute that is not known by itself as the export calls it. */
  String dimension(String name) {
    return Harmless.line(terms.dimension(name));
  }

  /**
   * The name of a case attribute. One that happens to be called like the dimension of agents is
   * shown as it stands.
   */
  String attribute(String name) {
    return name.equals(Groups.AGENT) ? name : dimension(name);
  }

  /** Such as {@code e-mail}; a text of the export as it stands there. */
  String value(String dimension, String value) {
    if (value.isEmpty()) {
      return words.text("page.group.unknown");
    }
    return switch (dimension) {
      case "channel" -> words.of(Channel.valueOf(value));
      case "customer_type" -> words.of(CustomerType.valueOf(value));
      default -> Harmless.line(value);
    };
  }
}
