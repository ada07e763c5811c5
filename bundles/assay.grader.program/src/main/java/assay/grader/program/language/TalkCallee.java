// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.language;

import assay.grader.program.sandbox.Deadline;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** A program behind one of our runners. */
record TalkCallee(Talk talk, String module) implements Callee {
    @Override
    public Optional<JsonNode> load(Deadline deadline) throws InterruptedException {
        return talk.ask(JsonNodeFactory.instance.objectNode().put("load", module), deadline);
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> args, Deadline deadline) throws InterruptedException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("call", function);
        args.forEach(request.putArray("args")::add);
        return talk.ask(Packed.maps(request), deadline);
    }

    @Override
    public String farewell() throws InterruptedException {
        return talk.farewell();
    }

    @Override
    public void close() {
        talk.close();
    }
}
