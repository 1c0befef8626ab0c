"use strict";

// The cases: columns of all of them in memory, each of them in full when it is asked for.
auditor.store = (() => {
  const facts = auditor.facts;
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const SHARDS_AT_MOST = 12;
  const digit = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) {
    digit[DIGITS.charCodeAt(i)] = i;
  }

  let loading = null;
  let numbers = null;

  function load(file) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `data/${file}.js`;
      script.onload = () => {
        script.remove();
        resolve();
      };
      script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
      document.head.append(script);
    });
  }

  function read(text, width, into, from) {
    for (let i = 0, at = 0; at < text.length; i++) {
      let number = 0;
      for (let end = at + width; at < end; at++) {
        number = number * 64 + digit[text.charCodeAt(at)];
      }
      into[from + i] = number;
    }
  }

  /** Only what is not 0 is written: its place and the number. */
  function readSparse(text, into, from) {
    const found = new Int32Array(text.length / 4);
    read(text, 4, found, 0);
    for (const one of found) {
      into[from + Math.floor(one / 64)] = one % 64;
    }
  }

  /** Of six digits: the place and a number of up to 18 bits. */
  function readSparseDays(text, into, from) {
    const found = new Float64Array(text.length / 6);
    read(text, 6, found, 0);
    for (const one of found) {
      into[from + Math.floor(one / 2 ** 18)] = one % 2 ** 18;
    }
  }

  /** What people decided about a finding. */
  function decidedOf([commitment, made, verdict, stale, decisions]) {
    return {
      commitment,
      made,
      verdict,
      stale: stale === 1,
      decisions: decisions.map(([kind, state, counts, said, code, reason, by, second, date, trigger,
        waiver, line, evidence, own]) => ({
        kind, state, counts: counts === 1, said, code, reason, by, second, date, trigger, waiver,
        line, evidence, own: own === 1,
      })),
    };
  }

  function assemble() {
    const size = facts.cases;
    const cases = {
      size,
      ids: [],
      day: new Int32Array(size),
      late: new Int32Array(size),
      reasons: facts.commitments.map(() => new Uint8Array(size)),
      lateness: facts.commitments.map(() => new Uint8Array(size)),
      daysLate: facts.commitments.map(() => new Int32Array(size)),
      review: facts.commitments.map(() => new Uint8Array(size)),
      groups: facts.groups.map(() => new Uint16Array(size)),
      decided: new Map(auditor.decisions.map(([number, ...findings]) => [number,
        findings.map(decidedOf)])),
    };
    auditor.chunks.forEach((chunk, number) => {
      const from = number * facts.chunk;
      for (const id of chunk.ids.split("\n")) {
        cases.ids.push(id);
      }
      read(chunk.day, 3, cases.day, from);
      read(chunk.late, 3, cases.late, from);
      chunk.reasons.forEach((column, i) => read(column, 1, cases.reasons[i], from));
      chunk.lateness.forEach((column, i) => readSparse(column, cases.lateness[i], from));
      chunk.daysLate.forEach((column, i) => readSparseDays(column, cases.daysLate[i], from));
      (chunk.review || []).forEach((column, i) => readSparse(column, cases.review[i], from));
      chunk.groups.forEach((column, i) => read(column, 2, cases.groups[i], from));
    });
    auditor.chunks = [];
    return cases;
  }

  /**
   * All cases, in columns: ids, day of the receipt (0: none), late (twice the business days beyond a
   * due date, at most, and 1 more where it is still not done), the reason of each commitment's
   * finding (from 1; 0: not listed), how late what it shows is (as late is), its class of lateness (from 1; 0: not done late), whether it is
   * to be reviewed (1), the value of each group (from 1).
   */
  function index() {
    if (loading === null) {
      const files = [];
      for (let i = 0; i < facts.chunks; i++) {
        files.push(load(`index-${i}`));
      }
      if (facts.decisions) {
        files.push(load("decisions"));
      }
      loading = Promise.all(files).then(assemble);
    }
    return loading;
  }

  /** The day of the receipt, counted from 1970; null where it is not recorded. */
  function received(cases, number) {
    return cases.day[number] === 0 ? null : cases.day[number] - 1 + facts.dayOne;
  }

  /** The number of the case with this id. If several are shown alike, the first. */
  function numberOf(cases, id) {
    if (numbers === null) {
      numbers = new Map();
      for (let i = cases.size - 1; i >= 0; i--) {
        numbers.set(cases.ids[i], i);
      }
    }
    return numbers.get(id);
  }

  function named(values, texts) {
    const [id, version, receipt, attributes, events, waits, findings, found] = values;
    const pairs = [];
    for (let i = 0; i < attributes.length; i += 2) {
      pairs.push([texts[attributes[i]], texts[attributes[i + 1]]]);
    }
    const problems = [];
    for (let i = 0; i < found.length; i += 2) {
      problems.push({ word: texts[found[i]], code: texts[found[i + 1]] });
    }
    return {
      id,
      version,
      receipt,
      attributes: pairs,
      events: events.map((event) => eventOf(event, texts)),
      waits: waits.map(([from, until]) => ({ from, until })),
      problems,
      findings: findings.map((finding) => findingOf(finding, texts)),
    };
  }

  function eventOf(values, texts) {
    const [day, minute, activity, role, channel, name, text, told, flags, toRole] = values;
    const [code, word, direction] = facts.activities[activity];
    return {
      day,
      minute,
      code,
      word,
      direction,
      role: facts.roles[role],
      channel: facts.channels[channel],
      name: texts[name],
      text: texts[text],
      told: facts.disclosures.filter((one, bit) => told & (1 << bit)).map((one) => one[1]),
      failed: (flags & 2) !== 0,
      detected: (flags & 4) !== 0,
      toRole: facts.roles[toRole],
    };
  }

  function findingOf(values, texts) {
    const [commitment, reason, rests, shown, owed, rules, proof, doubts, review = []] = values;
    return {
      commitment,
      reason,
      verdict: facts.reasons[reason][1],
      rests: rests === 1,
      doubts: doubts.map((one) => texts[one]),
      review: review.map((verdict) => facts.verdicts[verdict][1]),
      shown,
      owed: owed.map(([trigger, due, dueMinute, done, why, late, limit, suspended = []]) => ({
        trigger, due, dueMinute, done, reason: why, verdict: facts.reasons[why][1], late,
        limit: texts[limit], suspended,
      })),
      rules: rules.map((rule) => texts[rule]),
      proof: proof === 0 ? null : proofOf(proof, texts),
    };
  }

  function proofOf([sentence, pairs, days, search, others], texts) {
    const lines = [];
    for (let i = 0; i < pairs.length; i += 2) {
      lines.push([texts[pairs[i]], texts[pairs[i + 1]]]);
    }
    return {
      sentence: texts[sentence],
      facts: lines,
      days: days.map(([day, until, style, number, text, marks]) => ({
        day, until, style: texts[style], number: texts[number], text: texts[text],
        marks: texts[marks],
      })),
      search: search === 0 ? null : {
        heading: texts[search[0]],
        events: search[1].map(([event, style, result, why, found]) => ({
          event, style: texts[style], result: texts[result], why: texts[why],
          found: found.map((one) => texts[one]),
        })),
      },
      others: others.map((one) => texts[one]),
    };
  }

  /** A case in full. */
  async function caseOf(number) {
    const shard = Math.floor(number / facts.shard);
    if (!auditor.shards.has(shard)) {
      await load(`cases-${shard}`);
      if (auditor.shards.size > SHARDS_AT_MOST) {
        auditor.shards.delete(auditor.shards.keys().next().value);
      }
    }
    const { texts, cases } = auditor.shards.get(shard);
    const of = named(cases[number % facts.shard], texts);
    const all = await index();
    of.findings.forEach((finding) => {
      finding.decided = decided(all, number, finding.commitment);
    });
    return of;
  }

  /**
   * The findings of a case as cells of rows: each with the number of its commitment. Cases asked for
   * in the order of their numbers are loaded once.
   */
  async function rowsOf(number) {
    const shard = Math.floor(number / facts.shard);
    if (auditor.rowShard === null || auditor.rowShard.number !== shard) {
      await load(`rows-${shard}`);
    }
    const { texts, cases } = auditor.rowShard;
    const values = cases[number % facts.shard];
    const shared = values.filter((one) => !Array.isArray(one));
    return values.filter((one) => Array.isArray(one)).map(([commitment, ...own]) => {
      let ofCase = 0;
      let ofFinding = 0;
      const cells = facts.csv.ofCase.map((isOfCase) =>
        texts[isOfCase ? shared[ofCase++] : own[ofFinding++]]);
      return { commitment, cells };
    });
  }

  /** What people decided about a finding; null where nobody did. */
  function decided(cases, number, commitment) {
    const findings = cases.decided.get(number);
    return findings === undefined ? null
      : findings.find((one) => one.commitment === commitment) || null;
  }

  return { index, decided, received, numberOf, caseOf, rowsOf };
})();
