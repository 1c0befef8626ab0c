// The whole check of a dossier, as a report that can be shown in any language.

/** Checks chosen files: a list of {path, file}. */
async function check(chosen, progress = () => {}) {
  const dossier = dossierOf(chosen);
  if (dossier.problem) return { noDossier: dossier.problem };
  const { name, files } = dossier;
  const bag = await checkBag(files, progress);
  const seal = await checkSeal(files);
  const problems = [];
  const figures = await recountRates(files, problems);
  const clocks = await recountClocks(files, figures.summary, problems);
  const isIntact = !bag.problems.length && !seal.problems.length;
  let state = isIntact && !problems.length ? 'good' : 'bad';
  if (state === 'good' && seal.state === 'unable') state = 'partly';
  return { name, files, state, bag, seal, figures, clocks, problems };
}

/** The files of folders that were dropped, with their paths. */
async function dropped(items) {
  const chosen = [];
  const walk = async (entry, path) => {
    if (entry.isFile) chosen.push({ path: path + entry.name, file: await new Promise((done, fail) => entry.file(done, fail)) });
    else {
      const reader = entry.createReader();
      // A reader hands out a folder in parts, and an empty part at its end.
      for (let part; (part = await new Promise((done, fail) => reader.readEntries(done, fail))).length; ) {
        for (const one of part) await walk(one, path + entry.name + '/');
      }
    }
  };
  for (const entry of [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)) await walk(entry, '');
  return chosen;
}
