package org.complaintauditor.console.artifact;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Hands out files that commands have written, byte by byte. */
public final class FileDownloads {

  /**
   * Pages of reports have a policy of their own, stricter than this; it cannot say who frames them.
   */
  private static final String POLICY =
      "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; connect-src 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "json", "application/json",
          "csv", "text/csv;charset=utf-8",
          "txt", "text/plain;charset=utf-8",
          "zip", "application/zip",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private FileDownloads() {}

  /** Shows a page of a report, or what it loads. */
  public static void page(Context http, Path file) throws IOException {
    http.header("Content-Security-Policy", POLICY);
    send(http, file);
  }

  /**
   * Has the browser keep the file.
   *
   * @param name what the file is to be called there
   */
  public static void download(Context http, Path file, String name) throws IOException {
    http.header(
        "Content-Disposition",
        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
    send(http, file);
  }

  private static void send(Context http, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    http.contentType(
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    // No length: what a browser gets may be compressed on the way, and then it is another.
    http.result(new BufferedInputStream(Files.newInputStream(file)));
  }
}
