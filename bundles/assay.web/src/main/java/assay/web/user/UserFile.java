// SPDX-License-Identifier: Apache-2.0
package assay.web.user;

import assay.core.content.WholeFile;
import assay.core.problem.Place;
import assay.core.problem.UserError;
import assay.core.spi.web.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code users.json}. Where the file system knows owners, the owner alone may read it. */
final class UserFile {
    private static final JsonMapper JSON = new JsonMapper();

    private UserFile() {}

    static TreeMap<String, User> read(Path file) throws IOException {
        TreeMap<String, User> all = new TreeMap<>();
        try {
            for (JsonNode u : JSON.readTree(Files.readString(file)).path("users")) all.put(u.path("name").asText(), user(u));
            return all;
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            throw new UserError(Place.in(file.toString()), "The users cannot be read: " + e.getMessage() + ".", "Mend the file, or delete it and add the users anew.");
        }
    }

    private static User user(JsonNode u) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (JsonNode r : u.path("roles")) roles.add(Role.valueOf(r.asText().toUpperCase(Locale.ROOT)));
        Optional<User.Link> link = u.has("link") ? Optional.of(new User.Link(u.path("link").asText(), Instant.parse(u.path("until").asText()))) : Optional.empty();
        return new User(u.path("name").asText(), roles, u.has("password") ? Optional.of(u.path("password").asText()) : Optional.empty(), link);
    }

    static void write(Path file, Map<String, User> all) throws IOException, InterruptedException {
        ArrayNode users = JSON.createArrayNode();
        for (User u : all.values()) {
            ObjectNode user = users.addObject().put("name", u.name());
            u.roles().stream().sorted().forEach(r -> user.withArray("/roles").add(r.name().toLowerCase(Locale.ROOT)));
            u.password().ifPresent(p -> user.put("password", p));
            u.link().ifPresent(l -> user.put("link", l.hash()).put("until", l.until().toString()));
        }
        byte[] text = (JSON.createObjectNode().set("users", users).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        WholeFile.write(file, half -> {
            if (owners) Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(half, text);
        });
    }
}
