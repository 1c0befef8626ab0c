package org.complaintauditor.app.job;

/**
 * What a process is told that carries out a request.
 *
 * @param language of what it says: {@code en}, {@code fr} or {@code de}
 * @param request what is asked for
 */
public record JobCall(String language, JobRequest<?> request) {}
