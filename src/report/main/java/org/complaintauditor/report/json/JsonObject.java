package org.complaintauditor.report.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: keys keep the order in which they are put. */
public final class JsonObject extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  /** The object with one key more; what is null or empty is written as null. */
  public JsonObject with(String key, @Nullable Object value) {
    put(key, value);
    return this;
  }

  /** The object with a list, of which each element is written in this form. */
  public <T> JsonObject with(String key, Collection<T> elements, Function<T, ?> form) {
    return with(key, elements.stream().map(form).toList());
  }

  /** The object with this key if there is something to say. */
  public JsonObject ifPresent(String key, Optional<?> value) {
    value.ifPresent(there -> put(key, there));
    return this;
  }
}
