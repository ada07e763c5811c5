// SPDX-License-Identifier: Apache-2.0
// Loads a program and calls its functions as it is told. Knows neither tests nor right answers.
'use strict';
const fs = require('fs');
const vm = require('vm');
const path = require('path');
const Module = require('module');
const {Wire, pack, unpack} = require('/assay/wire.js');

const wire = new Wire(0, 1);
// What the program prints must not mix with what is said about it.
const complain = (text, coding, then) => {
  fs.writeSync(2, text);
  if (typeof coding === 'function') coding();
  else if (typeof then === 'function') then();
  return true;
};
Object.defineProperty(process, 'stdout', {value: Object.assign(Object.create(process.stderr), {write: complain})});
globalThis.console = new console.Console({stdout: process.stderr, stderr: process.stderr});

const file = path.resolve('/job', process.argv[2]);
const kept = [];
let members = {};

// Something that is no plain value stays here, and is known elsewhere by a number.
function keep(value) {
  let at = kept.indexOf(value);
  if (at < 0) at = kept.push(value) - 1;
  return {$: 'object', v: at, callable: typeof value === 'function'};
}

const find = (value) => kept[value.v];

// As a module, and beside what it exports its own functions and variables at the top, as a test in the same file would see them.
function load() {
  const source = fs.readFileSync(file, 'utf8').replace(/^#!.*/, '');
  const own = new Set();
  for (const m of source.matchAll(/(?:^|;[ \t]*)(?:async\s+)?(?:function\s*\*?|class|const|let|var)\s+([A-Za-z_$][\w$]*)/gm)) own.add(m[1]);
  const module = new Module(file);
  module.filename = file;
  module.paths = Module._nodeModulePaths('/job');
  const told = Array.from(own, (n) => `get ${n}() { return ${n}; }`).join(', ');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n;return {${told}};})`;
  const names = vm.runInThisContext(wrapped, {filename: file}).call(module.exports, module.exports, (id) => module.require(id), module, file, '/job');
  for (const n of own) {
    try {
      names[n];
    } catch (e) {
      // It stands deeper down, and is no name of the whole file.
      delete names[n];
    }
  }
  members = typeof module.exports === 'function' ? Object.assign(names, {default: module.exports}) : names;
  for (const key of Object.keys(module.exports)) if (!own.has(key)) members[key] = module.exports[key];
  return Object.keys(members);
}

function call(request, args) {
  let answer;
  if ('create' in request) answer = Reflect.construct(kept[request.object], args);
  else if ('object' in request) answer = Reflect.apply(kept[request.object], request.of === undefined ? undefined : kept[request.of], args);
  else {
    if (typeof members[request.call] !== 'function') throw new TypeError(`${request.call} is no function`);
    answer = members[request.call](...args);
  }
  return answer;
}

function raised(e) {
  const bases = [];
  for (let c = e; c; c = Object.getPrototypeOf(c)) if (Object.hasOwn(c, 'constructor')) bases.push(c.constructor.name);
  const type = e && e.name ? String(e.name) : bases[0] || typeof e;
  let text = '';
  try {
    text = String(e && e.message !== undefined ? e.message : e);
  } catch (other) {
    text = '';
  }
  return {raise: {type, bases: [type, ...bases], text: text.slice(0, 2000)}};
}

async function main() {
  wire.send({ready: true});
  for (let request = wire.receive(); request; request = wire.receive()) {
    let answer;
    try {
      if ('load' in request) answer = {ok: load()};
      else if ('get' in request) answer = {ok: pack('object' in request ? kept[request.object][request.get] : members[request.get], keep)};
      else {
        const args = request.args.map((a) => unpack(a, find));
        let value = call(request, args);
        if (value && typeof value.then === 'function') value = await value;
        answer = {ok: pack(value, keep), changed: args.map((a) => (Array.isArray(a) ? pack(a, keep) : null))};
      }
    } catch (e) {
      answer = raised(e);
    }
    wire.send(answer);
  }
  process.exit(0);
}

process.on('uncaughtException', (e) => {
  fs.writeSync(2, `${e && e.stack ? e.stack : e}\n`);
  process.exit(1);
});
main();
