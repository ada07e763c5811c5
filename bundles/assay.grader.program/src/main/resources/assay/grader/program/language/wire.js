// SPDX-License-Identifier: Apache-2.0
// Messages of a length in four bytes and so much JSON, and plain values in them.
'use strict';
const fs = require('fs');

class Wire {
  constructor(source, target) {
    this.source = source;
    this.target = target;
  }

  send(message) {
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    const whole = Buffer.alloc(4 + body.length);
    whole.writeUInt32BE(body.length, 0);
    body.copy(whole, 4);
    let sent = 0;
    while (sent < whole.length) sent += this.patiently(() => fs.writeSync(this.target, whole, sent, whole.length - sent));
  }

  receive() {
    const head = this.read(4);
    return head && JSON.parse(this.read(head.readUInt32BE(0)).toString('utf8'));
  }

  read(length) {
    const bytes = Buffer.alloc(length);
    let got = 0;
    while (got < length) {
      const n = this.patiently(() => fs.readSync(this.source, bytes, got, length - got, null));
      if (n === 0) return null;
      got += n;
    }
    return bytes;
  }

  // A pipe may be set not to block.
  patiently(act) {
    for (;;) {
      try {
        return act();
      } catch (e) {
        if (e.code !== 'EAGAIN') throw e;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      }
    }
  }
}

const DEEPEST = 200;

// A value as JSON; what is no plain value is given to other, which answers with something that stands for it.
function pack(value, other, depth = 0) {
  if (depth > DEEPEST) return other(value);
  const inner = (items) => Array.from(items, (v) => pack(v, other, depth + 1));
  switch (typeof value) {
    case 'undefined': return {$: 'undefined'};
    case 'boolean': case 'string': return value;
    case 'number': return Number.isFinite(value) ? (Object.is(value, -0) ? {$: 'float', v: '-0'} : value) : {$: 'float', v: String(value)};
    case 'bigint': return {$: 'bigint', v: String(value)};
    case 'object': break;
    default: return other(value);
  }
  if (value === null) return null;
  const kind = Object.getPrototypeOf(value);
  if (Array.isArray(value)) return inner(value);
  if (kind === Map.prototype) return {$: 'map', v: inner(value)};
  if (kind === Set.prototype) return {$: 'set', v: inner(value)};
  if (kind === Date.prototype) return {$: 'date', v: Number(value)};
  if (kind === null || kind === Object.prototype) return {$: 'dict', v: Object.keys(value).map((k) => [k, pack(value[k], other, depth + 1)])};
  return other(value);
}

// The value again; what stands for something else is given to other.
function unpack(value, other) {
  if (Array.isArray(value)) return value.map((v) => unpack(v, other));
  if (value === null || typeof value !== 'object') return value;
  const inner = () => value.v.map((v) => unpack(v, other));
  switch (value.$) {
    case 'undefined': return undefined;
    case 'float': return Number(value.v);
    case 'bigint': return BigInt(value.v);
    case 'map': return new Map(inner());
    case 'set': return new Set(inner());
    case 'date': return new Date(value.v);
    case 'dict': {
      const plain = {};
      for (const [k, v] of value.v) Object.defineProperty(plain, k, {value: unpack(v, other), enumerable: true, writable: true, configurable: true});
      return plain;
    }
    default: return other(value);
  }
}

module.exports = {Wire, pack, unpack};
