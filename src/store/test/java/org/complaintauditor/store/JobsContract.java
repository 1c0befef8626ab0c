package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.complaintauditor.store.jobs.Job;
import org.complaintauditor.store.jobs.JobState;
import org.complaintauditor.store.uploads.StoredFile;
import org.complaintauditor.store.uploads.Upload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every workspace holds to, whatever its database: jobs and uploads. */
abstract class JobsContract extends AnyWorkspace {

  private void queue(String id) {
    workspace.jobs().queue(id, "audit", "{\"upload\":\"u1\"}", "p1", MORNING);
  }

  @Test
  @DisplayName("a job waits, runs, tells its progress and ends; then nothing changes it any more")
  void life() {
    queue("j1");
    Job queued =
        new Job(
            "j1",
            "audit",
            "{\"upload\":\"u1\"}",
            JobState.QUEUED,
            OptionalLong.empty(),
            MORNING,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            "p1",
            Optional.empty(),
            Optional.empty());
    assertThat(workspace.jobs().find("j1")).contains(queued);
    assertThat(workspace.jobs().takeNext(1, NOON)).map(Job::state).contains(JobState.RUNNING);
    workspace.jobs().started("j1", 4711);
    workspace.jobs().progress("j1", "{\"done\":1}");
    workspace.jobs().progress("j1", "{\"done\":2}");
    assertThat(workspace.jobs().cancelQueued("j1", NOON)).as("it runs already").isFalse();
    Optional<String> result = Optional.of("{\"run\":\"r1\"}");
    assertThat(workspace.jobs().end("j1", JobState.DONE, OptionalInt.of(0), result, NOON)).isTrue();
    assertThat(workspace.jobs().end("j1", JobState.CANCELLED, OptionalInt.empty(), result, MORNING))
        .isFalse();
    workspace.jobs().progress("j1", "{\"done\":3}");
    assertThat(workspace.jobs().find("j1"))
        .contains(
            new Job(
                "j1",
                "audit",
                "{\"upload\":\"u1\"}",
                JobState.DONE,
                OptionalLong.of(4711),
                MORNING,
                Optional.of(NOON),
                Optional.of(NOON),
                OptionalInt.of(0),
                "p1",
                Optional.of("{\"done\":2}"),
                result));
    assertThatThrownBy(
            () ->
                workspace.jobs().end("j1", JobState.RUNNING, OptionalInt.empty(), result, MORNING))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("first come, first served; never more at once than may, whoever takes them")
  void order() throws Exception {
    IntStream.range(0, 6).forEach(i -> queue("j" + i));
    assertThat(workspace.jobs().cancelQueued("j0", NOON)).isTrue();
    List<Optional<Job>> taken = atOnce(8, i -> () -> workspace.jobs().takeNext(3, NOON));
    assertThat(taken.stream().flatMap(Optional::stream).map(Job::id))
        .containsExactlyInAnyOrder("j1", "j2", "j3");
    assertThat(workspace.jobs().takeNext(3, NOON)).isEmpty();
    workspace.jobs().end("j2", JobState.FAILED, OptionalInt.of(3), Optional.empty(), NOON);
    assertThat(workspace.jobs().takeNext(3, NOON)).map(Job::id).contains("j4");
    assertThat(workspace.jobs().open()).extracting(Job::id).containsExactly("j1", "j3", "j4", "j5");
    assertThat(workspace.jobs().latest(2)).extracting(Job::id).containsExactly("j5", "j4");
  }

  @Test
  @DisplayName("after a crash jobs without a living process are lost, those that wait are not")
  void lost() {
    IntStream.range(0, 4).forEach(i -> queue("j" + i));
    IntStream.range(0, 3).forEach(i -> workspace.jobs().takeNext(9, MORNING));
    workspace.jobs().started("j0", 100);
    workspace.jobs().started("j1", 101);
    assertThat(workspace.jobs().markLost(List.of(101L, 7L), NOON))
        .extracting(Job::id)
        .containsExactly("j0", "j2");
    assertThat(workspace.jobs().open()).extracting(Job::id).containsExactly("j1", "j3");
    assertThat(workspace.jobs().find("j2")).map(Job::state).contains(JobState.LOST);
    assertThat(workspace.jobs().find("j0")).flatMap(Job::ended).contains(NOON);
  }

  @Test
  @DisplayName("what was filled in is kept until a job has ended, however it ends, and no longer")
  void forms() {
    String asked =
        "{\"title\":\"Q1\",\"form\":\"recipient=Ren\u00e9e+Doe\",\"facts\":{\"form\":\"x\",\"n\":[1]}}";
    String left = "{\"title\":\"Q1\",\"facts\":{\"form\":\"x\",\"n\":[1]}}";
    for (String id : List.of("done", "failed", "lost", "cancelled", "waits")) {
      workspace.jobs().queue(id, "dossier", asked, "p1", MORNING);
    }
    IntStream.range(0, 3).forEach(i -> workspace.jobs().takeNext(3, MORNING));
    assertThat(workspace.jobs().open()).extracting(Job::args).containsOnly(asked);

    workspace.jobs().end("done", JobState.DONE, OptionalInt.of(0), Optional.empty(), NOON);
    workspace.jobs().end("failed", JobState.FAILED, OptionalInt.of(3), Optional.empty(), NOON);
    workspace.jobs().cancelQueued("cancelled", NOON);
    assertThat(workspace.jobs().markLost(List.of(), NOON))
        .extracting(Job::args)
        .containsExactly(left);

    assertThat(List.of("done", "failed", "lost", "cancelled"))
        .allSatisfy(
            id -> assertThat(workspace.jobs().find(id)).map(Job::args).as(id).contains(left));
    assertThat(workspace.jobs().find("waits")).map(Job::args).contains(asked);
  }

  @Test
  @DisplayName("uploads keep names as they were, and all bytes are counted")
  void uploads() {
    Upload upload =
        Upload.of(
            "u1",
            List.of(
                new StoredFile("..\\..\\q1 \ud83d\ude00\".csv", 1, 10, "aa"),
                new StoredFile("texts.csv", 2, 1L << 33, "bb")),
            MORNING,
            "p1",
            LocalDate.of(2026, 5, 20));
    Upload later = Upload.of("u2", List.of(), NOON, "p1", LocalDate.of(2026, 5, 20));
    workspace.uploads().add(upload);
    workspace.uploads().add(later);
    assertThat(workspace.uploads().find("u1")).contains(upload);
    assertThat(workspace.uploads().all()).containsExactly(later, upload);
    assertThat(workspace.uploads().bytes()).isEqualTo(10 + (1L << 33));
    assertThat(workspace.uploads().find("u3")).isEmpty();
  }
}
