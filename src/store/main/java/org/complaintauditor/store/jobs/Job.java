package org.complaintauditor.store.jobs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a child process is to do, does or has done. Times are as they were given.
 *
 * @param id its id
 * @param kind what it does, such as {@code audit}
 * @param args what it is to do it with: a JSON object
 * @param state how far it is
 * @param pid the process, once it is started
 * @param queued when it was asked for
 * @param started when its turn came
 * @param ended when it ended
 * @param exit the exit code of the process; empty where there was none, as after a cancel
 * @param by the id of the person who asked for it
 * @param progress the last line that told of its progress, as the process wrote it
 * @param result what came of it: a JSON object
 */
public record Job(
    String id,
    String kind,
    String args,
    JobState state,
    OptionalLong pid,
    String queued,
    Optional<String> started,
    Optional<String> ended,
    OptionalInt exit,
    String by,
    Optional<String> progress,
    Optional<String> result) {}
