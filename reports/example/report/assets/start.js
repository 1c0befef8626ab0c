"use strict";

// The one name that the page's scripts share. Files of data call run, index and shard, because a
// page that was opened from a folder may load scripts, but may not read files.
window.auditor = {
  facts: null, // data/run.js: words, closed lists, numbers of files
  chunks: [], // data/index-*.js: columns of all cases
  shards: new Map(), // data/cases-*.js: cases in full, as they are asked for

  run(facts) {
    auditor.facts = facts;
  },

  index(number, columns) {
    auditor.chunks[number] = columns;
  },

  shard(number, texts, cases) {
    auditor.shards.set(number, { texts, cases, doubts: new Map() });
  },

  // data/doubts-*.js: the data problems of the cases of a shard, by place in facts.problems. Cases
  // whose ids are shown alike share them: better a doubt too many than one too few.
  doubt(number, cases) {
    const { doubts } = auditor.shards.get(number);
    for (const [id, problems] of cases) {
      doubts.set(id, [...new Set([...(doubts.get(id) || []), ...problems])]);
    }
  },
};
