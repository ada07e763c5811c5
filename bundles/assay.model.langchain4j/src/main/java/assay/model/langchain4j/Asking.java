// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j;

import assay.core.content.Blob;
import assay.core.spi.model.Message;
import assay.core.spi.model.ModelFailure.RejectedRequest;
import assay.core.spi.model.Prompt;
import assay.core.spi.model.Tool;
import assay.core.spi.model.ToolCall;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.PdfFileContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts a prompt into LangChain4j's words, or refuses what the protocol cannot carry, naming it. */
final class Asking {
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Asking() {}

    static ChatRequest of(Prompt prompt, Carries carries) throws RejectedRequest {
        List<ChatMessage> messages = new ArrayList<>(prompt.messages().size());
        for (Message m : prompt.messages()) messages.add(message(m, prompt.messages().subList(0, messages.size()), carries.files()));
        ChatRequest.Builder request = ChatRequest.builder().messages(messages);
        if (!prompt.tools().isEmpty()) request.toolSpecifications(tools(prompt.tools(), carries.rawSchemas()));
        if (prompt.schema().isPresent()) request.responseFormat(format(prompt.schema().get(), carries.rawSchemas()));
        return request.build();
    }

    private static ChatMessage message(Message message, List<Message> before, Set<String> files) throws RejectedRequest {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(textOnly(message));
            case USER -> message.attachments().isEmpty() ? UserMessage.from(message.text()) : UserMessage.from(contents(message, files));
            case ASSISTANT -> assistant(message);
            case TOOL -> ToolExecutionResultMessage.from(
                    message.answers().orElseThrow(() -> new RejectedRequest("a tool's message names no call that it answers", null)),
                    tool(before, message.answers().get()), textOnly(message));
        };
    }

    /** Some protocols tell a tool's answer by the tool's name, and number the calls of each answer anew: the last of that number is meant. */
    private static String tool(List<Message> before, String call) {
        for (Message m : before.reversed()) for (ToolCall c : m.calls()) if (c.id().equals(call)) return c.tool();
        return "tool";
    }

    private static AiMessage assistant(Message message) throws RejectedRequest {
        AiMessage.Builder built = AiMessage.builder().text(textOnly(message));
        List<ToolExecutionRequest> calls = new ArrayList<>();
        for (ToolCall c : message.calls())
            calls.add(ToolExecutionRequest.builder().id(c.id()).name(c.tool()).arguments(c.arguments()).build());
        return built.toolExecutionRequests(calls).build();
    }

    private static String textOnly(Message message) throws RejectedRequest {
        if (message.attachments().isEmpty()) return message.text();
        throw new RejectedRequest("\"" + message.attachments().get(0).name() + "\" is attached to a message of the "
                + message.role().name().toLowerCase(java.util.Locale.ROOT) + "; only the user's messages carry files", null);
    }

    private static List<Content> contents(Message message, Set<String> files) throws RejectedRequest {
        List<Content> contents = new ArrayList<>();
        if (!message.text().isEmpty()) contents.add(TextContent.from(message.text()));
        for (Blob file : message.attachments()) contents.add(content(file, files));
        return contents;
    }

    private static Content content(Blob file, Set<String> files) throws RejectedRequest {
        String type = file.mediaType();
        if (IMAGES.contains(type) && files.contains(type)) return ImageContent.from(base64(file), type);
        if (type.equals("application/pdf") && files.contains(type)) return new PdfFileContent(base64(file), type);
        throw new RejectedRequest("\"" + file.name() + "\" is " + type
                + ", which cannot be sent to this model; it takes " + String.join(", ", new TreeSet<>(files)), null);
    }

    private static String base64(Blob file) {
        return Base64.getEncoder().encodeToString(file.bytes());
    }

    private static List<ToolSpecification> tools(List<Tool> tools, boolean raw) throws RejectedRequest {
        List<ToolSpecification> specified = new ArrayList<>();
        for (Tool t : tools) {
            String whose = "tool \"" + t.name() + "\"";
            specified.add(ToolSpecification.builder().name(t.name()).description(t.description())
                    .parameters(Schemas.object(Schemas.read(t.schema(), whose), whose, raw)).build());
        }
        return specified;
    }

    private static ResponseFormat format(String schema, boolean raw) throws RejectedRequest {
        JsonNode read = Schemas.read(schema, "the answer");
        JsonSchemaElement root = raw ? JsonRawSchema.from(schema) : Schemas.object(read, "the answer", false);
        return ResponseFormat.builder().type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("answer").rootElement(root).build()).build();
    }
}
