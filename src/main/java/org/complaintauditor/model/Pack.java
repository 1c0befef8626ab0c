package org.complaintauditor.model;

import java.util.List;

/**
 * A provider's published commitments as rules, with the numbers that the document does not give.
 *
 * @param name its name, that of its folder
 * @param title the document's title
 * @param document who published what, and where
 * @param authoritativeLanguage the language in which the document decides
 * @param calendar which holidays count
 * @param sensitivity the business days at which the sensitivity table shows every rate again
 * @param unreliableAbove the share of NOT_EVIDENCED above which a rate is unreliable
 * @param versions its versions, the oldest first
 * @param catalogue the file that all this was read from
 * @param whatIf the changes tried with {@code --set}, as written
 */
public record Pack(
    String name,
    LocalText title,
    Document document,
    String authoritativeLanguage,
    CalendarSpec calendar,
    List<Integer> sensitivity,
    double unreliableAbove,
    List<PackVersion> versions,
    RuleFile catalogue,
    List<String> whatIf) {
  public Pack {
    sensitivity = List.copyOf(sensitivity);
    versions = List.copyOf(versions);
    whatIf = List.copyOf(whatIf);
  }

  /**
   * The published document.
   *
   * @param publisher who published it
   * @param title its title
   * @param address where
   */
  public record Document(String publisher, String title, String address) {}

  /** The newest version: the one whose catalogue the reports list. */
  public PackVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The same pack with other versions, stating the changes that were tried. */
  public Pack withWhatIf(List<PackVersion> changed, List<String> assignments) {
    return new Pack(
        name,
        title,
        document,
        authoritativeLanguage,
        calendar,
        sensitivity,
        unreliableAbove,
        changed,
        catalogue,
        assignments);
  }
}
