package org.complaintauditor.material;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** The cases of a material. Each time they are gone through, their hash is checked at the end. */
final class CaseFile implements CaseRows.Store {
  private static final ObjectReader MEMBER = MaterialJson.reader(MaterialWriter.Member.class);
  private static final int BUFFER = 1 << 16;

  private final ObjectReader form;
  private final Vocabulary words;
  private final Path file;
  private final Path index;
  private final MaterialSettings settings;

  CaseFile(Path material, MaterialSettings settings, Vocabulary words) {
    this.words = words;
    this.form = MaterialJson.reader(CaseLine.class, words);
    this.file = material.resolve(MaterialWriter.CASES);
    this.index = material.resolve(MaterialWriter.INDEX);
    this.settings = settings;
  }

  @Override
  public long size() {
    return settings.cases();
  }

  @Override
  public boolean isInMemory() {
    return false;
  }

  @Override
  public void close() {
    // Each walk closes what it opened.
  }

  @Override
  public Iterator<ExportedCase> iterator() {
    return new Walk();
  }

  /** Goes through all cases, and closes the file behind the last. */
  private final class Walk implements Iterator<ExportedCase>, Closeable {
    private final MessageDigest hash = ContentHash.begin();
    private final MappingIterator<CaseLine> lines;
    private final InputStream content;
    private boolean ended;

    Walk() {
      try {
        content =
            new DigestInputStream(
                new GZIPInputStream(
                    new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER),
                hash);
        lines = form.readValues(content);
      } catch (IOException e) {
        throw damaged(e);
      }
    }

    @Override
    public boolean hasNext() {
      if (ended) {
        return false;
      }
      try {
        if (lines.hasNextValue()) {
          return true;
        }
        ended = true;
        close();
      } catch (IOException e) {
        throw damaged(e);
      }
      checkHash(hash);
      return false;
    }

    @Override
    public ExportedCase next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        return lines.nextValue().read();
      } catch (IOException
          | RuntimeJsonMappingException
          | DateTimeException
          | IllegalArgumentException
          | NullPointerException e) {
        throw damaged(e);
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
      content.close();
    }
  }

  /** The lines of all cases, in the file's order. */
  Iterator<KeptCase> kept() {
    return new Lines();
  }

  /** Goes through the lines of all cases, and closes the file behind the last. */
  private final class Lines implements Iterator<KeptCase> {
    private final MessageDigest hash = ContentHash.begin();
    private final BufferedReader reader;
    private @Nullable String line;

    Lines() {
      try {
        reader =
            new BufferedReader(
                new InputStreamReader(
                    new DigestInputStream(
                        new GZIPInputStream(
                            new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER),
                        hash),
                    UTF_8),
                BUFFER);
        step();
      } catch (IOException e) {
        throw damaged(e);
      }
    }

    private void step() throws IOException {
      line = reader.readLine();
      if (line == null) {
        reader.close();
        checkHash(hash);
      }
    }

    @Override
    public boolean hasNext() {
      return line != null;
    }

    @Override
    public KeptCase next() {
      String now = line;
      if (now == null) {
        throw new NoSuchElementException();
      }
      try {
        step();
      } catch (IOException e) {
        throw damaged(e);
      }
      return KeptCase.of(now, file, words);
    }
  }

  private void checkHash(MessageDigest hash) {
    String found = ContentHash.end(hash);
    if (!found.equals(settings.files().get(MaterialWriter.CASES))) {
      throw changed(file, settings.files().getOrDefault(MaterialWriter.CASES, ""), found);
    }
  }

  /** The case with this id, read without those before it. */
  Optional<ExportedCase> find(String caseId) {
    Optional<MaterialWriter.Member> member =
        members().stream()
            .filter(one -> CodePoints.ORDER.compare(one.first(), caseId) <= 0)
            .reduce((one, later) -> later);
    return member.flatMap(one -> find(caseId, one));
  }

  private Optional<ExportedCase> find(String caseId, MaterialWriter.Member member) {
    try (SeekableByteChannel channel = Files.newByteChannel(file).position(member.at());
        InputStream content =
            new GZIPInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        MappingIterator<CaseLine> lines = form.readValues(content)) {
      for (int i = 0; i < member.cases() && lines.hasNextValue(); i++) {
        CaseLine line = lines.nextValue();
        if (line.caseId().equals(caseId)) {
          return Optional.of(line.read());
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private List<MaterialWriter.Member> members() {
    try (MappingIterator<MaterialWriter.Member> all = MEMBER.readValues(index.toFile())) {
      List<MaterialWriter.Member> members = new ArrayList<>();
      while (all.hasNextValue()) {
        members.add(all.nextValue());
      }
      return members;
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  static UnusableMaterialException changed(Path file, String expected, String found) {
    return new UnusableMaterialException(
        Wording.of("material.was-changed-since-run-wrote", file, expected, found));
  }

  private UnusableMaterialException damaged(Exception cause) {
    return new UnusableMaterialException(
        Wording.of("material.cannot-be-read", file, cause.getClass().getSimpleName()), cause);
  }
}
