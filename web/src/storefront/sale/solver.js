// A worker: finds the number that solves a challenge, beside the page. SHA-256 (FIPS 180-4) is written out, since the browser's own answers by promise, which takes ten times as long for
// so short a text.
const size = 64;
const primes = [2];
for (let n = 3; primes.length < size; n += 2) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const fraction = (/** @type {number} */ n) => ((n % 1) * 2 ** 32) | 0;
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const beginning = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const words = new Int32Array(size);

self.onmessage = ({ data }) => self.postMessage(solve(data.challenge, data.bits));

/**
 * The first number for which SHA-256 of `challenge.number` begins with so many zero bits.
 * @param {string} challenge of ASCII
 * @param {number} bits at most 32
 */
function solve(challenge, bits) {
  const text = new TextEncoder().encode(`${challenge}.`);
  const whole = text.length - (text.length % size);
  const start = beginning.slice();
  for (let at = 0; at < whole; at += size) mix(start, text, at);

  // What comes behind the whole blocks: the rest, the number, the padding.
  const rest = text.length - whole;
  const state = new Int32Array(8);
  let block = new Uint8Array();
  for (let number = 0, count = 0; ; number++) {
    const digits = String(number);
    if (digits.length !== count) {
      count = digits.length;
      block = new Uint8Array(Math.ceil((rest + count + 9) / size) * size);
      block.set(text.subarray(whole));
      block[rest + count] = 0x80;
      new DataView(block.buffer).setUint32(block.length - 4, (text.length + count) * 8);
    }
    for (let i = 0; i < count; i++) block[rest + i] = digits.charCodeAt(i);
    state.set(start);
    for (let at = 0; at < block.length; at += size) mix(state, block, at);
    if (Math.clz32(state[0]) >= bits) return number;
  }
}

/**
 * Takes one block of 64 bytes in.
 * @param {Int32Array} state
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function mix(state, bytes, at) {
  for (let i = 0; i < 16; i++, at += 4) words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  for (let i = 16; i < size; i++) {
    const w15 = words[i - 15];
    const w2 = words[i - 2];
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    words[i] = words[i - 16] + s0 + words[i - 7] + s1;
  }
  let a = state[0];
  let b = state[1];
  let c = state[2];
  let d = state[3];
  let e = state[4];
  let f = state[5];
  let g = state[6];
  let h = state[7];
  for (let i = 0; i < size; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i] + words[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}
