package org.complaintauditor.sampling;

/**
 * A part of a population from which findings are drawn by themselves.
 *
 * @param key such as {@code channel=EMAIL,team=Mobile}; empty where the population is one stratum
 * @param size how many findings it has
 * @param drawn how many of them are drawn
 */
public record SampledStratum(String key, int size, int drawn) {}
