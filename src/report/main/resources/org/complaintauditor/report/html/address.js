"use strict";

// What the page shows stands in its address, so that a view can be sent, kept and gone back to:
//   #/                        the figures         #trend  a place in them
//   #/cases?c=ACK-01&v=...    a list of cases     #/case/C26-01131?c=ACK-01  a case
auditor.address = (() => {
  /** What an address asks for. */
  function parse(hash) {
    const match = /^#\/(cases|case\/([^?]*))(?:\?(.*))?$/.exec(hash);
    if (match === null) {
      return { view: "front", anchor: hash.replace(/^#\/?/, "") };
    }
    const query = new Map(new URLSearchParams(match[3] || ""));
    return match[2] === undefined
      ? { view: "cases", query }
      : { view: "case", id: decoded(match[2]), query };
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch (e) {
      return text; // Not ours; there is no such case.
    }
  }

  function written(query) {
    const parts = [];
    for (const [name, value] of query) {
      if (value !== "" && value !== null && value !== undefined) {
        parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
      }
    }
    return parts.length === 0 ? "" : `?${parts.join("&")}`;
  }

  /** The address of a list. */
  function cases(query) {
    return `#/cases${written(query)}`;
  }

  /** The address of a case; with the number only where another case is shown by the same id. */
  function caseOf(id, number, first, commitment) {
    const query = new Map([["n", number === first ? "" : number], ["c", commitment || ""]]);
    return `#/case/${encodeURIComponent(id)}${written(query)}`;
  }

  return { parse, cases, caseOf };
})();
