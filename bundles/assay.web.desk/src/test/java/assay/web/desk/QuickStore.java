// SPDX-License-Identifier: Apache-2.0
package assay.web.desk;

import assay.core.run.CellId;
import assay.core.spi.store.Fact;
import assay.core.spi.store.RunStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that finds notes, tasks and submissions at once, as a database does; everything else is left to the one in memory. */
final class QuickStore implements InvocationHandler {
    private final RunStore rest;
    private final List<Fact.Noted> notes = new ArrayList<>();
    private final Map<CellId, Fact.Handed> handed = new HashMap<>();
    private final Map<Long, Fact.TaskText> tasks = new HashMap<>();

    private QuickStore(RunStore rest) {
        this.rest = rest;
    }

    static RunStore before(RunStore rest) {
        return (RunStore) Proxy.newProxyInstance(QuickStore.class.getClassLoader(), new Class<?>[] {RunStore.class}, new QuickStore(rest));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getName().equals("append") && args[0] instanceof List<?> facts) return append(facts);
        if (method.getName().equals("append")) return append(List.of((Fact[]) args[0]));
        if (method.getName().equals("notes")) return List.copyOf(notes.subList(Math.toIntExact((Long) args[1]), notes.size()));
        if (method.getName().equals("submissions") && args.length == 2) return Optional.ofNullable(handed.get(args[1])).stream().toList();
        if (method.getName().equals("task")) return Optional.ofNullable(tasks.get(args[1]));
        try {
            return method.invoke(rest, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object append(List<?> facts) {
        for (Object f : facts) {
            if (f instanceof Fact.Noted n) notes.add(n);
            else if (f instanceof Fact.Handed h) handed.put(h.cell(), h);
            else if (f instanceof Fact.TaskText t) tasks.put(t.ordinal(), t);
            else rest.append((Fact) f);
        }
        return null;
    }
}
