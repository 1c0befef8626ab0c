// The Ed25519 signature over the tag manifest, in both forms in which the dossier has it.
const NAMESPACE = 'complaint-auditor-dossier';
const SPKI = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
const ASCII = new TextEncoder();

const same = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** Bytes behind each other. */
function joined(...parts) {
  return Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? ASCII.encode(part) : part)]));
}

/** A string as SSH writes it: its length in four bytes, then itself (RFC 4251, 5). */
function sshString(part) {
  const bytes = joined(part);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return joined(length, bytes);
}

/** What stands between two lines of armour; only in the one way in which it can be written. */
function unarmoured(text, label) {
  const parts = new RegExp(`^-----BEGIN ${label}-----\n([A-Za-z0-9+/=\n]+)\n-----END ${label}-----\n$`).exec(text);
  if (!parts) throw new Error('armour');
  const packed = parts[1].replaceAll('\n', '');
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  if (base64(bytes) !== packed) throw new Error('base64');
  return bytes;
}

async function publicKey(files) {
  const bytes = unarmoured(await textOf(files.get('signature/signer.pub.pem')), 'PUBLIC KEY');
  if (bytes.length !== 44 || !same(bytes.slice(0, 12), Uint8Array.from(SPKI))) throw new Error('no Ed25519 key');
  return bytes.slice(12);
}

/** The raw signature in an OpenSSH signature by this key, and what it signs of the message. */
async function sshSignature(text, blob, message) {
  const bytes = unarmoured(text, 'SSH SIGNATURE');
  for (const [name, algorithm] of [['sha512', 'SHA-512'], ['sha256', 'SHA-256']]) {
    const rest = joined(sshString(NAMESPACE), sshString(''), sshString(name));
    const head = joined('SSHSIG', [0, 0, 0, 1], sshString(blob), rest, [0, 0, 0, 83], sshString('ssh-ed25519'), [0, 0, 0, 64]);
    if (bytes.length === head.length + 64 && same(bytes.slice(0, head.length), head)) {
      const digest = new Uint8Array(await crypto.subtle.digest(algorithm, message));
      return { signature: bytes.slice(head.length), signed: joined('SSHSIG', rest, sshString(digest)) };
    }
  }
  throw new Error('no signature by this key');
}

/** The word that stands for the key in allowed_signers: made of the name that bag-info.txt gives. */
async function identity(files) {
  const info = await textOf(files.get('bag-info.txt'));
  const name = /^Contact-Name: (.*)$/m.exec(info)?.[1] ?? '';
  const plain = name.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}+/gu, '');
  return plain.replace(/[^A-Za-z0-9._@]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase() || 'signer';
}

async function checkSeal(files) {
  const problems = [];
  const seal = { fingerprint: '', state: 'bad', problems, notChecked: [] };
  for (const name of SIGNATURE.slice(0, 4)) {
    if (!files.has('signature/' + name)) problems.push({ at: 'signature/' + name, key: 'problem.missing' });
  }
  seal.notChecked = SIGNATURE.slice(4).filter((name) => files.has('signature/' + name));
  if (problems.length || !files.has(TAGS)) return seal;
  let at = 'signature/signer.pub.pem';
  try {
    const key = await publicKey(files);
    const blob = joined(sshString('ssh-ed25519'), sshString(key));
    seal.fingerprint = 'SHA256:' + base64(await sha256(blob)).replace(/=+$/, '');
    at = 'signature/allowed_signers';
    const signer = `${await identity(files)} namespaces="${NAMESPACE}" ssh-ed25519 ${base64(blob)}\n`;
    if ((await textOf(files.get(at))) !== signer) throw new Error('another key');
    const message = await bytesOf(files.get(TAGS));
    at = 'signature/seal.sshsig';
    const ssh = await sshSignature(await textOf(files.get(at)), blob, message);
    let imported;
    try {
      imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    } catch (error) {
      seal.state = 'unable';
      return seal;
    }
    const verify = (signature, signed) => crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, signed);
    if (!(await verify(ssh.signature, ssh.signed))) throw new Error('does not fit');
    at = 'signature/seal.sig';
    const raw = await bytesOf(files.get(at));
    if (raw.length !== 64 || !(await verify(raw, message))) throw new Error('does not fit');
    seal.state = 'good';
  } catch (error) {
    problems.push({ at, key: 'problem.seal' });
  }
  return seal;
}
