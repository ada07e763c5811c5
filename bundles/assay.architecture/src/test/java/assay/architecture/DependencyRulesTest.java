// SPDX-License-Identifier: Apache-2.0
package assay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class DependencyRulesTest {
    private static final JavaClasses CODE = Code.classes();
    private static final List<String> BUNDLES = Code.bundles().stream().map(b -> b.getFileName().toString())
            .filter(b -> !List.of("assay.testkit", "assay.architecture", "assay.itest").contains(b)).toList();

    /** The bundle that a class belongs to: the longest bundle name that its package begins with. */
    private static Optional<String> bundleOf(String className) {
        return BUNDLES.stream().filter(b -> className.startsWith(b + ".")).max(java.util.Comparator.comparingInt(String::length));
    }

    private static TreeSet<String> bundlesKnownBy(String bundle) {
        return CODE.stream().filter(c -> bundleOf(c.getName()).equals(Optional.of(bundle)))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream()).map(d -> d.getTargetClass().getBaseComponentType().getName())
                .flatMap(n -> bundleOf(n).stream()).filter(b -> !b.equals(bundle)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void core_knows_the_jdk_and_annotations_alone() {
        ArchRuleDefinition.classes().that().resideInAPackage("assay.core..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("assay.core..", "java..", "org.jspecify..", "org.osgi.annotation..", "org.osgi.service.component.annotations..")
                .check(CODE);
    }

    @Test
    void no_bundle_knows_another_but_core() {
        for (String bundle : BUNDLES)
            assertThat(bundlesKnownBy(bundle)).as("what " + bundle + " knows").isSubsetOf("assay.core", "assay.model.langchain4j", "assay.grader.look", "assay.html");
    }

    @Test
    void only_shell_and_launcher_print() {
        noClasses().that().resideOutsideOfPackages("assay.shell..", "assay.launcher..", "assay.testkit..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace").check(CODE);
    }

    @Test
    void components_are_public_and_final_or_meant_to_be_extended() {
        List<String> wrong = CODE.stream().filter(DependencyRulesTest::isComponent)
                .filter(c -> !c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)).map(JavaClass::getName).toList();

        assertThat(wrong).isEmpty();
    }

    private static boolean isComponent(JavaClass c) {
        return c.isAnnotatedWith("org.osgi.service.component.annotations.Component");
    }
}
