// SPDX-License-Identifier: Apache-2.0
// Runs a hidden test file. The program under test runs elsewhere; what the tests see of it are stand-ins that call it.
'use strict';
const vm = require('vm');
const util = require('util');
const Module = require('module');
const {Wire, pack, unpack} = require('/assay/wire.js');

const wire = new Wire(0, 1);
globalThis.console = new console.Console({stdout: process.stderr, stderr: process.stderr});
const numbers = new WeakMap();
const standIns = new Map();

class Gone extends Error {}

function ask(request) {
  wire.send(request);
  const answer = wire.receive();
  if (!answer || 'gone' in answer) throw new Gone('the program is gone');
  if ('raise' in answer) throw error(answer.raise);
  return answer;
}

// The error as a test may expect it: one of the language's own, with the program's name and message.
function error(told) {
  const known = {TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError};
  const base = (Array.isArray(told.bases) ? told.bases : []).map((n) => known[n]).find((c) => c) || Error;
  const e = new base(String(told.text));
  if (e.name !== told.type) e.name = String(told.type);
  return e;
}

function noStandIn(value) {
  if (numbers.has(value)) return {$: 'object', v: numbers.get(value)};
  throw new TypeError(`a test cannot hand a ${typeof value} to the program under test`);
}

function call(request, args) {
  const answer = ask({...request, args: args.map((a) => pack(a, noStandIn))});
  args.forEach((mine, i) => {
    const theirs = (answer.changed || [])[i];
    if (Array.isArray(mine) && theirs) {
      const after = unpack(theirs, standIn);
      if (!util.isDeepStrictEqual(mine, after)) mine.splice(0, mine.length, ...after);
    }
  });
  return unpack(answer.ok, standIn);
}

// Stands for an object or a function of the program. It is the same as nothing but itself.
function standIn(value) {
  if (value.$ !== 'object' || !Number.isInteger(value.v)) throw new Error('the program under test answered with something that is no value');
  if (standIns.has(value.v)) return standIns.get(value.v);
  const target = value.callable ? function () {} : {};
  const made = new Proxy(target, {
    // What it is when it is compared or printed is not for the program to say.
    get: (t, name) => {
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      if (name === 'valueOf') return () => target;
      return name === 'toString' ? () => '[object of the program]' : member(value.v, name);
    },
    apply: (t, self, args) => call({object: value.v, ...(numbers.has(self) ? {of: numbers.get(self)} : {})}, args),
    construct: (t, args) => call({object: value.v, create: true}, args),
    getPrototypeOf: () => StandIn.prototype,
    ownKeys: (t) => Reflect.ownKeys(t),
  });
  numbers.set(made, value.v);
  standIns.set(value.v, made);
  return made;
}

class StandIn {}

function member(owner, name) {
  return unpack(ask({object: owner, get: name}).ok, standIn);
}

const tests = [];
const stack = [];
const test = (name, act) => tests.push({name: [...stack, name].join(' › '), act});
const describe = (name, act) => {
  stack.push(name);
  act();
  stack.pop();
};

async function reported(name, act) {
  try {
    await act();
    return {name, passed: true};
  } catch (e) {
    const why = e && e.message !== undefined ? `${e.name}: ${e.message}` : String(e);
    return {name, passed: false, why: why.split('\n').filter((l) => l.trim()).slice(0, 6).join(' ').slice(0, 500)};
  }
}

async function main() {
  wire.send({ready: true});
  const task = wire.receive();
  let names;
  const members = {};
  try {
    names = ask({load: task.module}).ok.filter((n) => typeof n === 'string' && /^[A-Za-z_$][\w$]*$/.test(n));
    for (const n of names) members[n] = unpack(ask({get: n}).ok, standIn);
  } catch (e) {
    return [{name: 'loading the program', passed: false, why: `${e.name}: ${e.message}`.slice(0, 500)}];
  }
  const program = members.default === undefined ? members : members.default;
  const load = Module._load;
  Module._load = function (id, ...rest) {
    if (id.replace(/^.*\//, '').replace(/\.c?js$/, '') === task.module) return program;
    if (id === 'node:test') return Object.assign(test, {test, it: test, describe});
    return load.call(this, id, ...rest);
  };
  // Names of the program, and those of test frameworks, may be used without asking for them, and declared anew.
  for (const [name, value] of Object.entries({...members, test, it: test, describe}))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, {value, writable: true, configurable: true});
  let whole;
  try {
    whole = vm.runInThisContext(`(async function (require, module, exports) {${task.test}\n})`, {filename: 'tests.js'});
  } catch (e) {
    wire.send({broken: `the test file is no JavaScript: ${e.message}`});
    process.exit(0);
  }
  const module = {exports: {}};
  const first = await reported('the test file', () => whole((id) => Module._load(id), module, module.exports));
  if (!first.passed) return [first];
  if (task.check) {
    const check = module.exports[task.check];
    if (typeof check !== 'function') {
      wire.send({broken: `the test file does not export a function "${task.check}"`});
      process.exit(0);
    }
    return [await reported(task.check, () => check(...(task.function ? [members[task.function]] : [])))];
  }
  const results = [];
  for (const t of tests) results.push(await reported(t.name, t.act));
  return results.length ? results : [first];
}

main().then((results) => {
  wire.send({results});
  process.exit(0);
});
