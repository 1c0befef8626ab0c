package org.complaintauditor.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/**
 * The frame around what a page shows; templates take it as {@code page}.
 *
 * @param words the words of its language
 * @param title its title
 * @param section the part that it belongs to
 * @param who who reads it
 * @param path its address, to which a change of language leads back
 * @param notice what has just been done; empty if nothing
 * @param problems what is wrong with the form on it
 * @param team whether people sign in
 * @param version the program's version
 */
public record Page(
    MessageBundle words,
    String title,
    ConsolePart section,
    SignedIn who,
    String path,
    Optional<String> notice,
    FormProblems problems,
    boolean team,
    String version) {

  /** The parts of the console that the visitor may see. */
  public List<ConsolePart> sections() {
    return Arrays.stream(ConsolePart.values())
        .filter(one -> !one.path().isEmpty() && who.may(one.permission()))
        .filter(one -> team || one != ConsolePart.PEOPLE)
        .toList();
  }

  /** The token that forms carry. */
  public String csrf() {
    return who.csrf();
  }

  /** The text of a key. */
  public String text(String key, Object... arguments) {
    return words.text(key, arguments);
  }

  /** A wording in the language of the page. */
  public String say(Wording wording) {
    return words.text(wording);
  }

  /** What is wrong with a field of the form. */
  public Optional<String> problem(String field) {
    return problems.of(field).map(words::text);
  }
}
