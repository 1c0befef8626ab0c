package org.complaintauditor.intake.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.model.Wording;

/**
 * What reading an export shows: all that {@code inspect} says of it.
 *
 * @param files what each file was taken for
 * @param times how timestamps are read, in the order in which they were met
 * @param silent the records that make no event, the most frequent kinds first
 * @param leftOut the records that the profile leaves out
 * @param perSource how many records there are of each source
 * @param possible the activities that the profile can make; all for canonical tables
 * @param missing why an audit refuses the export: sources that its cases need are not there
 * @param export what it gives; empty where timestamps are ambiguous
 */
public record IntakeSummary(
    List<File> files,
    List<Times> times,
    List<Kind> silent,
    List<LeftOut> leftOut,
    Map<String, Long> perSource,
    Set<Activity> possible,
    List<Wording> missing,
    Optional<CaseRows> export) {

  /**
   * The fields that identify people: those of the attributes, and those that the profile names and
   * that a file has.
   */
  public PersonalFields personal() {
    Map<String, PersonalSign> signs = new LinkedHashMap<>();
    for (File file : files) {
      file.personal().forEach(field -> signs.put(field, PersonalSign.DECLARED));
    }
    export.ifPresent(cases -> signs.putAll(cases.account().personal().signs()));
    return PersonalFields.of(signs);
  }

  public IntakeSummary {
    files = List.copyOf(files);
    times = List.copyOf(times);
    silent = List.copyOf(silent);
    leftOut = List.copyOf(leftOut);
    perSource = Collections.unmodifiableMap(new LinkedHashMap<>(perSource));
    possible = Set.copyOf(possible);
    missing = List.copyOf(missing);
  }

  /**
   * A file.
   *
   * @param name as places of events have it
   * @param format what it is, in a few words
   * @param sources the profile's sources that it holds
   * @param fields its columns or paths, in its order
   * @param missing fields that the profile would use, and that the file has not
   * @param personal fields of which the profile says that they identify people
   */
  public record File(
      String name,
      String format,
      List<String> sources,
      List<Field> fields,
      List<String> missing,
      List<String> personal) {
    public File {
      personal = List.copyOf(personal);
      sources = List.copyOf(sources);
      fields = List.copyOf(fields);
      missing = List.copyOf(missing);
    }
  }

  /**
   * A column or path.
   *
   * @param name its name
   * @param uses what it is used for; empty if for nothing
   */
  public record Field(String name, List<Use> uses) {
    public Field {
      uses = List.copyOf(uses);
    }
  }

  /**
   * What a field is used for.
   *
   * @param as the manner
   * @param of the name of the canonical column or of the attribute; else empty
   */
  public record Use(As as, String of) {}

  /** The manners in which fields are used. */
  public enum As {
    /** For a column of the canonical export. */
    COLUMN,
    /** As a case attribute. */
    ATTRIBUTE,
    /** For nothing else, though its name is nearly that of a column of the canonical export. */
    NEARLY,
    /** It decides what a record makes. */
    CONDITION,
    /** Others look the record up by it. */
    KEY,
    /** It orders the records of a case. */
    ORDER
  }

  /**
   * How the timestamps of a column are read.
   *
   * @param file the file's name
   * @param field the column or path; empty where the text was put together
   * @param pattern the pattern, as profiles write it
   * @param allowed the patterns between which the values decided
   * @param zone of values without an offset; empty if none is known
   * @param decision what the values say
   * @param example the value that proves the pattern, or the one that nobody can decide
   * @param values how many there are
   * @param unreadable how many of them cannot be read
   * @param lost the first that cannot be read; empty if all can
   */
  public record Times(
      String file,
      String field,
      String pattern,
      List<String> allowed,
      String zone,
      Decision decision,
      String example,
      long values,
      long unreadable,
      String lost) {

    /** A column of times in which all values can be read. */
    public Times(
        String file,
        String field,
        String pattern,
        List<String> allowed,
        String zone,
        Decision decision,
        String example,
        long values) {
      this(file, field, pattern, allowed, zone, decision, example, values, 0, "");
    }

    /** Whether the pattern has no time of day. */
    public boolean isOfDaysOnly() {
      return pattern.contains("d")
          && pattern.contains("M")
          && !pattern.toLowerCase(Locale.ROOT).contains("h");
    }
  }

  /** What the values of a column say of their pattern. */
  public enum Decision {
    /** There is only one pattern to choose. */
    ONLY,
    /** Values show that it is this pattern and no other. */
    PROVED,
    /** Several patterns read all values, and read the same. */
    SAME,
    /** Several patterns read all values, and read them differently. */
    AMBIGUOUS,
    /** No pattern reads all values. */
    MIXED
  }

  /**
   * A kind of records that make no event.
   *
   * @param source the source
   * @param values what its conditions hang on
   * @param count how many there are
   * @param first where the first stands
   */
  public record Kind(String source, String values, long count, Origin first) {}

  /**
   * Records that the profile leaves out for one reason.
   *
   * @param source the source
   * @param condition what they would have to fulfil, as profiles write it
   * @param value what the first says instead; empty if it says nothing, or if that is not one text
   * @param count how many there are
   * @param first where the first stands
   */
  public record LeftOut(String source, String condition, String value, long count, Origin first) {}
}
