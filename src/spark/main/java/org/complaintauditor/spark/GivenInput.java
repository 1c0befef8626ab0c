package org.complaintauditor.spark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;

/**
 * An input as it was given, and what it is taken for.
 *
 * @param format as Spark names it; {@code csv} for what is read by the program itself
 * @param files of it, if it is read by the program itself; Spark finds those of tables
 */
record GivenInput(String address, String format, List<String> files) {
  private static final String PARQUET = "parquet";
  private static final String CSV = "csv";

  /** As Spark names its option to read what lies in any folder. */
  private static final String ALL_FOLDERS = "recursiveFileLookup";

  GivenInput {
    files = List.copyOf(files);
  }

  /**
   * Tells what lies at an address.
   *
   * @throws UnusableExportException if nothing that can be read does
   */
  static GivenInput of(String address, ClusterRequest request, HadoopFiles reached) {
    String asked = request.inputFormat();
    try {
      if (!asked.isEmpty() && !asked.equalsIgnoreCase(CSV)) {
        return new GivenInput(address, asked, List.of());
      }
      boolean exists = reached.exists(address);
      boolean isFolder = exists && reached.isFolder(address);
      String format = asked.isEmpty() ? format(address, isFolder, request, reached) : CSV;
      return new GivenInput(
          address,
          format,
          format.equals(CSV) ? files(address, exists, isFolder, reached) : List.of());
    } catch (IOException e) {
      throw new UnusableExportException(FileJob.unreadable(address, e), e);
    }
  }

  /** Whether it is read by the program itself. */
  boolean isCsv() {
    return format.equalsIgnoreCase(CSV);
  }

  private static String format(
      String address, boolean isFolder, ClusterRequest request, HadoopFiles reached)
      throws IOException {
    if (!isFolder) {
      return isParquet(address) ? PARQUET : CSV;
    }
    refuseTableFormat(address, reached);
    if (!isParquet(address) && reached.below(address).stream().noneMatch(GivenInput::isParquet)) {
      return CSV;
    }
    if (ShownAddress.option(request.inputOptions(), ALL_FOLDERS).isEmpty()) {
      refuseFolders(address, reached.otherFoldersBelow(address));
    }
    return PARQUET;
  }

  private static boolean isParquet(String address) {
    return address.replaceFirst("/+$", "").toLowerCase(Locale.ROOT).endsWith("." + PARQUET);
  }

  private static List<String> files(
      String address, boolean exists, boolean isFolder, HadoopFiles reached) throws IOException {
    if (!exists) {
      throw new UnusableExportException(
          Wording.of(
              "intake.no-such-file",
              ShownAddress.of(address),
              Wording.of("intake.check-name-and-folder")));
    }
    if (!isFolder) {
      return List.of(address);
    }
    refuseFolders(address, reached.foldersIn(address));
    List<String> files = reached.in(address);
    if (files.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("spark.no-file-in-folder", ShownAddress.of(address)));
    }
    return files;
  }

  /** What lies deeper would be missing without a word. */
  private static void refuseFolders(String address, List<String> folders) {
    if (!folders.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("spark.a-folder-in-whose-files", ShownAddress.of(address), folders.get(0)));
    }
  }

  /** Their files are Parquet too, but which of them count, only their own readers know. */
  private static void refuseTableFormat(String address, HadoopFiles reached) throws IOException {
    String format = "";
    if (reached.exists(address + "/_delta_log")) {
      format = "delta";
    } else if (reached.exists(address + "/metadata")
        && reached.isFolder(address + "/metadata")
        && reached.in(address + "/metadata").stream()
            .anyMatch(file -> file.endsWith(".metadata.json"))) {
      format = "iceberg";
    }
    if (!format.isEmpty()) {
      throw new UnusableExportException(
          Wording.of("spark.is-a-table-of-a-lake-some", ShownAddress.of(address), format));
    }
  }
}
