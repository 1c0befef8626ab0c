package org.complaintauditor.acceptance;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.complaintauditor.cli.JobProcess;
import org.complaintauditor.cli.Main;
import org.complaintauditor.console.ProgramCommand;
import org.jspecify.annotations.Nullable;

/**
 * The program for consoles under test: the processes that they start are shells, which have this
 * process do the work. A Java that starts anew for each job would cost more than all jobs do. What
 * is about processes of the program itself is tested with {@link Program}.
 */
public final class ResidentProgram {

  /**
   * Sends its arguments, for a job what it reads, too, repeats what comes back on its standard
   * error, prints the file that is named last, and ends with the code that is named there.
   */
  private static final String CLIENT =
      """
      exec 3<>"/dev/tcp/127.0.0.1/$0" || exit 4
      while [ "$1" != -- ]; do shift; done
      shift
      [ "$1" = job ] && set -- job "$(cat)"
      { printf '%s\\0' "$#" "$@"; } >&3
      while IFS= read -r line <&3; do
        case "$line" in
          e*) printf '%s\\n' "${line:1}" >&2 ;;
          *) cat "${line#* }"; rm "${line#* }"; exit "${line%% *}" ;;
        esac
      done
      exit 4
      """;

  private static final long PATIENCE_SECONDS = 60;

  private static final ResidentProgram ONLY = new ResidentProgram();

  private final ServerSocket socket;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
  private volatile CountDownLatch held = new CountDownLatch(0);

  private ResidentProgram() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::serve);
  }

  /** What starts it. */
  public static ProgramCommand command() {
    String port = String.valueOf(ONLY.socket.getLocalPort());
    return new ProgramCommand(List.of("bash", "-c", CLIENT, port), List.of("--", "job"));
  }

  /** Lets what is started from now on begin nothing, until it is killed. */
  public static void hold() {
    ONLY.held = new CountDownLatch(1);
  }

  /**
   * Lets what is started from now on do its work, once that is held whose arguments tell of this
   * job. What is held is not begun any more.
   */
  public static void release(String job) throws InterruptedException {
    @Nullable String arguments;
    do {
      arguments = ONLY.waiting.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (arguments == null) {
        throw new AssertionError("job " + job + " is not begun");
      }
    } while (!arguments.contains(job));
    ONLY.held = new CountDownLatch(0);
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "resident program");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (true) {
      try {
        Socket client = socket.accept();
        CountDownLatch latch = held;
        inBackground(() -> answer(client, latch));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void answer(Socket client, CountDownLatch latch) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      String[] arguments =
          Stream.generate(() -> word(in)).limit(Long.parseLong(word(in))).toArray(String[]::new);
      waiting.add(String.join(" ", arguments));
      latch.await();
      Path printed = Files.createTempFile("printed", ".txt");
      BufferedWriter answer =
          new BufferedWriter(
              new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8));
      int code = run(printed, new PrintWriter(new MarkedLines(answer), true), arguments);
      answer.write(code + " " + printed + "\n");
      answer.flush();
    } catch (IOException e) {
      // It was killed: nobody is there to hear of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One after the other, as if each had a process of its own. */
  private static synchronized int run(Path printed, PrintWriter err, String... arguments)
      throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(printed))) {
      return arguments[0].equals("job")
          ? JobProcess.run(arguments[1], out, err)
          : Main.run(out, err, arguments);
    }
  }

  private static String word(DataInputStream in) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (byte one = in.readByte(); one != 0; one = in.readByte()) {
        bytes.write(one);
      }
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Marks each line as one of standard error. */
  private static final class MarkedLines extends Writer {
    private final Writer to;
    private boolean within;

    MarkedLines(Writer to) {
      this.to = to;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      for (int at = from; at < from + length; at++) {
        if (!within) {
          to.write('e');
        }
        to.write(text[at]);
        within = text[at] != '\n';
      }
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
