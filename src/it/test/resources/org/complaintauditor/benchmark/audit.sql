-- The nine commitments that need no texts, judged in SQL: what the audit is measured against.
--
-- The benchmark hands in
--   the variable export   the file, a canonical export
--   the variable shown    the verdicts that go into the result
--   the table holiday     (day DATE), days that are no business days although they fall on Monday to Friday
-- and sets the time zone of the session to the complaint desk's.
--
-- It knows the default limits, evidence as recorded, and the default audit instant (the last event). It
-- takes for granted that every row is sound: each event has an id, which no other event of its case has, and
-- the export has the column discloses. Times are exact to the microsecond.
--
-- The place of an event in its case is n: 1, 2, 3 ... Dates never go back from one place to the next.

-- One row for each event. A column that the export lacks is empty.
CREATE TEMP TABLE raw_event AS
WITH every_column AS (
  SELECT
    '' AS case_id, '' AS event_id, '' AS "timestamp", '' AS activity, '' AS actor_role, '' AS channel,
    '' AS discloses, '' AS to_role, '' AS refers_to, '' AS customer_type
  WHERE false
  UNION ALL BY NAME
  FROM read_csv(
    getvariable('export'), header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')
), told AS (
  SELECT
    * REPLACE (
      trim("timestamp") AS "timestamp",
      trim(activity) AS activity,
      trim(actor_role) AS actor_role,
      coalesce(trim(channel), '') AS channel,
      trim(to_role) AS to_role,
      '|' || replace(coalesce(discloses, ''), ' ', '') || '|' AS discloses,
      trim(customer_type) AS customer_type),
    length(trim("timestamp")) = 10 AS date_only
  FROM every_column
), timed AS (
  SELECT
    *,
    activity IN (
      'COMPLAINT_RECEIVED', 'MESSAGE_RECEIVED', 'DISSATISFACTION_EXPRESSED', 'OUTCOME_REJECTED',
      'OUTCOME_ACCEPTED', 'ESCALATION_REQUESTED', 'COMPLAINT_WITHDRAWN') AS inbound,
    activity IN (
      'ACKNOWLEDGEMENT_SENT', 'MESSAGE_SENT', 'OUTCOME_SENT', 'TRACKING_NUMBER_ISSUED',
      'PROCESS_EXPLAINED', 'TIMEFRAME_GIVEN', 'ESCALATION_PATH_OFFERED', 'CCTS_INFO_PROVIDED') AS outbound,
    activity IN ('OUTCOME_REJECTED', 'OUTCOME_ACCEPTED') AS outcome_answer,
    CASE
      WHEN NOT date_only THEN "timestamp"::TIMESTAMPTZ
      WHEN inbound AND NOT outcome_answer THEN "timestamp"::DATE::TIMESTAMPTZ
      ELSE ("timestamp"::DATE + 1)::TIMESTAMPTZ - INTERVAL 1 MICROSECOND
    END AS happened
  FROM told
)
SELECT
  case_id,
  event_id,
  activity,
  inbound,
  outbound,
  outcome_answer,
  date_only,
  happened,
  happened::DATE AS day,
  coalesce(actor_role = 'SYSTEM', false) AS by_system,
  coalesce(actor_role IN ('AGENT', 'SUPPORT_LEAD', 'SENIOR_MANAGER'), false) AS human,
  coalesce(actor_role IN ('SUPPORT_LEAD', 'SENIOR_MANAGER'), false) AS lead_or_manager,
  -- AGENT < SUPPORT_LEAD < SENIOR_MANAGER; 0 is a role without a rank, NULL no role.
  CASE to_role
    WHEN 'SENIOR_MANAGER' THEN 3
    WHEN 'SUPPORT_LEAD' THEN 2
    WHEN 'AGENT' THEN 1
    WHEN 'SYSTEM' THEN 0
    WHEN 'CUSTOMER' THEN 0
  END AS to_rank,
  channel IN ('PHONE', 'CHAT') AS live,
  channel NOT IN ('', 'WEB_FORM', 'EMAIL', 'SUPPORT_CASE', 'CHAT') AS unrecorded_channel,
  CASE WHEN customer_type IN ('RESIDENTIAL', 'SMALL_BUSINESS', 'BUSINESS') THEN customer_type END
    AS customer_type,
  refers_to,
  activity = 'ACKNOWLEDGEMENT_SENT' OR contains(discloses, '|ACKNOWLEDGEMENT|')
    AS acknowledgement,
  activity = 'TRACKING_NUMBER_ISSUED' OR contains(discloses, '|TRACKING_NUMBER|')
    AS tracking_number,
  activity = 'PROCESS_EXPLAINED' OR contains(discloses, '|PROCESS|') AS process,
  activity = 'TIMEFRAME_GIVEN' OR contains(discloses, '|TIMEFRAME|') AS timeframe,
  activity = 'ESCALATION_PATH_OFFERED' OR contains(discloses, '|ESCALATION_PATH|')
    AS escalation_path,
  activity = 'CCTS_INFO_PROVIDED' OR contains(discloses, '|CCTS_INFO|') AS ccts_info,
  activity = 'OUTCOME_SENT' OR contains(discloses, '|OUTCOME|') AS outcome
FROM timed;

-- The calendar: for each day how many business days there were up to it. The n-th business day after a
-- day is the business day whose number is higher by n; (a, b] holds number(b) - number(a) of them.
CREATE TEMP TABLE calendar AS
WITH days AS (
  SELECT unnest(generate_series(min(day), max(day) + 120, INTERVAL 1 DAY))::DATE AS day FROM raw_event
), known AS (
  SELECT day, isodow(day) < 6 AND day NOT IN (FROM holiday) AS business_day FROM days
)
SELECT day, business_day, count(*) FILTER (business_day) OVER (ORDER BY day)::INTEGER AS number
FROM known;

CREATE TEMP TABLE business_day AS SELECT number, day FROM calendar WHERE business_day;

-- Events in their order: by instant, then by what they are, then by id.
CREATE TEMP TABLE placed AS
SELECT
  * EXCLUDE (outcome_answer),
  row_number() OVER (
    PARTITION BY case_id
    ORDER BY
      happened,
      CASE
        WHEN activity = 'COMPLAINT_RECEIVED' THEN 0
        WHEN activity = 'CLOSED' THEN 5
        WHEN outcome_answer THEN 4
        WHEN inbound THEN 1
        WHEN outbound THEN 3
        ELSE 2
      END,
      event_id)::INTEGER AS n
FROM raw_event;

CREATE TEMP TABLE as_of AS SELECT max(happened)::DATE AS day FROM placed;

-- Each case: its receipt, and from where on contacts count.
CREATE TEMP TABLE complaint AS
WITH firsts AS (
  SELECT
    case_id,
    min(n) FILTER (activity = 'COMPLAINT_RECEIVED') AS received,
    min(n) FILTER (inbound) AS first_inbound,
    min(n) FILTER (outbound) AS first_outbound,
    min(n) FILTER (activity = 'MERGED') AS merged,
    max(n) FILTER (
      activity IN (
        'COMPLAINT_RECEIVED', 'OUTCOME_REJECTED', 'DISSATISFACTION_EXPRESSED',
        'ESCALATION_REQUESTED')) AS last_revival,
    arg_min(customer_type, n) FILTER (customer_type IS NOT NULL) AS customer_type
  FROM placed
  GROUP BY case_id
), receipts AS (
  SELECT
    firsts.*,
    coalesce(
      received,
      CASE
        WHEN inbound.activity IN ('MESSAGE_RECEIVED', 'DISSATISFACTION_EXPRESSED')
          AND coalesce(first_outbound > first_inbound, true)
        THEN first_inbound
      END) AS t0
  FROM firsts
  LEFT JOIN placed AS inbound ON inbound.case_id = firsts.case_id AND inbound.n = first_inbound
), withdrawals AS (
  -- Those that nothing revives.
  SELECT case_id, min(n) AS withdrawn
  FROM placed
  JOIN receipts USING (case_id)
  WHERE activity = 'COMPLAINT_WITHDRAWN' AND n >= t0 AND n > coalesce(last_revival, 0)
  GROUP BY case_id
)
SELECT
  receipts.case_id,
  t0,
  receipt.activity AS t0_activity,
  receipt.day AS t0_day,
  -- Staff classed an earlier message as a complaint: contacts count from the first message on.
  CASE
    WHEN (receipt.human OR receipt.by_system) AND NOT receipt.live THEN first_inbound
    ELSE t0
  END AS contacts_from,
  receipt.live AND receipt.human AS received_live,
  receipts.customer_type,
  least(merged, withdrawn) AS end_n,
  CASE WHEN least(merged, withdrawn) = merged THEN 'MERGED' ELSE 'WITHDRAWN' END AS end_reason,
  -- What decides about all commitments at once.
  CASE
    WHEN t0 IS NULL AND merged IS NOT NULL THEN 'MERGED'
    WHEN t0 IS NULL THEN 'NO_RECEIPT'
    WHEN least(merged, withdrawn) < t0 THEN 'MERGED'
  END AS of_the_whole_case
FROM receipts
LEFT JOIN withdrawals USING (case_id)
LEFT JOIN placed AS receipt ON receipt.case_id = receipts.case_id AND receipt.n = receipts.t0;

-- Events of the cases that are judged, with what the words mean for them.
CREATE TEMP TABLE event AS
WITH failed_delivery AS (
  SELECT DISTINCT case_id, refers_to AS event_id
  FROM placed
  WHERE activity = 'DELIVERY_FAILED' AND refers_to <> ''
), contacts AS (
  SELECT
    placed.*,
    t0,
    end_n,
    n >= contacts_from
      AND (outbound AND failed_delivery.event_id IS NULL OR inbound AND live AND human) AS contact,
    n > t0 AND activity IN ('OUTCOME_REJECTED', 'DISSATISFACTION_EXPRESSED', 'ESCALATION_REQUESTED')
      AS stance
  FROM placed
  JOIN complaint USING (case_id)
  LEFT JOIN failed_delivery
    ON failed_delivery.case_id = placed.case_id AND failed_delivery.event_id = placed.event_id
  WHERE of_the_whole_case IS NULL
)
SELECT
  case_id, n, t0, end_n, event_id, activity, inbound, date_only, happened, day, human,
  lead_or_manager, to_rank, unrecorded_channel, contact, stance,
  contact AND human AS human_contact,
  contact AND acknowledgement AS tells_acknowledgement,
  contact AND tracking_number AS tells_tracking_number,
  contact AND process AS tells_process,
  contact AND timeframe AS tells_timeframe,
  contact AND escalation_path AS tells_escalation_path,
  contact AND ccts_info AS tells_ccts_info,
  contact AND outcome AS tells_outcome
FROM contacts;

-- Closings that count: those before which nobody waits for the customer.
CREATE TEMP TABLE closing AS
WITH waits AS (
  SELECT
    case_id,
    n,
    activity,
    max(CASE WHEN activity = 'WAITING_ON_CUSTOMER' THEN n END) OVER before AS waiting,
    max(CASE WHEN inbound THEN n END) OVER before AS answered
  FROM event
  WHERE inbound OR activity IN ('WAITING_ON_CUSTOMER', 'CLOSED')
  WINDOW before AS (
    PARTITION BY case_id ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT case_id, n
FROM waits
WHERE activity = 'CLOSED' AND (waiting IS NULL OR coalesce(waiting < answered, false));

-- Stages. After an event that can end a stage none is open; so between two such events one stage starts at
-- most, at the first event that can start one, and the second of the two ends it.
CREATE TEMP TABLE stage AS
WITH bounds AS (
  SELECT
    *,
    n = t0 OR activity = 'COMPLAINT_RECEIVED' OR stance AS may_start,
    tells_outcome OR activity IN ('OUTCOME_ACCEPTED', 'CLOSED') OR coalesce(n = end_n, false)
      AS may_end
  FROM event
  WHERE n >= t0 AND (end_n IS NULL OR n <= end_n)
), stretches AS (
  SELECT
    *,
    count(*) FILTER (may_end) OVER (
      PARTITION BY case_id ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS stretch
  FROM bounds
  WHERE may_start OR may_end
), stages AS (
  SELECT
    case_id,
    min(n) FILTER (may_start) AS start_n,
    arg_min(activity, n) FILTER (may_start) AS start_activity,
    min(n) FILTER (may_end) AS stage_end,
    min(day) FILTER (may_end) AS stage_end_day
  FROM stretches
  GROUP BY case_id, stretch
  HAVING start_n IS NOT NULL
)
SELECT *, lead(start_n) OVER (PARTITION BY case_id ORDER BY start_n) AS next_start
FROM stages;

-- Obligations and what is dropped at once (without a trigger). The discharge is the first event that
-- qualifies; resolved is the commitment's own reason to drop it.
CREATE TEMP TABLE obligation (
  case_id VARCHAR, commitment VARCHAR, trigger_n INTEGER, due DATE, discharge_n INTEGER, resolved VARCHAR);

-- ACK-01, TRK-01, PRC-01, TMF-01: 2 business days from the receipt, 1 where somebody took the call.
INSERT INTO obligation
WITH first_contacts AS (
  SELECT
    case_id,
    min(n) FILTER (human_contact OR tells_acknowledgement OR tells_tracking_number) AS acknowledged,
    min(n) FILTER (tells_tracking_number) AS tracked,
    min(n) FILTER (tells_process) AS explained,
    min(n) FILTER (tells_timeframe) AS timed,
    min(day) FILTER (tells_outcome AND n >= t0) AS solved
  FROM event
  WHERE contact
  GROUP BY case_id
), owed AS (
  SELECT complaint.*, business_day.day AS due
  FROM complaint
  JOIN calendar ON calendar.day = t0_day
  JOIN business_day ON business_day.number = calendar.number + CASE WHEN received_live THEN 1 ELSE 2 END
  WHERE of_the_whole_case IS NULL
), answered AS (
  FROM owed LEFT JOIN first_contacts USING (case_id)
)
SELECT case_id, 'ACK-01', t0, due, acknowledged, NULL FROM answered
UNION ALL
SELECT case_id, 'TRK-01', t0, due, tracked, CASE WHEN solved = t0_day THEN 'RESOLVED_FIRST' END FROM answered
UNION ALL
SELECT case_id, 'PRC-01', t0, due, explained, CASE WHEN solved <= due THEN 'RESOLVED_FIRST' END FROM answered
UNION ALL
SELECT case_id, 'TMF-01', t0, due, timed, CASE WHEN solved <= due THEN 'RESOLVED_FIRST' END FROM answered;

-- CON-01: from each anchor of a stage 10 business days to the next one. Days on which the customer is
-- waited for are not counted, the first 10 after the anchor.
INSERT INTO obligation
WITH anchors AS (
  SELECT
    event.case_id,
    event.n,
    event.day,
    stage_end,
    stage_end_day,
    end_n,
    lead(event.n) OVER (PARTITION BY event.case_id, start_n ORDER BY event.n) AS next_anchor
  FROM event
  ASOF JOIN stage ON stage.case_id = event.case_id AND event.n >= stage.start_n
  WHERE (event.n = start_n OR event.human_contact) AND (stage_end IS NULL OR event.n <= stage_end)
), owed AS (
  SELECT anchors.*, calendar.number
  FROM anchors
  JOIN calendar USING (day)
  WHERE stage_end IS NULL OR n <> stage_end
), waits AS (
  SELECT
    waiting.case_id, waiting.n, any_value(waiting.day) AS after_day, min(answer.day) AS up_to
  FROM event AS waiting
  LEFT JOIN event AS answer
    ON answer.case_id = waiting.case_id AND answer.n > waiting.n AND answer.inbound
  WHERE waiting.activity = 'WAITING_ON_CUSTOMER' AND waiting.n >= waiting.t0
  GROUP BY waiting.case_id, waiting.n
), candidates AS (
  -- The 20 business days after an anchor in a case in which the customer is waited for.
  SELECT
    owed.case_id,
    owed.n,
    business_day.day,
    business_day.number - owed.number AS nth,
    bool_or(waits.n IS NOT NULL) AS suspended
  FROM owed
  JOIN business_day ON business_day.number BETWEEN owed.number + 1 AND owed.number + 20
  LEFT JOIN waits
    ON waits.case_id = owed.case_id
    AND waits.after_day < business_day.day
    AND (waits.up_to IS NULL OR business_day.day <= waits.up_to)
  WHERE owed.case_id IN (SELECT case_id FROM waits)
  GROUP BY ALL
), counted AS (
  SELECT
    case_id,
    n,
    day,
    nth - least(10, count(*) FILTER (suspended) OVER (PARTITION BY case_id, n ORDER BY nth)) AS number
  FROM candidates
), longer AS (
  SELECT case_id, n, min(day) AS due FROM counted WHERE number = 10 GROUP BY case_id, n
), due AS (
  SELECT owed.*, coalesce(longer.due, business_day.day) AS due
  FROM owed
  JOIN business_day ON business_day.number = owed.number + 10
  LEFT JOIN longer ON longer.case_id = owed.case_id AND longer.n = owed.n
)
SELECT case_id, 'CON-01', n, due, next_anchor, NULL
FROM due
-- Nothing is owed where the stage ended in time; the end of the complaint drops it below.
WHERE NOT coalesce(
  next_anchor IS NULL AND stage_end_day <= due AND stage_end IS DISTINCT FROM end_n, false);

-- What would start a stage after the end of the complaint.
INSERT INTO obligation
SELECT case_id, 'CON-01', NULL, NULL, NULL, end_reason
FROM event
JOIN complaint USING (case_id)
WHERE event.n > event.end_n AND (activity = 'COMPLAINT_RECEIVED' OR stance);

-- OUT-01: 2 business days from the conclusion of each stage.
INSERT INTO obligation
WITH spans AS (
  SELECT
    event.case_id,
    start_n,
    any_value(start_activity) AS start_activity,
    min(event.n) FILTER (activity = 'INVESTIGATION_CONCLUDED') AS concluded,
    min(event.n) FILTER (activity = 'ESCALATED') AS escalated,
    min(event.n) FILTER (tells_outcome OR activity = 'OUTCOME_ACCEPTED') AS told
  FROM event
  ASOF JOIN stage ON stage.case_id = event.case_id AND event.n >= stage.start_n
  GROUP BY event.case_id, start_n
), closings AS (
  SELECT spans.case_id, spans.start_n, min(closing.n) AS closed
  FROM spans
  JOIN stage ON stage.case_id = spans.case_id AND stage.start_n = spans.start_n
  JOIN closing
    ON closing.case_id = spans.case_id
    AND closing.n >= spans.start_n
    AND (next_start IS NULL OR closing.n < next_start)
    AND (spans.start_activity <> 'OUTCOME_REJECTED' OR escalated < closing.n)
  GROUP BY spans.case_id, spans.start_n
), conclusions AS (
  SELECT spans.case_id, coalesce(concluded, closed, told) AS trigger_n, told
  FROM spans
  LEFT JOIN closings ON closings.case_id = spans.case_id AND closings.start_n = spans.start_n
)
SELECT conclusions.case_id, 'OUT-01', trigger_n, business_day.day, told, NULL
FROM conclusions
JOIN event ON event.case_id = conclusions.case_id AND event.n = trigger_n
JOIN calendar ON calendar.day = event.day
JOIN business_day ON business_day.number = calendar.number + 2;

-- ESC-01: 2 business days from each dissatisfaction and each rejection.
INSERT INTO obligation
WITH offers AS (
  SELECT case_id, min(n) AS offered
  FROM event
  WHERE tells_escalation_path OR activity = 'ESCALATED' AND n >= t0
  GROUP BY case_id
), triggers AS (
  SELECT case_id, n, business_day.day AS due
  FROM event
  JOIN calendar USING (day)
  JOIN business_day ON business_day.number = calendar.number + 2
  WHERE stance AND activity <> 'ESCALATION_REQUESTED'
), acceptances AS (
  SELECT triggers.case_id, triggers.n, min(event.day) AS accepted
  FROM triggers
  JOIN event
    ON event.case_id = triggers.case_id AND event.n > triggers.n AND activity = 'OUTCOME_ACCEPTED'
  GROUP BY triggers.case_id, triggers.n
)
SELECT
  triggers.case_id,
  'ESC-01',
  triggers.n,
  due,
  offered,
  CASE WHEN accepted <= due THEN 'RESOLVED_FIRST' END
FROM triggers
LEFT JOIN offers ON offers.case_id = triggers.case_id
LEFT JOIN acceptances ON acceptances.case_id = triggers.case_id AND acceptances.n = triggers.n;

-- ESC-02: 2 business days from each request.
INSERT INTO obligation
WITH triggers AS (
  SELECT case_id, n, day, business_day.day AS due
  FROM event
  JOIN calendar USING (day)
  JOIN business_day ON business_day.number = calendar.number + 2
  WHERE stance AND activity = 'ESCALATION_REQUESTED'
), honours AS (
  SELECT triggers.case_id, triggers.n, min(event.n) AS honoured
  FROM triggers
  JOIN event
    ON event.case_id = triggers.case_id
    AND (
      activity = 'ESCALATED'
        AND event.n >= t0
        AND event.day >= triggers.day
        AND (to_rank IS NULL OR to_rank >= 2)
      OR contact AND lead_or_manager AND event.n >= triggers.n)
  GROUP BY triggers.case_id, triggers.n
)
SELECT triggers.case_id, 'ESC-02', triggers.n, due, honoured, NULL
FROM triggers
LEFT JOIN honours ON honours.case_id = triggers.case_id AND honours.n = triggers.n;

-- Levels of escalation. The first handler's starts at the receipt, and again at the first start of a
-- stage after an acceptance. Between two of those, an escalation starts a level when its role ranks above all
-- before it (the first handler ranks as AGENT); or when it names no role and no level started by an escalation
-- started on the same day.
CREATE TEMP TABLE level AS
WITH acceptances AS (
  SELECT stage.case_id, stage.start_n, bool_or(activity = 'OUTCOME_ACCEPTED') AS accepted
  FROM stage
  JOIN event
    ON event.case_id = stage.case_id AND event.n >= stage.start_n
    AND (next_start IS NULL OR event.n < next_start)
  WHERE next_start IS NOT NULL
  GROUP BY stage.case_id, stage.start_n
), first_handlers AS (
  SELECT stage.case_id, stage.next_start AS n
  FROM stage
  JOIN acceptances ON acceptances.case_id = stage.case_id AND acceptances.start_n = stage.start_n
  WHERE accepted AND next_start IS NOT NULL
  UNION ALL
  SELECT case_id, t0 FROM complaint WHERE of_the_whole_case IS NULL
), escalations AS (
  SELECT
    event.case_id,
    event.n,
    event.day,
    first_handlers.n AS since,
    to_rank IS NULL AS names_no_role,
    to_rank > greatest(
      1,
      max(to_rank) OVER (
        PARTITION BY event.case_id, first_handlers.n
        ORDER BY event.n
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS rises
  FROM event
  ASOF JOIN first_handlers
    ON first_handlers.case_id = event.case_id AND event.n >= first_handlers.n
  WHERE activity = 'ESCALATED'
), starts AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY case_id, since, day ORDER BY n) AS of_the_day
  FROM escalations
  WHERE names_no_role OR rises
), levels AS (
  SELECT
    case_id, n AS level_start, 1 + row_number() OVER (PARTITION BY case_id, since ORDER BY n) AS number
  FROM starts
  WHERE rises OR of_the_day = 1
  UNION ALL
  SELECT case_id, n, 1 FROM first_handlers
)
SELECT
  case_id,
  level_start,
  number,
  lead(level_start) OVER (PARTITION BY case_id ORDER BY level_start) AS next_level,
  -- A next level of number 1 is a first handler's, which no escalation starts.
  lead(number) OVER (PARTITION BY case_id ORDER BY level_start) > 1 AS escalated_further
FROM levels;

-- CTS-01: 1 business day from each failure of a level.
INSERT INTO obligation
WITH said AS (
  -- What is said at a level after its start, and its closings.
  SELECT
    event.case_id,
    level_start,
    number,
    event.n,
    event.day,
    activity,
    stance,
    tells_outcome,
    activity = 'OUTCOME_ACCEPTED' AS accepted,
    closing.n IS NOT NULL AS closes
  FROM event
  ASOF JOIN level ON level.case_id = event.case_id AND event.n > level.level_start
  LEFT JOIN closing ON closing.case_id = event.case_id AND closing.n = event.n
  WHERE (stance OR tells_outcome OR activity IN ('OUTCOME_ACCEPTED', 'CLOSED'))
    -- The event that starts the next level belongs to neither.
    AND (next_level IS NULL OR event.n < next_level)
), compared AS (
  SELECT
    *,
    min(CASE WHEN tells_outcome THEN n END) OVER of_level AS first_outcome,
    min(CASE WHEN tells_outcome OR accepted THEN n END) OVER of_level AS first_answer
  FROM said
  WINDOW of_level AS (PARTITION BY case_id, level_start)
), spoken AS (
  SELECT
    *,
    -- Whether the last that was said before is a refusal of what the provider had told.
    arg_max(
      stance AND (activity = 'OUTCOME_REJECTED' OR coalesce(first_outcome < n, false)),
      n) FILTER (stance OR tells_outcome OR accepted) OVER (
        PARTITION BY case_id, level_start
        ORDER BY n
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS refused
  FROM compared
), failed_events AS (
  SELECT
    case_id,
    level_start,
    min(spoken.n) FILTER (
      CASE
        WHEN number < 2 THEN closes AND refused
        ELSE
          stance AND (spoken.day > start.day OR first_outcome < spoken.n)
          OR closes AND coalesce(first_answer > spoken.n, true)
      END) AS failed,
    bool_or(stance) AS had_stance
  FROM spoken
  JOIN (SELECT case_id, n AS level_start, day FROM event) AS start USING (case_id, level_start)
  GROUP BY case_id, level_start
), failures AS (
  SELECT
    level.case_id,
    level.level_start,
    coalesce(
      failed,
      CASE WHEN number >= 2 AND had_stance AND escalated_further THEN next_level END) AS trigger_n
  FROM failed_events
  JOIN level
    ON level.case_id = failed_events.case_id AND level.level_start = failed_events.level_start
), in_scope AS (
  SELECT
    failures.case_id,
    trigger_n,
    CASE
      WHEN row_number() OVER (PARTITION BY failures.case_id ORDER BY level_start) = 1 THEN 1
      ELSE level_start
    END AS informed_from
  FROM failures
  JOIN complaint USING (case_id)
  WHERE trigger_n IS NOT NULL AND customer_type IS DISTINCT FROM 'BUSINESS'
), informed AS (
  SELECT
    in_scope.case_id,
    trigger_n,
    min(event.n) FILTER (
      tells_ccts_info AND event.n >= informed_from AND (human OR event.n >= trigger_n)) AS discharge_n,
    bool_or(activity = 'CCTS_REFERRED' AND event.n < trigger_n) AS already_there,
    any_value(event.day) FILTER (event.n = trigger_n) AS trigger_day
  FROM in_scope
  JOIN event USING (case_id)
  GROUP BY in_scope.case_id, trigger_n
)
SELECT
  case_id,
  'CTS-01',
  trigger_n,
  business_day.day,
  discharge_n,
  CASE WHEN already_there THEN 'ALREADY_AT_CCTS' END
FROM informed
JOIN calendar ON calendar.day = trigger_day
JOIN business_day ON business_day.number = calendar.number + 1;

INSERT INTO obligation
SELECT case_id, 'CTS-01', NULL, NULL, NULL, 'OUT_OF_SCOPE'
FROM complaint
WHERE customer_type = 'BUSINESS' AND of_the_whole_case IS NULL;

-- The table by which each obligation is judged; the first line that fits decides.
CREATE TEMP TABLE judged AS
WITH dated AS (
  SELECT
    obligation.*,
    started.day AS trigger_day,
    done.day AS discharge_day,
    complaint.end_n,
    complaint.end_reason,
    ended.day AS end_day
  FROM obligation
  JOIN complaint ON complaint.case_id = obligation.case_id
  LEFT JOIN event AS started
    ON started.case_id = obligation.case_id AND started.n = obligation.trigger_n
  LEFT JOIN event AS done ON done.case_id = obligation.case_id AND done.n = obligation.discharge_n
  LEFT JOIN event AS ended ON ended.case_id = obligation.case_id AND ended.n = complaint.end_n
), decided AS (
  SELECT
    *,
    CASE
      WHEN trigger_n IS NULL THEN resolved
      WHEN trigger_n > end_n THEN end_reason
      WHEN discharge_day <= due THEN CASE WHEN discharge_n < trigger_n THEN 'EARLY' ELSE 'IN_TIME' END
      WHEN end_day <= due THEN end_reason
      WHEN end_n IS NOT NULL AND end_reason = 'MERGED' AND discharge_n IS NULL THEN 'MERGED'
      WHEN resolved IS NOT NULL THEN resolved
      WHEN discharge_n IS NOT NULL THEN 'LATE'
      WHEN (SELECT day FROM as_of) <= due THEN 'RUNNING'
      ELSE 'MISSING'
    END AS line
  FROM dated
), unrecorded AS (
  -- Where an event is on a channel of which no complete records are kept, the record proves no breach.
  SELECT DISTINCT decided.case_id, decided.trigger_n, decided.due
  FROM decided
  JOIN event
    ON event.case_id = decided.case_id
    AND event.day BETWEEN decided.trigger_day AND decided.due
    AND event.unrecorded_channel
  WHERE line IN ('LATE', 'MISSING')
)
SELECT
  decided.case_id,
  commitment,
  decided.trigger_n,
  decided.due,
  discharge_n,
  CASE WHEN line IN ('LATE', 'MISSING') AND unrecorded.case_id IS NOT NULL THEN 'UNRECORDED_CHANNEL' ELSE line END
    AS reason,
  CASE
    WHEN reason IN ('IN_TIME', 'EARLY') THEN 'MET'
    WHEN reason = 'RUNNING' THEN 'PENDING'
    WHEN reason = 'UNRECORDED_CHANNEL' THEN 'NOT_EVIDENCED'
    WHEN reason IN ('LATE', 'MISSING') THEN 'BREACHED'
    ELSE 'NOT_APPLICABLE'
  END AS verdict,
  CASE WHEN line = 'LATE' THEN until.number - since.number END AS late_business_days
FROM decided
LEFT JOIN unrecorded
  ON unrecorded.case_id = decided.case_id
  AND unrecorded.trigger_n = decided.trigger_n
  AND unrecorded.due = decided.due
LEFT JOIN calendar AS since ON since.day = decided.due
LEFT JOIN calendar AS until ON until.day = discharge_day;

-- One finding for each case and commitment: the worst occurrence, among equals the first; without one the
-- first of the reasons for which obligations were dropped, else the commitment's own.
CREATE TEMP TABLE finding AS
WITH commitments (commitment, otherwise) AS (
  VALUES
    ('ACK-01', 'NO_TRIGGER'),
    ('TRK-01', 'NO_TRIGGER'),
    ('PRC-01', 'NO_TRIGGER'),
    ('TMF-01', 'NO_TRIGGER'),
    ('CON-01', 'CLOSED_WITHIN_INTERVAL'),
    ('OUT-01', 'NOT_CONCLUDED'),
    ('ESC-01', 'NO_TRIGGER'),
    ('ESC-02', 'NO_TRIGGER'),
    ('CTS-01', 'NO_TRIGGER')
), worst AS (
  SELECT
    case_id,
    commitment,
    arg_min(
      {
        'verdict': verdict, 'reason': reason, 'trigger_n': trigger_n, 'due': due,
        'discharge_n': discharge_n, 'late_business_days': late_business_days
      },
      {
        'severity': list_position(
          CASE
            WHEN verdict = 'NOT_APPLICABLE'
            THEN ['MERGED', 'OUT_OF_SCOPE', 'ALREADY_AT_CCTS', 'WITHDRAWN', 'RESOLVED_FIRST']
            ELSE ['BREACHED', 'NOT_EVIDENCED', 'PENDING', 'MET']
          END,
          CASE WHEN verdict = 'NOT_APPLICABLE' THEN reason ELSE verdict END)
          + CASE WHEN verdict = 'NOT_APPLICABLE' THEN 4 ELSE 0 END,
        'trigger_n': coalesce(trigger_n, 0),
        'due': coalesce(due, DATE '1970-01-01')
      }) AS shown,
    count(*) FILTER (verdict <> 'NOT_APPLICABLE') AS occurrences,
    count(*) FILTER (verdict = 'BREACHED') AS breached_occurrences
  FROM judged
  GROUP BY case_id, commitment
)
SELECT
  complaint.case_id,
  commitments.commitment,
  CASE
    WHEN of_the_whole_case = 'NO_RECEIPT' THEN 'NOT_EVIDENCED'
    ELSE coalesce(shown.verdict, 'NOT_APPLICABLE')
  END AS verdict,
  coalesce(of_the_whole_case, shown.reason, otherwise) AS reason,
  -- A finding without an occurrence shows no trigger.
  CASE WHEN occurrences > 0 THEN shown.trigger_n END AS trigger_n,
  CASE WHEN occurrences > 0 THEN shown.due END AS due,
  CASE WHEN occurrences > 0 THEN shown.discharge_n END AS discharge_n,
  shown.late_business_days AS late_business_days,
  coalesce(occurrences, 0) AS occurrences,
  coalesce(breached_occurrences, 0) AS breached_occurrences
FROM complaint
CROSS JOIN commitments
LEFT JOIN worst
  ON worst.case_id = complaint.case_id AND worst.commitment = commitments.commitment;

-- The result, as findings.csv has it.
CREATE TEMP VIEW result AS
WITH shown AS (
  SELECT
    case_id,
    n,
    event_id,
    CASE
      WHEN date_only THEN day::VARCHAR
      ELSE
        strftime(happened::TIMESTAMP, '%Y-%m-%dT%H:%M:%S')
        || format('-{:02d}:00', -extract('timezone_hour' FROM happened))
    END AS instant
  FROM event
)
SELECT
  finding.case_id,
  commitment,
  verdict,
  reason,
  coalesce(started.instant, '') AS triggered_at,
  coalesce(due::VARCHAR, '') AS due,
  coalesce(done.instant, '') AS discharged_at,
  coalesce(late_business_days::VARCHAR, '') AS late_business_days,
  occurrences,
  breached_occurrences,
  coalesce(started.event_id, '') AS trigger_event,
  coalesce(done.event_id, '') AS discharge_event
FROM finding
LEFT JOIN shown AS started ON started.case_id = finding.case_id AND started.n = trigger_n
LEFT JOIN shown AS done ON done.case_id = finding.case_id AND done.n = discharge_n
WHERE list_contains(getvariable('shown'), verdict)
ORDER BY finding.case_id, commitment;
