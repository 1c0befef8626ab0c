package org.complaintauditor.console.auditing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.text.MessageBundle;

/**
 * Whose commitments an audit judges, as people read it before they start one.
 *
 * @param name the pack's name, by which it is chosen
 * @param title what it is about
 * @param publisher whose commitments these are
 * @param document the document that they are published in
 * @param address where
 * @param versions its versions, each with when it is in force
 * @param days which days are no business days
 * @param promises its commitments, of the newest version
 */
public record PackInWords(
    String name,
    String title,
    String publisher,
    String document,
    String address,
    List<String> versions,
    String days,
    List<Promise> promises) {

  public PackInWords {
    versions = List.copyOf(versions);
    promises = List.copyOf(promises);
  }

  /**
   * A commitment.
   *
   * @param id its id
   * @param title its title
   * @param clause the section of the document
   * @param quotes the words that were published
   * @param limits how long the provider has; and what justifies the number
   */
  public record Promise(
      String id, String title, String clause, List<Quote> quotes, List<LimitInWords> limits) {
    public Promise {
      quotes = List.copyOf(quotes);
      limits = List.copyOf(limits);
    }
  }

  /** Published words, in the language in which they were published. */
  public record Quote(String language, String text) {}

  /** A number, and what justifies it. */
  public record LimitInWords(String what, String number, String source) {}

  /**
   * Reads a pack.
   *
   * @return empty if it cannot be read: whoever audits with it is told why
   */
  static Optional<PackInWords> of(String name, Path folder, MessageBundle words) {
    try {
      return Optional.of(new InTheseWords(PackReader.read(folder), words).told(name));
    } catch (InvalidPackException e) {
      return Optional.empty();
    }
  }

  private record InTheseWords(Pack pack, MessageBundle words) {

    PackInWords told(String name) {
      return new PackInWords(
          name,
          pack.title().in(words.language()),
          pack.document().publisher(),
          pack.document().title(),
          pack.document().address(),
          pack.versions().stream().map(this::inForce).toList(),
          pack.calendar().source().in(words.language()),
          pack.latest().commitments().stream().map(this::promise).toList());
    }

    private String inForce(PackVersion version) {
      return words.text(
          "console.pack.version",
          version.version(),
          version
              .validFrom()
              .map(day -> words.text("console.pack.from", words.dates().date(day)))
              .orElseGet(() -> words.text("console.pack.from.always")),
          version
              .validUntil()
              .map(day -> words.text("console.pack.until", words.dates().date(day)))
              .orElseGet(() -> words.text("console.pack.until.open")));
    }

    private Promise promise(Commitment commitment) {
      List<Quote> quotes =
          Stream.of(pack.authoritativeLanguage(), words.language())
              .distinct()
              .filter(commitment.promise().byLanguage()::containsKey)
              .map(language -> new Quote(language, commitment.promise().in(language)))
              .toList();
      PackTerms terms = new PackTerms(words);
      LocalizedFormats formats = new LocalizedFormats(words, pack.calendar().zone());
      List<LimitInWords> limits = new ArrayList<>();
      commitment
          .limits()
          .values()
          .forEach(
              limit ->
                  limits.add(
                      new LimitInWords(
                          terms.limit(limit.name()),
                          formats.limit(limit),
                          limit.source().in(words.language()))));
      commitment
          .parameters()
          .values()
          .forEach(
              parameter ->
                  limits.add(
                      new LimitInWords(
                          terms.parameter(parameter.name()),
                          formats.number(parameter.value()),
                          parameter.source().in(words.language()))));
      return new Promise(
          commitment.id(),
          commitment.title().in(words.language()),
          commitment.clause(),
          quotes,
          limits);
    }
  }
}
