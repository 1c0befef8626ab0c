package org.complaintauditor.observation;

import java.util.List;
import java.util.Set;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;

/**
 * The customer came only by channels that the document does not name for complaints: the receipt
 * and every other inbound event that names a channel. Such a complaint counts like any other. It
 * rests on the receipt. A channel that is not named, or is {@code OTHER}, may be a listed one.
 */
final class UnlistedChannels implements Observer {
  private final Set<Channel> listed;

  UnlistedChannels(Set<Channel> listed) {
    this.listed = Set.copyOf(listed);
  }

  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    List<Channel> used =
        history.events().stream()
            .filter(event -> event.direction() == Direction.INBOUND)
            .map(Event::channel)
            .toList();
    if (!listed.isEmpty() && used.stream().noneMatch(this::mayBeListed)) {
      notes.add(Observation.of(ObservationKind.UNLISTED_CHANNEL, history.receipt()));
    }
  }

  private boolean mayBeListed(Channel channel) {
    return channel == Channel.NONE || channel == Channel.OTHER || listed.contains(channel);
  }
}
