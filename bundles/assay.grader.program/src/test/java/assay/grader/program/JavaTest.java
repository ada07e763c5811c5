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

/** Programs in Java against cases, calls and hidden tests. */
class JavaTest {
    private static final String HIDDEN = "{language: 'java', tests: 'Tests.java', join: true}";
    private static final String CHECK = """
            class Main {
                public static void main(String[] args) throws Exception {
                    if (Square.of(2) != 4) throw new Exception("two, got " + Square.of(2));
                    if (!Square.all(Arrays.asList(1, -3)).equals(Arrays.asList(1, 9))) throw new Exception("list");
                }
            }
            """;
    private static final String RIGHT = """
            import java.util.*;
            class Square {
                static int of(int x) { return x * x; }
                static List<Integer> all(List<Integer> xs) { List<Integer> l = new ArrayList<>(); for (int x : xs) l.add(of(x)); return l; }
            }
            """;

    private static TaskBuilder hidden(String tests) {
        return Examined.task("Solution.java").material("Tests.java", tests);
    }

    private static Verdict.Graded check(String program) {
        return Examined.rate(hidden(CHECK), HIDDEN, program);
    }

    @Test
    void hidden_tests_tell_right_from_wrong() {
        assertThat(check(RIGHT).grounds().reason()).isEqualTo("1 of 1 test passed.");
        assertThat(check(RIGHT.replace("x * x", "x + 2")).grounds().reason()).contains("list");
        assertThat(check(RIGHT.replace("x * x", "x + 3")).grounds().reason()).contains("Exception: two, got 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(0);", "Runtime.getRuntime().halt(0);", "throw new RuntimeException();", "System.out.println(\"all passed\");", "while (true) {}", "new int[1 << 30].clone();",
        "Thread t = new Thread(() -> System.exit(0)); t.start();", "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\"/job/x\"), \"x\"); } catch (Exception e) {}",
        "try { var o = new java.io.DataOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)); var b = \"\\0\\0\\0\\7results\\0\\0\\0\\1\\0\\0\\0\\1m\\0\\0\\0\\1\\0\\0\\0\\0\".getBytes(\"ISO-8859-1\"); o.writeInt(b.length); o.write(b); o.flush(); } catch (Exception e) {}"})
    void a_program_that_forges_its_success_fails(String trick) {
        String program = RIGHT.replace("return x * x;", trick.startsWith("throw") || trick.startsWith("while") ? trick : trick + " return 0;");

        assertThat(Examined.rate(hidden(CHECK), HIDDEN.replace("}", ", seconds: 3}"), program).met()).isFalse();
    }

    @Test
    void what_does_not_compile_fails_with_the_line() {
        assertThat(check("class Square {\n  int x = ;\n}").grounds().reason()).contains("does not compile: line 2");
        assertThat(check("class Square { static String of(int x) { return \"\"; } }").grounds().reason()).contains("tests do not compile against it");
        assertThat(check(RIGHT + "class Main { }").grounds().reason()).contains("duplicate class");
    }

    @Test
    void objects_exceptions_and_changed_arguments_reach_the_tests() {
        String tests = """
                import java.util.*;
                class StackTest {
                    void testOrder() {
                        Stack2<String> s = new Stack2<>();
                        s.push("a").push("b");
                        if (!s.pop().equals("b") || s.size() != 1) throw new AssertionError("order");
                    }
                    void testEmpty() {
                        try { new Stack2<Integer>().pop(); throw new AssertionError("no exception"); } catch (NoSuchElementException e) { }
                    }
                    void testInPlace() {
                        int[] x = {3, 1, 2};
                        Stack2.sort(x);
                        if (x[0] != 1 || x[2] != 3) throw new AssertionError(Arrays.toString(x));
                    }
                    void testWrong() { if (Stack2.join("-", "a", "b").equals("a-b")) throw new IllegalStateException("on purpose"); }
                }
                """;
        String program = """
                import java.util.*;
                public class Stack2<T> {
                    private final Deque<T> items = new ArrayDeque<>();
                    public Stack2<T> push(T x) { items.push(x); return this; }
                    public T pop() { return items.pop(); }
                    int size() { return items.size(); }
                    static void sort(int[] x) { Arrays.sort(x); }
                    static String join(String gap, String... words) { return String.join(gap, words); }
                }
                """;

        assertThat(Examined.rate(hidden(tests), "{language: 'java', tests: 'Tests.java'}", program).grounds().reason())
                .isEqualTo("3 of 4 tests passed. testWrong: IllegalStateException: on purpose.");
    }

