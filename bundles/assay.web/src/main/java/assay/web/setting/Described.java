// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.Form;
import assay.core.spi.web.NoSuchPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What can be set, as bundles describe it by Metatype. */
final class Described {
    private static final Pattern REFERENCE = Pattern.compile("none|\\$\\[(?:env|secret):[^\\]]+]");
    private final BundleContext context;
    private final MetaTypeService types;
    private final SettingFiles files;

    Described(BundleContext context, MetaTypeService types, SettingFiles files) {
        this.context = context;
        this.types = types;
        this.files = files;
    }

    List<Subject> subjects() throws IOException {
        List<Subject> all = new ArrayList<>();
        for (Bundle b : context.getBundles()) {
            if (b.getState() != Bundle.ACTIVE || b.getSymbolicName() == null || !b.getSymbolicName().startsWith("assay.") && b.getLocation().startsWith("assay:")) continue;
            MetaTypeInformation known = types.getMetaTypeInformation(b);
            if (known == null) continue;
            for (String pid : known.getPids()) all.add(new Subject(pid, false, title(known, pid), b.getSymbolicName(), List.of()));
            for (String pid : known.getFactoryPids()) all.add(new Subject(pid, true, title(known, pid), b.getSymbolicName(), files.names(pid)));
        }
        return all.stream().sorted(Comparator.comparing(Subject::title).thenComparing(Subject::pid)).toList();
    }

    private static String title(MetaTypeInformation known, String pid) {
        String name = known.getObjectClassDefinition(pid, null).getName();
        return name == null || name.isEmpty() ? pid : name;
    }

    Subject subject(String pid) throws IOException {
        return subjects().stream().filter(s -> s.pid().equals(pid)).findFirst().orElseThrow(() -> new NoSuchPage("Nothing that is installed is set by \"" + pid + "\"."));
    }

    private AttributeDefinition[] attributes(Subject subject) {
        for (Bundle b : context.getBundles())
            if (subject.bundle().equals(b.getSymbolicName()) && b.getState() == Bundle.ACTIVE) {
                ObjectClassDefinition type = types.getMetaTypeInformation(b).getObjectClassDefinition(subject.pid(), null);
                return type.getAttributeDefinitions(ObjectClassDefinition.ALL);
            }
        throw new NoSuchPage("The bundle " + subject.bundle() + " was stopped.");
    }

    /** @param values as they stand in the file, by id */
    List<Entry> entries(Subject subject, Map<String, String> values) {
        return Arrays.stream(attributes(subject)).map(a -> entry(a, values.getOrDefault(a.getID(), ""))).toList();
    }

    private static Entry entry(AttributeDefinition a, String value) {
        boolean secret = a.getType() == AttributeDefinition.PASSWORD;
        boolean literal = secret && !value.isEmpty() && !REFERENCE.matcher(value).matches();
        String fallback = a.getDefaultValue() == null ? "" : String.join(",", a.getDefaultValue());
        String label = a.getName() == null || a.getName().isEmpty() ? a.getID() : a.getName();
        return new Entry(a.getID(), label, a.getDescription() == null ? "" : a.getDescription(), type(a), secret,
                literal ? "" : value, fallback, choices(a), literal);
    }

    private static String type(AttributeDefinition a) {
        return switch (a.getType()) {
            case AttributeDefinition.BOOLEAN -> "boolean";
            case AttributeDefinition.INTEGER, AttributeDefinition.LONG, AttributeDefinition.SHORT, AttributeDefinition.BYTE -> "number";
            default -> "text";
        };
    }

    private static List<Entry.Choice> choices(AttributeDefinition a) {
        if (a.getType() == AttributeDefinition.BOOLEAN) return List.of(new Entry.Choice("true", "yes"), new Entry.Choice("false", "no"));
        if (a.getOptionValues() == null) return List.of();
        List<Entry.Choice> all = new ArrayList<>();
        for (int i = 0; i < a.getOptionValues().length; i++) all.add(new Entry.Choice(a.getOptionValues()[i], a.getOptionLabels()[i]));
        return all;
    }

    /** Writes what the form says that is other than before; nothing where one value is wrong. */
    void save(Subject subject, CfgFile file, Form form) throws IOException {
        Map<String, String> before = file.values();
        for (Entry e : entries(subject, before)) {
            List<String> posted = form.texts(e.id());
            String value = posted.isEmpty() ? "" : posted.get(0).strip();
            if (posted.isEmpty() || value.equals(before.getOrDefault(e.id(), "")) || e.literal() && value.isEmpty()) continue;
            check(e, value, subject);
            file.set(e.id(), value);
        }
    }

    private void check(Entry e, String value, Subject subject) {
        if (e.secret() && !value.isEmpty() && !REFERENCE.matcher(value).matches())
            throw new UserError(Place.in(e.label()), "A secret is not written into a file.", "Name where it stands: $[env:NAME] for a variable of the environment, $[secret:NAME] for a file of secrets; or none.");
        if (value.isEmpty() || e.secret()) return;
        UnaryOperator<String> wrong = v -> Arrays.stream(attributes(subject)).filter(a -> a.getID().equals(e.id())).map(a -> a.validate(v)).filter(m -> m != null && !m.isEmpty()).findFirst().orElse("");
        String message = value.startsWith("$[") ? "" : wrong.apply(value);
        if (!message.isEmpty()) throw new UserError(Place.in(e.label()), "\"" + value + "\" is not taken: " + message + ".", e.help());
    }
}
