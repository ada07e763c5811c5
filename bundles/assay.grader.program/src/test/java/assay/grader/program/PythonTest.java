// SPDX-License-Identifier: Apache-2.0
package assay.grader.program;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.grading.Verdict;
import assay.core.task.Importance;
import assay.testkit.fakes.TaskBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in Python against cases, calls and hidden tests. */
class PythonTest {
    private static final String CALLS = """
            {language: 'python', function: 'f', cases: [{args: [3, 4], returns: 7}, {args: ['a', 'b'], returns: 'ab'},
              {args: [[1], [2.5]], returns: [1, 2.5]}, {args: [{a: 1}, 2], raises: 'TypeError'}]}""";
    private static final String HIDDEN = "{language: 'python', tests: 'tests.py', check: 'check', function: 'f'}";
    private static final String CHECK = "def check(candidate):\n    assert candidate(2) == 4\n    assert candidate(-3) == 9\n";

    private static TaskBuilder hidden(String tests) {
        return Examined.task("solution.py").material("tests.py", tests);
    }

    private static Verdict.Graded check(String program) {
        return Examined.rate(hidden(CHECK), HIDDEN, program);
    }

    @Test
    void a_right_program_passes_every_case() {
        Verdict.Graded rated = Examined.rate(Examined.task("solution.py"), "{language: 'python', cases: [{in: '2 3', out: '5'}, {in: '10 -4', args: ['x'], out: '6'}]}",
                "print(sum(map(int, input().split())))");

        assertThat(rated.met()).isTrue();
        assertThat(rated.grounds().reason()).isEqualTo("2 of 2 tests passed.");
    }

    @Test
    void what_was_expected_and_got_is_told_and_the_fix_does_not_give_it_away() {
        Verdict.Graded rated = Examined.rate(Examined.task("solution.py"), "{language: 'python', cases: [{in: '2 3', out: '5'}, {name: 'zero', in: '0 1', out: '1'}]}", "print(5)");

        assertThat(rated.met()).isFalse();
        assertThat(rated.grounds().reason()).isEqualTo("1 of 2 tests passed. case 2 (zero): expected \"1\", got \"5\\n\".");
        assertThat(rated.grounds().fix()).contains("case 2").doesNotContain("\"1\"");
    }

    @Test
    void an_exception_is_told_by_its_last_line() {
        assertThat(Examined.rate(Examined.task("solution.py"), "{language: 'python', cases: [{out: '5'}]}", "print(1/0)").grounds().reason())
                .contains("it ended with exit code 1: ZeroDivisionError: division by zero");
    }

