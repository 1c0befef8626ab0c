"use strict";

// Which cases a list shows, and in which order.
auditor.filter = (() => {
  const facts = auditor.facts;
  let lower = null;

  /** The lists of an address's codes as numbers; -1: any; null: there is no such. */
  function numberIn(list, code) {
    if (code === undefined || code === "") {
      return -1;
    }
    const number = list.findIndex((one) => one[0] === code);
    return number < 0 ? null : number;
  }

  /** Per reason code of the columns, whether it is asked for. */
  function wantedReasons(verdict, reason) {
    const wanted = new Uint8Array(facts.reasons.length + 1);
    facts.reasons.forEach((one, i) => {
      if ((verdict === -1 || one[1] === verdict) && (reason === -1 || i === reason)) {
        wanted[i + 1] = 1;
      }
    });
    wanted[0] = verdict === -1 && reason === -1 ? 1 : 0; // A finding that is not listed.
    return wanted;
  }

  function searched(cases, text) {
    if (lower === null) {
      lower = cases.ids.map((id) => id.toLowerCase());
    }
    const wanted = text.trim().toLowerCase();
    return (i) => lower[i].includes(wanted);
  }

  /** Whether a finding (number of the case, of the commitment) is as asked for; null: any is. */
  function findingTest(cases, query) {
    const commitment = numberIn(facts.commitments, query.get("c"));
    const verdict = numberIn(facts.verdicts, query.get("v"));
    const reason = numberIn(facts.reasons, query.get("r"));
    const late = numberIn(facts.lateness, query.get("late"));
    if (commitment === null || verdict === null || reason === null || late === null) {
      return () => false;
    }
    const review = (query.get("review") || "") !== "";
    const decision = query.get("d") || "";
    if (verdict === -1 && reason === -1 && late === -1 && !review && decision === "") {
      return null;
    }
    const wanted = wantedReasons(verdict, reason);
    // The same finding has to be all that is asked for.
    return (i, of) => wanted[cases.reasons[of][i]] === 1
      && (late === -1 || cases.lateness[of][i] === late + 1)
      && (!review || cases.review[of][i] === 1)
      && (decision === "" || isDecided(auditor.store.decided(cases, i, of), decision));
  }

  /** Whether people decided about a finding as it is asked for. */
  function isDecided(decided, asked) {
    if (decided === null) {
      return false;
    }
    return asked === "STALE" ? decided.stale
      : asked === "ANY" ? decided.decisions.length > 0
        : (facts.decisions || [])[decided.made][0] === asked;
  }

  function byFindings(cases, query) {
    const fits = findingTest(cases, query);
    if (fits === null) {
      return null; // A commitment alone takes nothing away: every case has a finding for it.
    }
    const commitment = chosen(query);
    return commitment >= 0
      ? (i) => fits(i, commitment)
      : (i) => facts.commitments.some((one, of) => fits(i, of));
  }

  /** The number of the commitment that is asked for; -1: none, or one that there is not. */
  function chosen(query) {
    const number = numberIn(facts.commitments, query.get("c"));
    return number === null ? -1 : number;
  }

  /** Which findings of a case a list is about: number of the case, number of the commitment. */
  function listed(cases, query) {
    const fits = findingTest(cases, query);
    const commitment = chosen(query);
    return (i, of) => (commitment < 0 || of === commitment) && (fits === null || fits(i, of));
  }

  /** How late each case is: by the commitment that is asked for, else at most. */
  function lateness(cases, query) {
    const commitment = chosen(query);
    return commitment < 0 ? cases.late : cases.daysLate[commitment];
  }

  /** What an address sorts by: breaches of one commitment by how late they are, if it says nothing. */
  function sortOf(query) {
    const late = query.get("v") === "BREACHED" || (query.get("late") || "") !== "";
    return query.get("sort") || (chosen(query) >= 0 && late ? "-late" : "id");
  }

  function byGroup(cases, query) {
    const tests = [];
    facts.groups.forEach((group, dimension) => {
      const value = query.get(`g.${group.name}`);
      if (value !== undefined) {
        const number = group.values.findIndex((one) => one[0] === value) + 1;
        const column = cases.groups[dimension];
        tests.push((i) => number > 0 && column[i] === number);
      }
    });
    return tests;
  }

  function byPeriod(cases, query) {
    const from = auditor.words.dayOf(query.get("from") || "");
    const to = auditor.words.dayOf(query.get("to") || "");
    if (from === null && to === null) {
      return null;
    }
    const first = from === null ? 1 : from - facts.dayOne + 1;
    const last = to === null ? Infinity : to - facts.dayOne + 1;
    return (i) => cases.day[i] >= Math.max(1, first) && cases.day[i] <= last;
  }

  /** What cases can be sorted by; cases that are alike in it stay in the order of their ids. */
  const KEYS = {
    received: (cases) => (i) => cases.day[i],
    late: (cases, query) => {
      const late = lateness(cases, query);
      return (i) => late[i];
    },
  };

  function sorted(cases, found, query) {
    const sort = sortOf(query);
    const down = sort.startsWith("-");
    const name = down ? sort.slice(1) : sort;
    if (name === "id") {
      return down ? found.reverse() : found;
    }
    if (KEYS[name] === undefined) {
      return found;
    }
    const key = KEYS[name](cases, query);
    const keys = new Float64Array(found.length);
    const factor = down ? -1 : 1;
    // One number for key and place: sorting numbers is many times faster than comparing cases.
    found.forEach((number, place) => {
      keys[place] = factor * key(number) * 2 ** 22 + place;
    });
    keys.sort();
    return Array.from(keys, (one) => found[((one % 2 ** 22) + 2 ** 22) % 2 ** 22]);
  }

  /** The numbers of the cases that an address's query asks for, in its order. */
  function find(cases, query) {
    const tests = [byFindings(cases, query), byPeriod(cases, query), ...byGroup(cases, query)];
    if ((query.get("q") || "").trim() !== "") {
      tests.push(searched(cases, query.get("q")));
    }
    const used = tests.filter((test) => test !== null);
    const found = [];
    for (let i = 0; i < cases.size; i++) {
      if (used.every((test) => test(i))) {
        found.push(i);
      }
    }
    return sorted(cases, found, query);
  }

  return { find, chosen, listed, lateness, sortOf };
})();