    @Test
    void collections_of_any_class_travel_as_what_they_hold() {
        String tests = """
                import java.util.*;
                class Main { public static void main(String[] a) throws Exception {
                    HashMap<String, List<Integer>> given = new HashMap<>() {{ put("x", Arrays.asList(3, 1, 2)); }};
                    if (!Part.first(given).equals(Arrays.asList(3, 1))) throw new Exception("got " + Part.first(given));
                    if (!Part.names(given).equals(new HashSet<>(Arrays.asList("x")))) throw new Exception("got " + Part.names(given));
                } }
                """;
        String program = "import java.util.*;\nclass Part { static List<Integer> first(Map<String, List<Integer>> m) { return m.get(\"x\").subList(0, 2); } static Set<String> names(Map<String, List<Integer>> m) { return m.keySet(); } }";

        assertThat(Examined.rate(hidden(tests), "{language: 'java', tests: 'Tests.java'}", program).grounds().reason()).isEqualTo("1 of 1 test passed.");
    }

    @Test
    void an_object_of_the_program_equals_no_value() {
        String tests = "class Main { public static void main(String[] a) throws Exception { if (!Any.value().equals(5)) throw new Exception(\"no\"); } }";

        assertThat(Examined.rate(hidden(tests), HIDDEN, "class Any { static Object value() { return new Object() { public boolean equals(Object o) { return true; } }; } }").met()).isFalse();
        assertThat(Examined.rate(hidden(tests), HIDDEN, "class E { public boolean equals(Object o) { return true; } }\nclass Any { static Object value() { return new E(); } }").met()).isFalse();
        assertThat(Examined.rate(hidden(tests), HIDDEN, "class Any { static Object value() { return 5; } }").met()).isTrue();
    }

    @Test
    void tests_that_cannot_be_kept_apart_are_not_the_fault_of_the_program() {
        Verdict verdict = Examined.verdict(hidden("class Main { public static void main(String[] a) { System.out.println(new P(3).x()); } }"), HIDDEN, Submission.of("record P(int x) {}"));

        assertThat(verdict).isInstanceOfSatisfying(Verdict.GraderFailed.class, v -> assertThat(v.grounds().reason()).contains("cannot be kept apart"));
    }

    @Test
    void one_jvm_runs_all_cases_each_in_fresh_classes() {
        String cases = "{language: 'java', cases: [{in: '1 2', out: '3'}, {in: '5 5', args: ['x'], out: '10'}, {in: 'a', exit: 1}, {in: '0 0', exit: 3}, {in: '2 2', out: '4'}]}";
        String program = """
                import java.util.*;
                public class Adding {
                    static int runs;
                    public static void main(String[] args) {
                        Scanner in = new Scanner(System.in);
                        int sum = in.nextInt() + in.nextInt() + runs++;
                        if (sum == 0) System.exit(3);
                        System.out.println(sum);
                    }
                }
                """;

        assertThat(Examined.rate(Examined.task("Adding.java"), cases, program).grounds().reason()).isEqualTo("5 of 5 tests passed.");
    }

    @Test
    void a_case_out_of_time_output_or_luck_leaves_the_others_alone() {
        String cases = "{language: 'java', seconds: 2, output-kb: 10, cases: [{in: '1', out: 'fine'}, {in: '2', out: ''}, {in: '3', out: ''}, {in: '4', out: 'fine'}]}";
        String program = """
                class M {
                    public static void main(String[] args) throws Exception {
                        int x = System.in.read();
                        if (x == '2') while (true) { }
                        if (x == '3') while (true) System.out.println("more and more");
                        System.out.println("fine");
                    }
                }
                """;

        assertThat(Examined.rate(Examined.task("M.java"), cases, program).grounds().reason()).startsWith("2 of 4 tests passed.").contains("case 2: it took more than 2 s", "case 3: it printed more than 10 KiB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[[1, 2], 2] | [2, 4] | static int[] f(int[] x, long n) { return new int[] {(int) (x[0] * n), x[1] * 2}; }",
        "[['b', 'a']] | ['a', 'b'] | static List<String> f(List<String> x) { x.sort(null); return x; }", "[{a: 1.5}] | 1.5 | static double f(Map<String, Double> m) { return m.get(\"a\"); }",
        "['x'] | true | Boolean f(char c) { return c == 'x'; }", "[[[1], [2, 3]]] | {'1': 1, '2': 2} | static Map<Integer, Integer> f(List<List<Integer>> x) { Map<Integer, Integer> m = new HashMap<>(); for (var l : x) m.put(l.size(), l.size()); return m; }"})
    void methods_are_called_with_values_and_answer_values(String args, String returns, String method) {
        assertThat(Examined.rate(Examined.task("F.java"), "{language: 'java', function: 'f', cases: [{args: " + args + ", returns: " + returns + "}]}", "import java.util.*;\nclass F { " + method + " }").grounds().reason())
                .isEqualTo("1 of 1 test passed.");
    }

    @Test
    void an_exception_may_be_what_is_wanted() {
        String cases = "{language: 'java', function: 'f', cases: [{args: [0], raises: 'ArithmeticException'}, {args: [1], raises: 'ArithmeticException'}]}";

        assertThat(Examined.rate(Examined.task("F.java"), cases, "class F { static int f(int x) { return 1 / x; } }").grounds().reason()).startsWith("1 of 2 tests passed. case 2: expected \"ArithmeticException\", got \"1\"");
    }
}
