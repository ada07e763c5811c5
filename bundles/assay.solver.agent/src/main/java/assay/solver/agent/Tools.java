// SPDX-License-Identifier: Apache-2.0
package assay.solver.agent;

import assay.core.spi.model.Tool;
import assay.core.spi.model.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools of one attempt. What goes wrong with one is answered to the model, which may do better. */
final class Tools {
    private final Map<String, AgentTool> tools = new LinkedHashMap<>();

    Tools(List<AgentTool> given) {
        for (AgentTool t : given) tools.put(t.described().name(), t);
    }

    boolean isEmpty() {
        return tools.isEmpty();
    }

    boolean have(String name) {
        return tools.containsKey(name);
    }

    List<Tool> described() {
        return tools.values().stream().map(AgentTool::described).toList();
    }

    String answer(ToolCall call) throws InterruptedException {
        AgentTool tool = tools.get(call.tool());
        try {
            if (tool == null) throw new Misuse("there is no tool \"" + call.tool() + "\"; there are " + String.join(", ", tools.keySet()));
            return tool.use(Arguments.read(call.arguments()));
        } catch (Misuse e) {
            return "Error: " + e.getMessage() + ".";
        }
    }

    /** The call as it is told to the model again: servers that take arguments apart refuse a history in which they are broken. */
    static ToolCall repeatable(ToolCall call) {
        try {
            Arguments.read(call.arguments());
            return call.arguments().isBlank() ? new ToolCall(call.id(), call.tool(), "{}") : call;
        } catch (Misuse e) {
            return new ToolCall(call.id(), call.tool(), "{}");
        }
    }
}
