package org.complaintauditor.console.mapping;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.console.mapping.MappingDocument.PreviewRow;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;
import org.complaintauditor.text.MessageBundle;

/** The words for what stands in the rows of a preview, which have the codes of the definitions. */
public final class PreviewWords {

  private final MessageBundle words;

  /** In these words. */
  public PreviewWords(MessageBundle words) {
    this.words = words;
  }

  /** Who acted. */
  public String role(PreviewRow row) {
    return Arrays.stream(ActorRole.values())
        .filter(one -> one.name().equals(row.role()))
        .map(words::of)
        .findFirst()
        .orElse(row.role());
  }

  /** The channel in words. */
  public String channel(PreviewRow row) {
    return word(Channel.class, row.channel());
  }

  /** What the customer was told. */
  public String discloses(PreviewRow row) {
    return Arrays.stream(row.discloses().split("\\|", -1))
        .map(String::strip)
        .map(code -> word(Disclosure.class, code))
        .collect(Collectors.joining(", "));
  }

  private String word(Class<? extends Word> list, String code) {
    return ofCode(list, code, words);
  }

  /** What people call a word, however packs write it; a pack's own stands there as it is. */
  public static String ofCode(Class<? extends Word> list, String code, MessageBundle words) {
    Optional<? extends Word> word = Vocabulary.core().find(list, code);
    return (word.isPresent() ? word : Vocabulary.of(DeclaredWords.CANADIAN).find(list, code))
        .map(words::of)
        .orElse(code);
  }
}
