package org.complaintauditor.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written to a temporary file is read as it was; the file is private and does not stay. */
final class SpoolTest {
  @Test
  void readsWhatWasWritten() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      List<Long> numbers = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      try (TemporaryFile file = new TemporaryFile()) {
        SpoolWriter out = new SpoolWriter(file);
        out.text("something before");
        long start = out.flush();
        for (int i = 0; i < 500; i++) {
          long number = random.nextLong() >> random.nextInt(64);
          numbers.add(number);
          out.signed(number);
          out.number(Math.abs(number >> 1));
          texts.add("é😀x".repeat(random.nextInt(random.nextInt(50) == 0 ? 200_000 : 20)));
          out.text(texts.get(i));
        }
        long end = out.flush();
        out.text("something after");
        out.flush();

        SpoolReader in = new SpoolReader(file, start, end, 64 + random.nextInt(5_000));
        for (int i = 0; i < numbers.size(); i++) {
          assertThat(in.hasMore()).isTrue();
          assertThat(in.signed()).isEqualTo(numbers.get(i));
          assertThat(in.number()).isEqualTo(Math.abs(numbers.get(i) >> 1));
          assertThat(in.text()).isEqualTo(texts.get(i));
        }
        assertThat(in.hasMore()).isFalse();
        assertThatThrownBy(in::number).isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void isGoneAsSoonAsItIsMade() throws IOException {
    Path usual = Files.createTempFile("complaint-auditor", ".probe");
    Files.delete(usual);
    try (TemporaryFile file = new TemporaryFile()) {
      file.append(ByteBuffer.wrap(new byte[] {1, 2, 3}));
      assertThat(file.length()).isEqualTo(3);
      try (var left = Files.newDirectoryStream(usual.getParent(), "complaint-auditor*.rows")) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void saysThatThereIsNoRoom() {
    SpoolException failed = new SpoolException(new IOException("No space left on device"));

    assertThat(failed)
        .hasMessageContaining("(No space left on device)")
        .hasMessageContaining("-Djava.io.tmpdir=FOLDER");
  }

  @Test
  void makesNoRoomForWhatIsNotThere() {
    try (TemporaryFile file = new TemporaryFile()) {
      SpoolWriter out = new SpoolWriter(file);
      out.number(Integer.MAX_VALUE); // The length of a text that no memory holds.
      SpoolReader in = new SpoolReader(file, 0, out.flush(), 16);

      assertThatThrownBy(in::text)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("shorter than what was written");
    }
  }

  @Test
  void canBeWrittenAgain() {
    try (TemporaryFile file = new TemporaryFile()) {
      SpoolWriter out = new SpoolWriter(file);
      out.text("first, which is longer");
      out.flush();
      file.clear();
      out.text("second");
      SpoolReader in = new SpoolReader(file, 0, out.flush(), 64);
      assertThat(in.text()).isEqualTo("second");
      assertThat(in.hasMore()).isFalse();
    }
  }
}
