// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;
import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.AverageFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Reckons in decimals of 34 digits. Only functions that always give the same are there: no dates, no chance. */
record Calculate() implements AgentTool {
    private static final int LONGEST = 4_000;
    private static final int MOST_DIGITS = 60;
    private static final ExpressionConfiguration DECIMALS = ExpressionConfiguration.builder().mathContext(MathContext.DECIMAL128)
            .arraysAllowed(false).structuresAllowed(false).binaryAllowed(false)
            .functionDictionary(functions(Map.of("ABS", new AbsFunction(), "AVERAGE", new AverageFunction(), "CEILING", new CeilingFunction(),
                    "FLOOR", new FloorFunction(), "IF", new IfFunction(), "MAX", new MaxFunction(), "MIN", new MinFunction(), "ROUND", new RoundFunction(),
                    "SQRT", new SqrtFunction(), "SUM", new SumFunction()))).build();
    private static final Tool TOOL = new Tool("calculate", "Works out an expression in exact decimals, such as ROUND(1234.50 * 0.19, 2). "
            + "Operators: + - * / % ^ and comparisons; functions: ABS, AVERAGE, CEILING, FLOOR, IF, MAX, MIN, ROUND, SQRT, SUM.",
            "{\"type\":\"object\",\"properties\":{\"expression\":{\"type\":\"string\"}},\"required\":[\"expression\"],\"additionalProperties\":false}");

    @Override
    public Tool described() {
        return TOOL;
    }

    @Override
    public String use(Arguments given) throws Misuse {
        String expression = given.text("expression");
        if (expression.length() > LONGEST) throw new Misuse("the expression is longer than " + LONGEST + " characters");
        try {
            EvaluationValue value = new Expression(expression, DECIMALS).evaluate();
            return value.isNumberValue() ? told(value.getNumberValue()) : value.getStringValue();
        } catch (BaseException | ArithmeticException e) {
            throw new Misuse("\"" + expression + "\" cannot be worked out: " + e.getMessage());
        }
    }

    private static MapBasedFunctionDictionary functions(Map<String, FunctionIfc> known) {
        MapBasedFunctionDictionary dictionary = new MapBasedFunctionDictionary();
        known.forEach(dictionary::addFunction);
        return dictionary;
    }

    private static String told(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) > MOST_DIGITS ? shortest.toString() : shortest.toPlainString();
    }
}
