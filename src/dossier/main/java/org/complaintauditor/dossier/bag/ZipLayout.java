package org.complaintauditor.dossier.bag;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.complaintauditor.model.Wording;

/**
 * Holds a zip file against its own directory: the members lie one behind the other, with the
 * directory behind them, and nothing else is there. Programs differ in which part of a zip file
 * they believe; where all parts say the same, all of them unpack the same.
 */
final class ZipLayout {

  private static final int MEMBER = 0x04034b50;
  private static final int MEMBER_HEAD = 30;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_HEAD = 46;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LARGE_END = 0x06064b50;
  private static final int LARGE_END_LENGTH = 56;
  private static final int LARGE_END_PLACE = 0x07064b50;
  private static final int LARGE_END_PLACE_LENGTH = 20;

  /** The flag of a member whose sizes stand behind it, and how long that can be. */
  private static final int SIZES_BEHIND = 1 << 3;

  private static final Set<Long> SIZES = Set.of(12L, 16L, 20L, 24L);
  private static final int SHORT = 0xFFFF;
  private static final long INT = 0xFFFF_FFFFL;

  private final FileChannel file;

  private ZipLayout(FileChannel file) {
    this.file = file;
  }

  /**
   * What is not as the directory says.
   *
   * @param members those of the directory, in the order in which they lie in the file
   * @return empty if nothing is
   * @throws IOException if the file cannot be read
   */
  static Optional<Wording> problem(Path archive, List<ZipArchiveEntry> members) throws IOException {
    try (FileChannel file = FileChannel.open(archive)) {
      return new ZipLayout(file).problem(members);
    } catch (EOFException e) {
      return Optional.of(foreign());
    }
  }

  private static Wording foreign() {
    return Wording.of("dossier.bytes-before-between-or-behind-files-belong");
  }

  private Optional<Wording> problem(List<ZipArchiveEntry> members) throws IOException {
    long end = file.size() - END_LENGTH;
    long directory = directory(end, members.size());
    long place = 0;
    for (int i = 0; i < members.size(); i++) {
      ZipArchiveEntry member = members.get(i);
      if (member.getLocalHeaderOffset() != place) {
        return Optional.of(foreign());
      }
      ByteBuffer head = read(place, MEMBER_HEAD);
      boolean sizesBehind = (head.getShort(6) & SIZES_BEHIND) != 0;
      int name = head.getShort(26) & SHORT;
      long size = head.getInt(18) & INT;
      if (head.getInt(0) != MEMBER
          || !Arrays.equals(read(place + MEMBER_HEAD, name).array(), member.getRawName())
          || head.getShort(8) != member.getMethod()
          || !(sizesBehind || size == INT || size == member.getCompressedSize())) {
        return Optional.of(Wording.of("dossier.name-packing-or-size-in-front", member.getName()));
      }
      place += MEMBER_HEAD + name + (head.getShort(28) & SHORT) + member.getCompressedSize();
      if (sizesBehind) {
        long next = i + 1 < members.size() ? members.get(i + 1).getLocalHeaderOffset() : directory;
        place = SIZES.contains(next - place) ? next : -1;
      }
    }
    return place == directory ? Optional.empty() : Optional.of(foreign());
  }

  /** The beginning of the directory, if it reaches up to what describes it; else -1. */
  private long directory(long end, int members) throws IOException {
    ByteBuffer last = read(end, END_LENGTH);
    if (last.getInt(0) != END || last.getShort(20) != 0) {
      return -1;
    }
    long count = last.getShort(10) & SHORT;
    long length = last.getInt(12) & INT;
    long start = last.getInt(16) & INT;
    long behind = end;
    if (count == SHORT || length == INT || start == INT) {
      behind = end - LARGE_END_PLACE_LENGTH - LARGE_END_LENGTH;
      ByteBuffer large = read(behind, LARGE_END_LENGTH + LARGE_END_PLACE_LENGTH);
      if (large.getInt(0) != LARGE_END
          || large.getInt(LARGE_END_LENGTH) != LARGE_END_PLACE
          || large.getLong(LARGE_END_LENGTH + 8) != behind) {
        return -1;
      }
      count = large.getLong(32);
      length = large.getLong(40);
      start = large.getLong(48);
    }
    return count == members && start + length == behind && listed(start, members) == behind
        ? start
        : -1;
  }

  /** The end of the list of that many members that begins here; -1 if it is shorter. */
  private long listed(long start, int members) throws IOException {
    long place = start;
    for (int i = 0; i < members; i++) {
      ByteBuffer head = read(place, LISTED_HEAD);
      if (head.getInt(0) != LISTED) {
        return -1;
      }
      place += LISTED_HEAD;
      for (int length = 28; length <= 32; length += 2) { // Name, what else is said, and a comment.
        place += head.getShort(length) & SHORT;
      }
    }
    return place;
  }

  private ByteBuffer read(long place, int length) throws IOException {
    if (place < 0) {
      throw new EOFException();
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, place + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes;
  }
}
