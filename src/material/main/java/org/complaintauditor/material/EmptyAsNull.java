package org.complaintauditor.material;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out empty values: what is empty has no key in JSON, which reads as null. */
final class EmptyAsNull {
  private EmptyAsNull() {}

  static @Nullable String ifEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static <T> @Nullable List<T> ifEmpty(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  static <K, V> @Nullable Map<K, V> ifEmpty(Map<K, V> map) {
    return map.isEmpty() ? null : map;
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
