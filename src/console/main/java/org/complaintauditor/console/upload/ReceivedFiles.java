package org.complaintauditor.console.upload;

import io.javalin.http.HttpStatus;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.model.Wording;
import org.complaintauditor.store.uploads.StoredFile;

/** Takes the files of a form into a folder, each under a number. */
final class ReceivedFiles {

  private static final String CONFIG = "org.eclipse.jetty.multipartConfig";
  private static final String FIELD = "files";
  private static final int MOST_FILES = 200;

  private final Limits limits;
  private final UploadLimits bounds;

  ReceivedFiles(Limits limits) {
    this.limits = limits;
    this.bounds = new UploadLimits(limits);
  }

  /**
   * Reads the request. The parts are written into the folder while they come.
   *
   * @param folder where the files are put; whoever calls takes it away if this fails
   * @throws Refusal if they are no files that can be an export
   * @throws IOException if the connection is cut
   */
  List<StoredFile> into(Path folder, HttpServletRequest request) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    for (Part part : parts(folder, request)) {
      if (!part.getName().equals(FIELD)
          || part.getSubmittedFileName() == null
          || (part.getSubmittedFileName().isEmpty() && part.getSize() == 0)) {
        continue; // What a form sends where nothing was chosen.
      }
      int number = files.size() + 1;
      if (number > MOST_FILES) {
        throw Refusal.unusable(Wording.of("console.an-export-has-at-most-files", MOST_FILES));
      }
      files.add(stored(folder, part, number));
    }
    refuseUnusable(files);
    return files;
  }

  private Iterable<Part> parts(Path folder, HttpServletRequest request) throws IOException {
    request.setAttribute(
        CONFIG,
        new MultipartConfigElement(
            folder.toString(), limits.fileBytes(), bounds.requestBytes(), 0));
    try {
      return request.getParts();
    } catch (ServletException | IllegalStateException e) {
      throw told(e);
    } catch (IOException e) {
      throw refused(e);
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  /** The library says what is wrong in words only. */
  private Refusal told(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (isFull(cause)) {
        return UploadLimits.diskFull();
      }
      if (said.contains("max") && (said.contains("length") || said.contains("exceeded"))) {
        return bounds.tooLarge();
      }
    }
    return new Refusal(HttpStatus.BAD_REQUEST, Wording.of("console.what-was-sent-is-no-form"));
  }

  /** That the disk is full is told; any other failure is one of the connection. */
  private static IOException refused(IOException problem) {
    if (isFull(problem)) {
      throw UploadLimits.diskFull();
    }
    return problem;
  }

  private static boolean isFull(Throwable problem) {
    return String.valueOf(problem.getMessage()).contains("No space left");
  }

  private static StoredFile stored(Path folder, Part part, int number) throws IOException {
    String name = UploadedName.of(String.valueOf(part.getSubmittedFileName()), number);
    Path file = folder.resolve(UploadFolder.fileName(number));
    try {
      part.write(UploadFolder.fileName(number)); // It is in this folder, and only gets its name.
    } catch (IOException e) {
      throw refused(e);
    }
    return described(file, name, number);
  }

  /** A file that lies on this machine, taken over as if it had been sent. */
  static StoredFile copied(Path file, Path folder, String name) throws IOException {
    Path there = folder.resolve(UploadFolder.fileName(1));
    Files.copy(file, there);
    return described(there, name, 1);
  }

  private static StoredFile described(Path file, String name, int number) throws IOException {
    MessageDigest digest = sha256();
    OwnerOnly.file(file);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new StoredFile(
        name, number, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  private static void refuseUnusable(List<StoredFile> files) {
    if (files.isEmpty()) {
      throw Refusal.unusable(Wording.of("console.no-file-was-chosen"));
    }
    for (StoredFile file : files) {
      if (file.bytes() == 0) {
        throw Refusal.unusable(Wording.of("console.is-empty-0-bytes", file.name()));
      }
      for (StoredFile other : files) {
        if (other.number() < file.number() && other.sha256().equals(file.sha256())) {
          throw Refusal.unusable(
              Wording.of("console.and-are-same-file", other.name(), file.name()));
        }
      }
    }
  }
}
