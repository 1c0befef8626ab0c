package org.complaintauditor.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;

/**
 * A labelled message.
 *
 * @param file the name of its file
 * @param id its id there
 * @param known the labels of which it is known whether the message has them
 * @param labels those that it has
 * @param places for labels of which it is known: the sentences that tell it, by their places
 */
record TrainingMessage(
    String file,
    String id,
    Direction direction,
    List<Sentence> sentences,
    Set<Label> known,
    Set<Label> labels,
    Map<Label, Set<Integer>> places) {}
