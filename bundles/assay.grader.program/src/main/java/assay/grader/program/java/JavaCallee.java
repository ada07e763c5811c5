// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java;

import assay.grader.program.exam.Values;
import assay.grader.program.java.inside.Parcel;
import assay.grader.program.language.Callee;
import assay.grader.program.sandbox.Deadline;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method of a Java program that is called with plain values. */
final class JavaCallee implements Callee {
    private final JvmTalk talk;
    private final Map<String, byte[]> classes;
    private final String type;

    /** @param type the class that has the method */
    JavaCallee(JvmTalk talk, Map<String, byte[]> classes, String type) {
        this.talk = talk;
        this.classes = classes;
        this.type = type;
    }

    @Override
    public Optional<JsonNode> load(Deadline deadline) throws InterruptedException {
        return talk.send(new Parcel().named(classes).message(), deadline) ? Optional.of(JsonNodeFactory.instance.objectNode().put("ok", true)) : Optional.empty();
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> args, Deadline deadline) throws InterruptedException {
        try {
            String method = function.substring(function.lastIndexOf('.') + 1);
            Optional<byte[]> answer = talk.ask(new Parcel().text("plain").text(type).text(method).bytes(packed(args)).message(), deadline);
            return answer.isPresent() ? Optional.of(read(new Parcel.Opened(answer.get()))) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(JsonNodeFactory.instance.objectNode());
        }
    }

    private static JsonNode read(Parcel.Opened answer) throws IOException {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (answer.text().equals("ok")) return told.set("ok", Values.JSON.readTree(answer.text()));
        ObjectNode raise = told.putObject("raise");
        String[] types = answer.texts();
        for (String t : types) raise.withArray("bases").add(t.substring(t.lastIndexOf('.') + 1)).add(t);
        raise.put("type", types.length == 0 ? "" : types[0].substring(types[0].lastIndexOf('.') + 1)).put("text", answer.text());
        return told;
    }

    private static byte[] packed(List<JsonNode> args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            List<Object> plain = new ArrayList<>();
            args.forEach(a -> plain.add(plain(a)));
            out.writeObject(plain);
        }
        return bytes.toByteArray();
    }

    private static Object plain(JsonNode value) {
        if (value.isTextual()) return value.textValue();
        if (value.isBoolean()) return value.booleanValue();
        if (value.isNumber()) return value.decimalValue();
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(v -> list.add(plain(v)));
            return list;
        }
        Map<String, Object> map = new LinkedHashMap<>();
        value.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
        return map;
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
