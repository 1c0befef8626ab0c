package org.complaintauditor.material;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Word;

/** Words stand in JSON by their names, and are read as words of the material's pack. */
final class WordsInJson {

  private WordsInJson() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(Word.class, new Name(false));
    module.addKeySerializer(Word.class, new Name(true));
    add(module, Activity.class);
    add(module, Channel.class);
    add(module, Disclosure.class);
    add(module, Label.class);
    return module;
  }

  private static <W extends Word> void add(SimpleModule module, Class<W> list) {
    module.addDeserializer(list, new Value<>(list));
    module.addKeyDeserializer(
        list,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context)
              throws IOException {
            return word(list, key, context);
          }
        });
  }

  private static <W extends Word> W word(Class<W> list, String name, DeserializationContext context)
      throws IOException {
    Vocabulary words = (Vocabulary) context.getAttribute(Vocabulary.class);
    return words
        .find(list, name)
        .orElseThrow(() -> context.weirdStringException(name, list, "the pack has no such word"));
  }

  private static final class Name extends JsonSerializer<Word> {
    private final boolean key;

    Name(boolean key) {
      this.key = key;
    }

    @Override
    public void serialize(Word word, JsonGenerator to, SerializerProvider provider)
        throws IOException {
      if (key) {
        to.writeFieldName(word.name());
      } else {
        to.writeString(word.name());
      }
    }
  }

  private static final class Value<W extends Word> extends JsonDeserializer<W> {
    private final Class<W> list;

    Value(Class<W> list) {
      this.list = list;
    }

    @Override
    public W deserialize(JsonParser from, DeserializationContext context) throws IOException {
      return word(list, from.getText(), context);
    }
  }
}
