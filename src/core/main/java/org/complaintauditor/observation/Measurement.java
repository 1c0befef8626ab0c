package org.complaintauditor.observation;

import org.complaintauditor.model.Event;

/**
 * One thing that a metric counts.
 *
 * @param metric which
 * @param event the event that is counted: a receipt, or a contact that told a timeframe
 * @param answer what it turned out to be
 */
public record Measurement(Metric metric, Event event, MetricAnswer answer) {}
