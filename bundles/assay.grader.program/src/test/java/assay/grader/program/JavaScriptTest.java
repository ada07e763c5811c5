// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.work.Submission;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in JavaScript against cases, calls and hidden tests. */
class JavaScriptTest {
    private static final String HIDDEN = "{language: 'javascript', tests: 'tests.js'}";
    private static final String CHECK = "const assert = require('assert');\nassert.strictEqual(f(2), 4);\nassert(f(-3) == 9);\n";

    private static TaskBuilder hidden(String tests) {
        return Examined.task("solution.js").material("tests.js", tests);
    }

    @Test
    void cases_are_run_with_input_arguments_and_files() {
        String cases = "{language: 'javascript', cases: [{in: '2 3', args: ['4'], files: {'n.txt': '5'}, out: '14'}, {in: 'x', exit: 1}]}";
        String program = """
                const fs = require('fs');
                const [a, b] = fs.readFileSync(0, 'utf8').trim().split(' ').map(Number);
                if (Number.isNaN(a)) throw new Error('no number');
                console.log(a + b + Number(process.argv[2]) + Number(fs.readFileSync('n.txt')));
                """;

        assertThat(Examined.rate(Examined.task("main.js"), cases, program).grounds().reason()).isEqualTo("2 of 2 tests passed.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[3, 4] | 7 | function f(a, b) { return a + b; }", "[[1, 2]] | [2, 4] | const f = (x) => x.map((y) => 2 * y);", "[] | {a: [1]} | exports.f = () => ({a: [1]});",
        "[{a: 1}] | 1 | module.exports = {f: (x) => x.a};", "[] | [1, 2] | async function f() { console.log('noise'); return new Set([2, 1]); }"})
    void functions_are_called_however_they_are_exported(String args, String returns, String program) {
        assertThat(Examined.rate(Examined.task("s.js"), "{language: 'javascript', function: 'f', cases: [{args: " + args + ", returns: " + returns + "}]}", program).grounds().reason()).isEqualTo("1 of 1 test passed.");
    }

    @Test
    void errors_are_told_and_may_be_what_is_wanted() {
        String cases = "{language: 'javascript', function: 'f', cases: [{args: [1], raises: 'RangeError'}, {args: [2], returns: 2}]}";

        assertThat(Examined.rate(Examined.task("s.js"), cases, "function f(x) { throw new RangeError('no ' + x); }").grounds().reason()).isEqualTo("1 of 2 tests passed. case 2: RangeError: no 2.");
    }

    @Test
    void hidden_tests_tell_right_from_wrong() {
        assertThat(Examined.rate(hidden(CHECK), HIDDEN, "const f = (x) => x * x;").grounds().reason()).isEqualTo("1 of 1 test passed.");
        assertThat(Examined.rate(hidden(CHECK), HIDDEN, "const f = (x) => x + 2;").met()).isFalse();
        assertThat(Examined.rate(hidden("const {f} = require('./solution');\n" + CHECK), HIDDEN, "module.exports.f = (x) => x * x;").met()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"process.exit(0)", "const f = () => process.exit(0);", "require('assert').strictEqual = () => {}; const f = () => 0;", "const f = () => ({valueOf: () => 4, toString: () => '9', [Symbol.toPrimitive]: () => 4});",
        "const b = Buffer.from(JSON.stringify({results: [{name: 'x', passed: true}]})); const l = Buffer.alloc(4); l.writeUInt32BE(b.length); require('fs').writeSync(1, Buffer.concat([l, b])); const f = () => 0;",
        "Object.prototype.passed = true; Array.prototype.push = () => 0; const f = () => 0;", "while (true) {}"})
    void a_program_that_forges_its_success_fails(String program) {
        String loose = "const assert = require('assert');\nassert(f(2) == 4);\nassert(f(-3) == 9);\n";

        assertThat(Examined.rate(hidden(loose), HIDDEN.replace("}", ", seconds: 3}"), program).met()).isFalse();
    }

    @Test
    void tests_with_names_count_one_by_one_and_objects_are_called() {
        String tests = """
                const {test} = require('node:test');
                const assert = require('node:assert');
                const {Stack} = require('./solution');
                test('order', () => { const s = new Stack(); s.push(1); s.push(2); assert.strictEqual(s.pop(), 2); assert.strictEqual(s.size, 1); });
                test('empty', () => assert.throws(() => new Stack().pop(), RangeError));
                test('wrong', () => assert.deepStrictEqual(new Stack().all(), [1]));
                """;
        String program = "class Stack { constructor() { this.x = []; } push(v) { this.x.push(v); } pop() { if (!this.x.length) throw new RangeError('empty'); return this.x.pop(); } get size() { return this.x.length; } all() { return this.x; } }\nmodule.exports = {Stack};";

        assertThat(Examined.rate(hidden(tests), HIDDEN, program).grounds().reason()).startsWith("2 of 3 tests passed. wrong: AssertionError");
    }

    @Test
    void memory_is_limited_and_a_broken_test_file_is_not_the_fault_of_the_program() {
        String hungry = "const all = []; for (;;) all.push(Buffer.alloc(1 << 24, 1));";

        assertThat(Examined.rate(Examined.task("s.js"), "{language: 'javascript', memory-mb: 200, cases: [{out: '1'}]}", hungry).met()).isFalse();
        assertThat(Examined.verdict(hidden("const = 1;"), HIDDEN, Submission.of("const f = 1;"))).isInstanceOf(Verdict.GraderFailed.class);
    }
}
