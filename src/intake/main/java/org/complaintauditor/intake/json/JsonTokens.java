package org.complaintauditor.intake.json;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.TextInterner;
import org.complaintauditor.intake.file.UnpairedSurrogates;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** The tokens of a JSON file, one after the other, within bounds that no export comes near. */
final class JsonTokens implements Closeable {
  /** The most lists and objects in one another; exports have about ten. */
  static final int DEEPEST = 200;

  /** The most characters of a text: attachments embedded in a record may have some million. */
  static final int LONGEST_TEXT = 8_000_000;

  /** The most characters of a name; systems allow some hundred. */
  static final int LONGEST_NAME = 10_000;

  /** The most characters of a number; ids have about twenty. */
  static final int LONGEST_NUMBER = 1_000;

  /** The most names that the open objects may have together, and the most characters of those. */
  static final int MOST_NAMES = 200_000;

  static final int MOST_NAME_CHARACTERS = 4_000_000;

  private static final int LONGEST_SHARED = 100;

  static final Wording NAME_TOO_LONG =
      Wording.of("intake.a-name-has-more-than-characters", LONGEST_NAME);

  private static final Set<String> OBJECT_CENTRIC =
      Set.of("objectTypes", "eventTypes", "ocel:global-log", "ocel:events");

  private final ExportFile file;
  private final JsonParser parser;
  private final TextInterner shared = new TextInterner();
  private final Set<String> objectCentric = new HashSet<>();

  /** The number of names of each open object, and how many characters they have. */
  private final Deque<Names> open = new ArrayDeque<>();

  private final Names all = new Names();
  private String name = "";

  private static final class Names {
    private long number;
    private long characters;

    void add(long more, long moreCharacters) {
      number += more;
      characters += moreCharacters;
    }
  }

  private JsonTokens(ExportFile file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The file's tokens from the beginning. */
  static JsonTokens of(ExportFile file) throws IOException {
    InputStream bytes = file.open();
    try {
      return new JsonTokens(file, factory().createParser(StrictText.of(bytes)));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** A factory for one file: what it remembers of names goes with it. */
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .errorReportConfiguration(
            ErrorReportConfiguration.builder()
                .maxErrorTokenLength(1)
                .maxRawContentLength(0)
                .build())
        .build();
  }

  /** The next token; null at the file's end. */
  @Nullable JsonToken next() throws IOException {
    JsonToken token = advance();
    if (token == JsonToken.START_OBJECT) {
      open.push(new Names());
    } else if (token == JsonToken.END_OBJECT) {
      Names gone = open.pop();
      all.add(-gone.number, -gone.characters);
    } else if (token == JsonToken.FIELD_NAME) {
      name = checked(UnpairedSurrogates.of(parser.currentName()));
    }
    return token;
  }

  /** The next token where the file does not end: in a list or object. */
  JsonToken nextWithin() throws IOException {
    JsonToken token = next();
    if (token == null) {
      throw new IllegalStateException("the parser let " + file + " end in a record");
    }
    return token;
  }

  /** The name that was read last. */
  String name() {
    return name;
  }

  /** The text, number or truth value that was read last, as the file writes it. */
  String text() throws IOException {
    try {
      String text = UnpairedSurrogates.of(parser.getText());
      if (text.indexOf('\0') >= 0) {
        throw refusal(Wording.of("intake.a-text-holds-a-nul-character"));
      }
      return text;
    } catch (JsonProcessingException e) {
      throw refusal(e);
    } catch (StrictText.WrongByte e) {
      throw refusal(e);
    }
  }

  /** Passes over the rest of the list or object that has just begun. */
  void skip(JsonToken begun) throws IOException {
    int open = begun.isStructStart() ? 1 : 0;
    while (open > 0) {
      JsonToken token = nextWithin();
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
    }
  }

  /** The file and where in it the last token ends. */
  Wording place() {
    return Wording.of("core.two-parts", file, JsonFault.place(parser.currentLocation()));
  }

  /** The file cannot be audited, for this reason, which is found where the last token begins. */
  UnusableExportException refusal(Wording reason) {
    return new UnusableExportException(
        Wording.of(
            "intake.at-place-colon", file, JsonFault.place(parser.currentTokenLocation()), reason));
  }

  private JsonToken advance() throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw refusal(e);
    } catch (StrictText.WrongByte e) {
      throw refusal(e);
    }
  }

  private UnusableExportException refusal(JsonProcessingException fault) {
    JsonLocation location = fault.getLocation();
    return new UnusableExportException(
        Wording.of(
            "intake.at-place-colon",
            file,
            JsonFault.place(location == null ? parser.currentLocation() : location),
            JsonFault.words(fault)),
        fault);
  }

  private UnusableExportException refusal(StrictText.WrongByte fault) {
    return new UnusableExportException(
        Wording.of("core.two-parts", file, Wording.saidBy(fault)), fault);
  }

  private String checked(String name) {
    if (name.length() > LONGEST_NAME) {
      throw refusal(NAME_TOO_LONG);
    }
    open.element().add(1, name.length());
    all.add(1, name.length());
    if (all.number > MOST_NAMES || all.characters > MOST_NAME_CHARACTERS) {
      throw refusal(
          Wording.of("intake.one-object-has-more-than-names", MOST_NAMES, MOST_NAME_CHARACTERS));
    }
    if (OBJECT_CENTRIC.contains(name) && parser.getParsingContext().getParent().inRoot()) {
      refuseObjectCentricLog(name);
    }
    return name.length() <= LONGEST_SHARED ? shared.share(name) : name;
  }

  private void refuseObjectCentricLog(String name) {
    objectCentric.add(name);
    boolean second = objectCentric.contains("objectTypes") && objectCentric.contains("eventTypes");
    if (second || name.startsWith("ocel:")) {
      throw refusal(Wording.of("intake.is-an-object-centric-event-log"));
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
