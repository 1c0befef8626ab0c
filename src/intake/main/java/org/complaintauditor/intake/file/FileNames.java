package org.complaintauditor.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the files of an export: without their folders, and each only once. */
public final class FileNames {

  private FileNames() {}

  /** One name for each file; a name that is taken gets a number, {@code name (2).csv}. */
  public static List<String> of(List<ExportFile> files) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (ExportFile file : files) {
      String name = file.lastName();
      String free = name;
      for (int number = 2; !taken.add(free); number++) {
        free = numbered(name, number);
      }
      names.add(free);
    }
    return List.copyOf(names);
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return "%s (%d)%s".formatted(name.substring(0, end), number, name.substring(end));
  }
}
