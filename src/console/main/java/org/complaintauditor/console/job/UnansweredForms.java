package org.complaintauditor.console.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in for jobs that came to no good end, so that it can stand in the form again. The
 * database keeps none of it, because names may stand in it; here it is gone with the console, and
 * earlier where many jobs fail. Safe to be used by many threads.
 */
final class UnansweredForms {

  private static final int MOST = 100;

  private final Map<String, String> forms = new LinkedHashMap<>();

  synchronized void keep(String job, JobOrder order) {
    String form = order.facts().get(JobOrder.FORM);
    if (form == null) {
      return;
    }
    forms.put(job, form);
    if (forms.size() > MOST) {
      forms.remove(forms.keySet().iterator().next());
    }
  }

  synchronized Optional<String> of(String job) {
    return Optional.ofNullable(forms.get(job));
  }
}
