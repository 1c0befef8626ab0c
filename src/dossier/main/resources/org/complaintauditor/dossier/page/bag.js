// The files of a dossier, held against both manifests (RFC 8493). A dossier is a Map of paths to files.
const PAYLOAD = 'manifest-sha256.txt';
const TAGS = 'tagmanifest-sha256.txt';
const SIGNATURE = ['seal.sig', 'signer.pub.pem', 'seal.sshsig', 'allowed_signers', 'seal.p7s', 'seal.tsr'];
const OF_THE_COMPUTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;

/** The files by their path in the dossier, which may lie one folder deeper than the one that was chosen. */
function dossierOf(chosen) {
  const marks = ['bagit.txt', PAYLOAD, TAGS];
  const roots = new Set();
  for (const { path } of chosen) {
    const cut = path.lastIndexOf('/') + 1;
    if (marks.includes(path.slice(cut))) roots.add(path.slice(0, cut));
  }
  const depth = (root) => root.split('/').length;
  const least = Math.min(...[...roots].map(depth));
  const candidates = [...roots].filter((root) => depth(root) === least);
  if (candidates.length !== 1) return { problem: candidates.length ? 'several' : 'none' };
  const root = candidates[0];
  const files = new Map();
  for (const { path, file } of chosen) {
    if (path.startsWith(root)) files.set(path.slice(root.length), file);
  }
  return { name: root.replace(/\/$/, '').split('/').pop(), files };
}

const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

async function textOf(file) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
}

/** The lines of a manifest: hash, two spaces, path. */
function manifestOf(name, text, isPayload, problems) {
  const hashes = new Map();
  const lines = text.split('\n');
  if (lines.pop() !== '') problems.push({ at: name, key: 'problem.end' });
  lines.forEach((line, index) => {
    const parts = /^([0-9a-f]{64})  (.+)$/.exec(line);
    const path = parts && parts[2].replace(/%0A|%0D|%25/g, decodeURIComponent);
    const isPath = path && path.startsWith('data/') === isPayload && !/(^|\/)\.{0,2}(\/|$)|\\/.test(path);
    if (!isPath || hashes.has(path)) problems.push({ at: name, row: index + 1, key: 'problem.line' });
    else hashes.set(path, parts[1]);
  });
  return hashes;
}

async function checkBag(files, progress) {
  const problems = [];
  const stated = new Map();
  for (const [name, isPayload] of [[PAYLOAD, true], [TAGS, false]]) {
    try {
      const file = files.get(name);
      if (!file) throw new Error('missing');
      for (const [path, hash] of manifestOf(name, await textOf(file), isPayload, problems)) stated.set(path, hash);
    } catch (error) {
      problems.push({ at: name, key: files.has(name) ? 'problem.unreadable' : 'problem.missing' });
    }
  }
  for (const name of ['bagit.txt', 'bag-info.txt', PAYLOAD]) {
    if (!stated.has(name)) problems.push({ at: TAGS, key: 'problem.unlisted', args: [name] });
  }
  let unchanged = 0;
  let looked = 0;
  const aside = [];
  for (const [path, hash] of stated) {
    const file = files.get(path);
    if (!file) problems.push({ at: path, key: 'problem.missing' });
    else if (hex(await sha256(await bytesOf(file))) === hash) unchanged++;
    else problems.push({ at: path, key: 'problem.changed' });
    progress(++looked, stated.size);
  }
  for (const path of files.keys()) {
    const isKnown = stated.has(path) || path === TAGS || SIGNATURE.some((name) => path === 'signature/' + name);
    if (!isKnown && OF_THE_COMPUTER.test(path)) aside.push(path);
    else if (!isKnown) problems.push({ at: path, key: 'problem.extra' });
  }
  return { unchanged, stated: stated.size, aside, problems };
}
