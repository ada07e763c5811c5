// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import com.sun.source.tree.CompilationUnitTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Writes stand-ins for the classes of a program: the same names and signatures, and bodies that call the program where it
 * runs. Tests are compiled against them. Nothing but names and types of the program goes in. What a stand-in cannot have
 * (fields, nested classes, interfaces, records, enums of the program) is left out, and tests cannot use it.
 */
final class Stubs {
    private static final String CALLS = "assay.grader.program.java.inside.Calls";

    private final Compilation program;
    private final Types types;
    private final Set<String> stubbed = new HashSet<>();
    private final Set<String> own = new HashSet<>();

    Stubs(Compilation program) {
        this.program = program;
        this.types = program.task().getTypes();
        for (TypeElement t : program.types()) {
            own.add(t.getQualifiedName().toString());
            if (isStubbed(t)) stubbed.add(t.getQualifiedName().toString());
        }
    }

    private static boolean isStubbed(TypeElement t) {
        return t.getKind() == ElementKind.CLASS && t.getEnclosingElement().getKind() == ElementKind.PACKAGE;
    }

    /** The stand-ins of all classes, under the imports of the program. */
    String text() {
        StringBuilder out = new StringBuilder();
        for (CompilationUnitTree unit : program.units()) {
            if (unit.getPackageName() != null) out.append("package ").append(unit.getPackageName()).append(";\n");
            unit.getImports().forEach(i -> out.append(i.toString().strip()).append('\n'));
        }
        for (TypeElement t : program.types()) if (isStubbed(t)) stub(t, out);
        return out.toString();
    }

    private void stub(TypeElement t, StringBuilder out) {
        String name = t.getSimpleName().toString();
        out.append("class ").append(name).append(parameters(t.getTypeParameters())).append(" implements ").append(CALLS).append(".StandIn {\n");
        out.append("  private final Object assay$ref;\n  public Object assay$ref() { return assay$ref; }\n");
        out.append("  ").append(name).append("(").append(CALLS).append(".Ref r) { assay$ref = r; }\n");
        for (Element e : t.getEnclosedElements()) {
            if (!(e instanceof ExecutableElement m) || m.getModifiers().contains(Modifier.PRIVATE) || !isWritable(m)) continue;
            if (m.getKind() == ElementKind.CONSTRUCTOR && !t.getModifiers().contains(Modifier.ABSTRACT)) constructor(name, t, m, out);
            else if (m.getKind() == ElementKind.METHOD) method(t, m, out);
        }
        out.append("}\n");
    }

    private void constructor(String name, TypeElement t, ExecutableElement m, StringBuilder out) {
        out.append("  ").append(parameters(m.getTypeParameters())).append(name).append("(").append(arguments(m)).append(")").append(thrown(m))
                .append(" { assay$ref = ").append(CALLS).append(".create(").append(address(t, "<init>", m)).append("); }\n");
    }

    private void method(TypeElement t, ExecutableElement m, StringBuilder out) {
        boolean fixed = m.getModifiers().contains(Modifier.STATIC);
        String name = m.getSimpleName().toString();
        if (fixed && name.equals("main") && m.getParameters().size() == 1) return;
        TypeMirror result = m.getReturnType();
        String call = CALLS + (fixed ? ".call(" : ".invoke(assay$ref, ") + address(t, name, m) + ")";
        // What the program says of its own objects is believed among them only.
        if (name.equals("equals") && m.getParameters().size() == 1 && !fixed) call = "a0 instanceof " + CALLS + ".StandIn && (boolean) " + call;
        String visible = m.getModifiers().contains(Modifier.PUBLIC) ? "public " : "";
        out.append("  ").append(visible).append(fixed ? "static " : "").append(parameters(m.getTypeParameters())).append(" ").append(result).append(" ").append(name)
                .append("(").append(arguments(m)).append(")").append(thrown(m)).append(" { ")
                .append(result.getKind() == TypeKind.VOID ? call : call.startsWith("a0 instanceof") ? "return " + call : "return (" + result + ") " + call).append("; }\n");
    }

    private String address(TypeElement t, String name, ExecutableElement m) {
        String kinds = m.getParameters().stream().map(p -> "\"" + types.erasure(p.asType()) + "\"").collect(Collectors.joining(", "));
        StringBuilder given = new StringBuilder();
        for (int i = 0; i < m.getParameters().size(); i++) given.append(i == 0 ? "" : ", ").append("a").append(i);
        return "\"" + t.getQualifiedName() + "\", \"" + name + "\", new String[] {" + kinds + "}, new Object[] {" + given + "}";
    }

    private static String arguments(ExecutableElement m) {
        StringBuilder out = new StringBuilder();
        List<? extends VariableElement> all = m.getParameters();
        for (int i = 0; i < all.size(); i++) {
            String type = all.get(i).asType().toString();
            if (m.isVarArgs() && i == all.size() - 1) type = type.substring(0, type.length() - 2) + "...";
            out.append(i == 0 ? "" : ", ").append(type).append(" a").append(i);
        }
        return out.toString();
    }

    private static String thrown(ExecutableElement m) {
        String all = m.getThrownTypes().stream().map(TypeMirror::toString).filter(n -> n.startsWith("java.")).collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : " throws " + all;
    }

    private static String parameters(List<? extends TypeParameterElement> all) {
        return all.isEmpty() ? "" : all.stream().map(p -> p + " extends " + p.getBounds().stream().map(TypeMirror::toString).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private boolean isWritable(ExecutableElement m) {
        return isWritable(m.getReturnType()) && m.getParameters().stream().allMatch(p -> isWritable(p.asType()));
    }

    /** Whether a type can be written where only stand-ins are known. */
    private boolean isWritable(TypeMirror type) {
        return switch (type) {
            case ArrayType a -> isWritable(a.getComponentType());
            case WildcardType w -> (w.getExtendsBound() == null || isWritable(w.getExtendsBound())) && (w.getSuperBound() == null || isWritable(w.getSuperBound()));
            case DeclaredType d -> {
                String outer = ((TypeElement) d.asElement()).getQualifiedName().toString();
                boolean theirs = own.stream().anyMatch(o -> outer.equals(o) || outer.startsWith(o + "."));
                yield (!theirs || stubbed.contains(outer)) && d.getTypeArguments().stream().allMatch(this::isWritable);
            }
            default -> true;
        };
    }
}
