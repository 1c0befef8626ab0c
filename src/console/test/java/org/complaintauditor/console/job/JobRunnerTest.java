package org.complaintauditor.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.complaintauditor.app.audit.InspectExport;
import org.complaintauditor.app.audit.JudgingRequest;
import org.complaintauditor.app.export.ExportRequest;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.console.Limits;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.WorkspaceAddress;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {

  private static final Limits LIMITS = new Limits(1, 1, 1, 1, 64, 5);

  @TempDir private Path folder;
  private Workspace workspace;
  private JobRunner runner;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Workspace.make(WorkspaceAddress.of(folder.resolve("office"))).workspace();
    Files.createDirectories(folder.resolve("temporary"));
    Files.createDirectories(folder.resolve("runs"));
    runner = runner(LIMITS);
  }

  @AfterEach
  void end() {
    runner.close();
  }

  private JobRunner runner(Limits limits) {
    return new JobRunner(workspace.jobs(), settings(limits), Clock.systemUTC());
  }

  private CommandSettings settings(Limits limits) {
    return new CommandSettings(
        PretendedCommand.command(), folder.resolve("temporary"), limits, Map.of());
  }

  private Path target(String id) {
    return folder.resolve("runs").resolve(id);
  }

  private String queue(String command, String... more) {
    String id = JobRunner.newId();
    runner.queue(
        id,
        new JobOrder(
            "audit",
            "March",
            call(id, command, more),
            target(id).toString(),
            "/runs/{run}",
            "/",
            Map.of()),
        "ana");
    return id;
  }

  private Job ended(String id) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      Job job = runner.find(id).orElseThrow();
      if (job.state().hasEnded()) {
        return job;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the job does not end");
  }

  private static JobOutcome outcome(Job job) {
    return JobOutcome.read(job.result().orElseThrow());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"));
        Stream<Path> temporary = Files.list(folder.resolve("temporary"))) {
      return Stream.concat(runs, temporary).map(path -> path.getFileName().toString()).toList();
    }
  }

  private long childOf(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (Files.exists(file) && !Files.readString(file).isEmpty()) {
        return Long.parseLong(Files.readString(file));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the command does not begin");
  }

  private static boolean isGone(long pid) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      // A process that has ended and that nobody has asked for is still listed where nobody adopts
      // it.
      if (ProcessHandle.of(pid).filter(one -> one.isAlive() && !isZombie(pid)).isEmpty()) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static boolean isZombie(long pid) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(pid), "stat")).contains(") Z ");
    } catch (IOException e) {
      return true;
    }
  }

  @Test
  void aJobThatIsDoneTellsWhatCameOfIt() throws Exception {
    List<String> endings = new ArrayList<>();
    runner.whenDone("audit", (job, order, end) -> endings.add(end.run().orElse("") + end.answer()));
    runner.begin();
    String id = queue("write");
    Job job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.exit()).isEqualTo(OptionalInt.of(0));
    assertThat(outcome(job).run()).contains("run-1");
    assertThat(outcome(job).warnings()).containsExactly("mind the holidays");
    assertThat(endings).containsExactly("run-1printed");
    assertThat(left()).containsExactly(id);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target(id))))
        .as("nobody but its owner reads what it wrote")
        .isEqualTo("rwx------");
  }

  @Test
  void whatWaitsForAJobThatIsCancelledBeforeItBeginsIsTakenAway() throws Exception {
    String id = queue("write");
    Path own = Files.createDirectories(folder.resolve("temporary").resolve("job-" + id));
    Files.writeString(own.resolve("password"), "correct horse battery");
    assertThat(runner.cancel(id)).isTrue();
    assertThat(runner.find(id).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    assertThat(left()).isEmpty();
  }

  @Test
  void oneWhoseEndCannotBeKeptHasFailedAndLeavesNothing() throws Exception {
    runner.whenDone(
        "audit",
        (job, order, end) -> {
          throw new IOException("disk");
        });
    runner.begin();
    Job job = ended(queue("write"));
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(left()).isEmpty();
  }

  private String asked(String command) {
    String id = JobRunner.newId();
    runner.queue(
        id,
        new JobOrder(
            "dossier",
            "CCTS-1",
            call(id, command),
            target(id).toString(),
            "/dossiers",
            "/dossiers",
            Map.of(JobOrder.FORM, "recipient=Ana+Doe", "run", "run-1")),
        "ana");
    return id;
  }

  @Test
  void whatWasFilledInIsInNoRowOfAJobThatHasEnded() throws Exception {
    String cancelled = asked("write");
    assertThat(runner.find(cancelled).orElseThrow().args()).contains("Ana+Doe");
    assertThat(runner.form(cancelled, "dossier").orElseThrow().field("recipient"))
        .isEqualTo("Ana Doe");
    runner.cancel(cancelled);
    runner.begin();
    String done = asked("write");
    ended(done);
    String failed = asked("fail");
    ended(failed);
    for (String id : List.of(cancelled, done, failed)) {
      assertThat(runner.find(id).orElseThrow().args()).contains("run-1").doesNotContain("Doe");
    }
    assertThat(runner.form(done, "dossier")).isEmpty();
    assertThat(runner.form(failed, "audit")).isEmpty();
    for (String id : List.of(cancelled, failed)) {
      assertThat(runner.form(id, "dossier").orElseThrow().field("recipient")).isEqualTo("Ana Doe");
    }
  }

  @Test
  void whatTheCommandSaysIsTold() throws Exception {
    runner.begin();
    Job job = ended(queue("fail"));
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.exit()).isEqualTo(OptionalInt.of(3));
    assertThat(outcome(job).how()).isEqualTo(CommandEnd.How.BY_ITSELF);
    assertThat(outcome(job).message()).contains("the export is no table");
    assertThat(left()).isEmpty();
  }

  @Test
  void cancellingEndsTheProcessAndItsChildrenAndLeavesNothing() throws Exception {
    runner.begin();
    Path pid = folder.resolve("pid");
    String id = queue("hang", pid.toString());
    long child = childOf(pid);
    assertThat(runner.cancel(id)).isTrue();
    Job job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.CANCELLED);
    assertThat(isGone(child)).isTrue();
    assertThat(isGone(job.pid().orElseThrow())).isTrue();
    assertThat(left()).isEmpty();
    assertThat(runner.cancel(id)).isFalse();
  }

  @Test
  void oneIsCancelledWhileItsProcessIsAboutToStart() throws Exception {
    runner.begin();
    String id = queue("hang", folder.resolve("pid").toString());
    while (runner.find(id).orElseThrow().state() == JobState.QUEUED) {
      Thread.onSpinWait();
    }
    assertThat(runner.cancel(id)).isTrue();
    assertThat(ended(id).state()).isEqualTo(JobState.CANCELLED);
    assertThat(left()).isEmpty();
  }

  @Test
  void oneThatWaitsIsCancelledWithoutAProcess() throws Exception {
    runner.begin();
    Path pid = folder.resolve("pid");
    String first = queue("hang", pid.toString());
    childOf(pid);
    String second = queue("write");
    assertThat(runner.find(second).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    assertThat(runner.progress(first)).isEqualTo(new JobProgress.Now("JUDGING", 100, 40));
    assertThat(runner.cancel(second)).isTrue();
    assertThat(ended(second).pid()).isEmpty();
    runner.cancel(first);
    assertThat(ended(first).state()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void oneThatIsKilledFromOutsideIsToldSo() throws Exception {
    runner.begin();
    Path pid = folder.resolve("pid");
    String id = queue("hang", pid.toString());
    childOf(pid);
    long process = runner.find(id).orElseThrow().pid().orElseThrow();
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
    Job job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.exit()).isEqualTo(OptionalInt.of(137));
    assertThat(outcome(job).how()).isEqualTo(CommandEnd.How.KILLED);
    assertThat(left()).isEmpty();
    ProcessHandle.of(childOf(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void oneThatNeedsTooMuchMemoryIsToldSo() throws Exception {
    runner.begin();
    Job job = ended(queue("swell"));
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(outcome(job).how()).isEqualTo(CommandEnd.How.OUT_OF_MEMORY);
  }

  @Test
  void oneThatPrintsWithoutEndIsEnded() throws Exception {
    runner.begin();
    Job job = ended(queue("chatter"));
    assertThat(outcome(job).how()).isEqualTo(CommandEnd.How.TOO_MUCH_PRINTED);
  }

  @Test
  void oneThatTakesTooLongIsEnded() throws Exception {
    runner = runner(new Limits(1, 1, 1, 1, 64, 0));
    runner.begin();
    Job job = ended(queue("hang", folder.resolve("pid").toString()));
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(outcome(job).how()).isEqualTo(CommandEnd.How.TIMED_OUT);
    assertThat(left()).isEmpty();
  }

  @Test
  void afterACrashWhatWasLeftBehindIsEndedAndMarked() throws Exception {
    Path pid = folder.resolve("pid");
    String id = queue("hang", pid.toString());
    workspace.jobs().takeNext(1, "2026-04-01T10:00:00Z");
    CommandProcess orphan =
        settings(LIMITS).start(id, call(id, "hang", pid.toString()), line -> {});
    workspace.jobs().started(id, orphan.pid());
    long child = childOf(pid);
    runner.begin();
    assertThat(ended(id).state()).isEqualTo(JobState.LOST);
    assertThat(isGone(orphan.pid())).isTrue();
    assertThat(isGone(child)).isTrue();
    assertThat(Files.exists(target(id))).isFalse();
  }

  @Test
  void whatAnEarlierVersionQueuedAndIsDoneAtOnceNowIsToBeStartedAgain() throws Exception {
    String id = JobRunner.newId();
    workspace
        .jobs()
        .queue(
            id,
            "sign-off",
            "{\"title\":\"March\",\"arguments\":[\"sign-off\",\"--by\",\"Lea\"],"
                + "\"target\":\"\",\"then\":\"/runs/r1/sign-off\",\"back\":\"/runs/r1/sign-off\","
                + "\"facts\":{}}",
            "lea",
            "2026-04-30T09:00:00-04:00");

    runner.begin();

    Job job = runner.find(id).orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.LOST);
    JobPage page = JobPage.of(job, runner, OffsetDateTime.parse("2026-04-30T09:00:01-04:00"));
    assertThat(page.back()).isEqualTo("/runs/r1/sign-off");
    assertThat(page.hasEnded()).isTrue();
  }

  @Test
  void whatWasRecordedBeforeACrashStaysAndItsJobIsDone() throws Exception {
    List<String> endings = new ArrayList<>();
    runner.whenDone("audit", (job, order, end) -> endings.add(end.run().orElse("")));
    runner.recordedWhere("audit", order -> Optional.of("run-7"));
    String id = queue("write");
    workspace.jobs().takeNext(1, "2026-04-01T10:00:00Z");
    Files.createDirectories(target(id));
    runner.begin();
    Job job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(outcome(job).run()).contains("run-7");
    assertThat(endings).containsExactly("run-7");
    assertThat(left()).containsExactly(id);
  }

  @Test
  void whoCancelsWhenTheRunIsRecordedIsLedToIt() throws Exception {
    runner.recordedWhere("audit", order -> Optional.of("run-7"));
    runner.begin();
    Path pid = folder.resolve("pid");
    String id = queue("hang", pid.toString());
    long child = childOf(pid);
    assertThat(runner.cancel(id)).isTrue();
    Job job = ended(id);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(outcome(job).run()).contains("run-7");
    assertThat(isGone(child)).isTrue();
    assertThat(left()).containsExactly(id);
  }

  @Test
  void aProcessOfTheSameNumberThatIsNotOursIsLeftAlone() throws Exception {
    String id = queue("write");
    workspace.jobs().takeNext(1, "2026-04-01T10:00:00Z");
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      workspace.jobs().started(id, other.pid());
      runner.begin();
      assertThat(ended(id).state()).isEqualTo(JobState.LOST);
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  /** What has the pretended command do this, and write where the job should. */
  private JobCall call(String id, String command, String... more) {
    return look(
        Stream.concat(Stream.of(command, target(id).toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static JobCall look(String... files) {
    ExportRequest export = new ExportRequest(List.of(files), List.of(), "", null, "");
    JudgingRequest judging = JudgingRequest.usual("jive-ca", export, "en");
    return new JobCall("en", new InspectExport.Request(judging, true, Optional.empty()));
  }

  @Test
  void whoAsksAnewEndsTheShortCommandBefore() throws Exception {
    Path pid = folder.resolve("pid");
    try (ShortCommands commands = new ShortCommands(settings(LIMITS))) {
      List<CommandEnd> ends = new ArrayList<>();
      Thread first =
          new Thread(
              () -> {
                try {
                  ends.add(
                      commands.run(
                          "preview",
                          look("hang", target("x").toString(), pid.toString()),
                          Duration.ofMinutes(5)));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      first.start();
      long child = childOf(pid);
      CommandEnd second = commands.run("preview", look("export.csv"), Duration.ofMinutes(5));
      first.join();
      assertThat(ends).extracting(CommandEnd::how).containsExactly(CommandEnd.How.CANCELLED);
      assertThat(isGone(child)).isTrue();
      assertThat(second.said()).isEqualTo("{}\n");
      assertThat(second.isDone()).isTrue();
    }
  }

  @Test
  void whatJavaWouldTakeFromTheEnvironmentIsNotPassedOn() throws Exception {
    // A Java in between: the variables of this one cannot be set.
    ProcessBuilder between =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            PretendedCommand.class.getName(),
            "start",
            "CLASSPATH");
    between.redirectError(ProcessBuilder.Redirect.INHERIT);
    between
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Process process = between.start();
    assertThat(process.getInputStream().readAllBytes()).asString().isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
