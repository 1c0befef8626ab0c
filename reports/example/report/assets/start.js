"use strict";

// The one name that the page's scripts share. Files of data call run, index and shard, because a
// page that was opened from a folder may load scripts, but may not read files.
window.auditor = {
  facts: null, // data/run.js: words, closed lists, numbers of files
  chunks: [], // data/index-*.js: columns of all cases
  decisions: [], // data/decisions.js: what people decided, case by case
  rowShard: null, // data/rows-*.js: findings as rows of a file, one after the other
  shards: new Map(), // data/cases-*.js: cases in full, as they are asked for

  run(facts) {
    auditor.facts = facts;
  },

  index(number, columns) {
    auditor.chunks[number] = columns;
  },

  decided(cases) {
    auditor.decisions = cases;
  },

  rows(number, texts, cases) {
    auditor.rowShard = { number, texts, cases };
  },

  shard(number, texts, cases) {
    auditor.shards.set(number, { texts, cases });
  },
};
