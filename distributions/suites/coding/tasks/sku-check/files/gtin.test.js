const {test} = require('node:test');
const assert = require('node:assert');
const {isValid, complete} = require('./gtin');

test('right numbers', () => {
  for (const code of ['4006381333931', '9780306406157', '978-0-306-40615-7', '0000000000000']) assert.strictEqual(isValid(code), true, code);
});

test('wrong numbers', () => {
  for (const code of ['4006381333932', '400638133393', '40063813339310', '400638133393x', '']) assert.strictEqual(isValid(code), false, code);
});

test('completed numbers', () => {
  assert.strictEqual(complete('400638133393'), '4006381333931');
  assert.strictEqual(complete('978-0-306-40615'), '9780306406157');
});

test('what cannot be completed', () => {
  assert.throws(() => complete('40063813339'), RangeError);
  assert.throws(() => complete('abcdefghijkl'), RangeError);
});
