package org.complaintauditor.figures;

import org.complaintauditor.model.Tally;

/**
 * A commitment under another reading of a parameter.
 *
 * @param commitment the commitment's id
 * @param parameter the parameter's name
 * @param value its other value
 * @param tally the verdicts under it
 */
public record AlternativeReading(String commitment, String parameter, int value, Tally tally) {}
