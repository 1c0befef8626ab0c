package org.complaintauditor.dossier.redaction;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.model.Wording;

/**
 * What somebody may see of cases. What is not named here is not shown; role, channel, activity,
 * times, what contacts told and the labels of what was found are what a verdict rests on, and
 * always stay. So does the kind of customer, one of three words, because a rule may ask for it.
 *
 * @param name by which it is chosen
 * @param place how messages name its file
 * @param pseudonyms whether ids, tracking numbers, actors and names of files are replaced
 * @param attributes the case attributes that are shown; empty: all
 * @param smallestGroup values of attributes that fewer cases have are shown as {@code (other)}; 0:
 *     all are shown
 * @param texts how much of texts is shown
 * @param reviewersByName whether reviewers are named, or told by their role
 * @param notPersonal words and phrases that stand where names do, but name nobody, such as a
 *     department: they are left in texts
 */
public record Audience(
    String name,
    String place,
    boolean pseudonyms,
    Optional<Set<String>> attributes,
    int smallestGroup,
    TextLevel texts,
    boolean reviewersByName,
    Set<String> notPersonal) {

  /** The audiences that come with the program. */
  public static final List<String> SHIPPED = List.of("public", "regulator", "internal");

  /** The one that is meant where none is named. */
  public static final String DEFAULT = "regulator";

  public Audience {
    attributes = attributes.map(Set::copyOf);
    notPersonal = Set.copyOf(notPersonal);
  }

  /**
   * An audience that comes with the program.
   *
   * @throws InvalidAudienceException if none has this name
   */
  public static Audience shipped(String name) {
    return AudienceReader.shipped(name);
  }

  /**
   * The audience of a file, which may extend a shipped one, or one in a file beside it.
   *
   * @throws InvalidAudienceException if it cannot be read, or is not as it should be
   */
  public static Audience read(Path file) {
    return AudienceReader.read(file);
  }

  /** Whether this attribute is shown. */
  public boolean shows(String attribute) {
    return attributes.map(shown -> shown.contains(attribute)).orElse(true);
  }

  /**
   * Refuses to show attributes that identify people.
   *
   * @param personal the attributes of the export that do
   * @throws InvalidAudienceException naming all that are asked for
   */
  public void refuse(Collection<String> personal) {
    Set<String> both = new TreeSet<>(personal);
    both.retainAll(attributes.orElse(Set.of()));
    if (!both.isEmpty()) {
      throw new InvalidAudienceException(
          Wording.of(
              "dossier.attributes-names-identifies-people-in-run", place, String.join(", ", both)));
    }
  }
}
