package org.complaintauditor.console.mapping;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.complaintauditor.console.mapping.MappingDocument.PreviewRow;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
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
    return word(ActorRole.class, row.role());
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

  /** A code that the definitions do not have stands there as it is. */
  private <E extends Enum<E>> String word(Class<E> kind, String code) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.name().equals(code))
        .map(words::of)
        .findFirst()
        .orElse(code);
  }
}