    @Test
    void several_files_find_each_other_and_the_attachments() {
        TaskBuilder task = Examined.task("main.py").attach("data.csv", "1\n2\n");
        Verdict verdict = Examined.verdict(task, "{language: 'python', file: 'main.py', cases: [{files: {'more.txt': '4'}, out: '7'}]}",
                Examined.files("main.py", "from pack.adding import total\nprint(total(open('data.csv').read().split()) + int(open('more.txt').read()))", "pack/adding.py", "def total(x):\n    return sum(map(int, x))"));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Graded.class, g -> assertThat(g.met()).as(g.toString()).isTrue());
    }

    @Test
    void functions_are_called_with_values_and_answer_values() {
        assertThat(Examined.rate(Examined.task("solution.py"), CALLS, "def f(a, b):\n    return a + b").grounds().reason()).isEqualTo("4 of 4 tests passed.");
        assertThat(Examined.rate(Examined.task("solution.py"), CALLS, "def f(a, b):\n    return 7").grounds().reason()).startsWith("1 of 4 tests passed.").contains("expected \"\"ab\"\", got \"7\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[1, 2] | (1, 2)", "[3, 1] | {1, 3}", "{a: 1, '2': [true]} | {'a': 1, 2: [True]}", "0.5 | 0.5", "12345678901234567890123 | 12345678901234567890123", "'ü\\n' | 'ü\\n'"})
    void values_are_compared_as_python_means_them(String expected, String returned) {
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', function: 'f', cases: [{returns: " + expected + "}]}", "def f():\n    return " + returned).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[1, 2] | [2, 1]", "1 | '1'", "1 | True", "[1] | {1: 1}", "0.3 | 0.1 + 0.2", "{a: 1} | {'a': 1, 'b': 2}", "1 | float('nan')"})
    void values_that_differ_differ(String expected, String returned) {
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', function: 'f', cases: [{returns: " + expected + "}]}", "def f():\n    return " + returned).met()).isFalse();
    }

    @Test
    void a_tolerance_holds_for_numbers_of_both_kinds_of_cases() {
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', function: 'f', tolerance: 0.001, cases: [{returns: [0.3]}]}", "def f():\n    return [0.1 + 0.2]").met()).isTrue();
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', tolerance: 0.001, cases: [{out: 'x 0.3'}]}", "print('x', 0.1 + 0.2)").met()).isTrue();
    }

    @Test
    void hidden_tests_in_the_form_of_human_eval_tell_right_from_wrong() {
        assertThat(check("def f(x):\n    return x * x").met()).isTrue();
        assertThat(check("def f(x):\n    return x + 2").grounds().reason()).startsWith("0 of 1 test passed. check: AssertionError").contains("line 3");
    }

    @Test
    void numbers_arrive_as_what_they_are() {
        String tests = "def check(candidate):\n    for x in (1, 1.0, -0.0, 1e20, 1e-7, 0.1 + 0.2, 2 ** 70, True):\n        assert repr(candidate(x)) == repr(x) and candidate([x, str(x)]) == [x, str(x)]\n    assert candidate('show', 3.0) == '3.0'\n";

        assertThat(Examined.rate(hidden(tests), HIDDEN, "def f(x, y=None):\n    return x if y is None else str(y)").grounds().reason()).isEqualTo("1 of 1 test passed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "pass", "def f(x):\n    pass", "print('all tests passed')\nimport os\nos._exit(0)", "raise SystemExit(0)", "def f(x):\n    import os\n    os._exit(0)", "def f(x):\n    raise SystemExit(0)",
        "import builtins\nbuiltins.AssertionError = Warning\ndef f(x):\n    return 0", "import unittest\nunittest.TestCase.assertEqual = lambda *a: None\nimport sys\nsys.exit = lambda *a: None\ndef f(x):\n    return 0",
        "class E:\n    def __eq__(self, other):\n        return True\n    def __ne__(self, o):\n        return False\ndef f(x):\n    return E()",
        "class E(int):\n    def __eq__(self, other):\n        return True\ndef f(x):\n    return E(1)", "class E(list):\n    def __eq__(self, other):\n        return True\ndef f(x):\n    return E()",
        "open('/job/tests.py', 'w').write('')\nimport glob\nfor p in glob.glob('/**/tests*', recursive=True):\n    open(p, 'w').write('')\ndef f(x):\n    return 0",
        "import os, struct, json\nb = json.dumps({'results': [{'name': 'check', 'passed': True}]}).encode()\nfor fd in range(3, 20):\n    try:\n        os.write(fd, struct.pack('>I', len(b)) + b)\n    except OSError:\n        pass\ndef f(x):\n    return 0",
        "import gc\nfor o in gc.get_objects():\n    if type(o).__name__ == 'Wire':\n        o.send({'results': [{'name': 'check', 'passed': True}]})\n        o.send({'ok': 4, 'changed': []})\n        o.send({'ok': 9, 'changed': []})\ndef f(x):\n    return 0",
        "import sys\ndef f(x):\n    frame = sys._getframe()\n    while frame:\n        frame.f_globals['candidate'] = None\n        frame = frame.f_back\n    return 0",
        "def f(x):\n    import ctypes\n    ctypes.string_at(0)", "import threading, os\nthreading.Timer(0.05, lambda: os._exit(0)).start()\ndef f(x):\n    import time\n    time.sleep(1)"})
    void a_program_that_forges_its_success_fails(String program) {
        assertThat(check(program).met()).isFalse();
    }

    @Test
    void unit_tests_and_test_functions_count_one_by_one() {
        String tests = """
                import unittest
                from solution import Stack, add, Full, LIMIT
                class T(unittest.TestCase):
                    def test_stack(self):
                        s = Stack()
                        s.push(3)
                        self.assertEqual(len(s), 1)
                        self.assertEqual(s.pop(), 3)
                        self.assertEqual(s.size, 0)
                    def test_error(self):
                        with self.assertRaises(Full):
                            Stack().push(LIMIT + 1)
                    def test_wrong(self):
                        self.assertEqual(add(1, 1), 3)
                def test_in_place():
                    from solution import double
                    x = [1, 2]
                    double(x)
                    assert x == [2, 4]
                """;
        String program = """
                LIMIT = 9
                class Full(ValueError):
                    pass
                class Stack:
                    def __init__(self): self.items = []
                    def __len__(self): return len(self.items)
                    def push(self, x):
                        if x > LIMIT: raise Full(x)
                        self.items.append(x)
                    def pop(self): return self.items.pop()
                    @property
                    def size(self): return len(self.items)
                def add(a, b): return a + b
                def double(x):
                    for i in range(len(x)): x[i] *= 2
                """;

        Verdict.Graded rated = Examined.rate(hidden(tests), "{language: 'python', tests: 'tests.py'}", program);

        assertThat(rated.grounds().reason()).startsWith("3 of 4 tests passed.").contains("test_wrong: AssertionError: 2 != 3");
    }

    @Test
    void a_test_file_that_is_no_python_is_not_the_fault_of_the_program() {
        assertThat(Examined.verdict(hidden("def check(:"), HIDDEN, assay.core.work.Submission.of("def f(x): return 1"))).isInstanceOf(Verdict.GraderFailed.class);
    }

    @Test
    void a_loop_ends_at_the_time_limit_in_every_kind_of_test() {
        String loop = "def f(*a):\n    while True: pass\n";

        assertThat(Examined.rate(hidden(CHECK), HIDDEN.replace("}", ", seconds: 0.7}"), loop).grounds().reason()).contains("took more than 0.7 s");
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', seconds: 0.7, function: 'f', cases: [{returns: 1}, {returns: 2}]}", loop).grounds().reason()).contains("took more than 0.7 s");
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', seconds: 0.7, cases: [{out: '1'}]}", loop + "f()").grounds().reason()).contains("took more than 0.7 s");
    }

    @Test
    void memory_and_output_are_limited() {
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', memory-mb: 64, cases: [{out: '1'}]}", "x = 'a' * 10**9\nprint(1)").grounds().reason()).containsAnyOf("MemoryError", "MiB");
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', output-kb: 10, cases: [{out: '1'}]}", "print('a' * 10**8)").grounds().reason()).contains("printed more than 10 KiB");
    }

    @Test
    void on_a_scale_the_share_of_the_tests_counts() {
        var criterion = new assay.core.task.Criterion("c", "Adds", Importance.CRITICAL, java.util.Optional.of(new assay.core.task.GraderChoice("program",
                Examined.settings("{language: 'python', cases: [{in: '1', out: '1'}, {in: '2', out: '2'}, {in: '3', out: '1'}, {in: '4', out: '4'}]}"))),
                assay.core.task.Weighing.on(new assay.core.task.Scale(0, 10, 7)), assay.core.task.Annotations.NONE);
        Verdict verdict = Examined.verdictOf(Examined.task("s.py").criterion(criterion).build(), "print(input())");

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Graded.class, g -> {
            assertThat(g.rating()).isEqualTo(7.5);
            assertThat(g.met()).isTrue();
        });
    }

    @Test
    void a_flaky_program_passes_any_of_several_runs_and_not_all_of_them() {
        String sometimes = "import random\nprint(random.choice([1, 2]))";

        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', runs: 12, flaky: 'any', cases: [{out: '1'}]}", sometimes).met()).isTrue();
        assertThat(Examined.rate(Examined.task("s.py"), "{language: 'python', runs: 12, flaky: 'all', cases: [{out: '1'}]}", sometimes).met()).isFalse();
    }
}
