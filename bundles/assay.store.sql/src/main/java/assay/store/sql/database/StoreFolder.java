// SPDX-License-Identifier: Apache-2.0
package assay.store.sql.database;

import assay.core.problem.Place;
import assay.core.problem.UserError;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder with a database, blobs and a lock, readable by its owner alone. */
public record StoreFolder(Path path) {
    /** Makes it when it is not there. */
    public static StoreFolder at(String location) {
        try {
            Path path = Path.of(location).toAbsolutePath().normalize();
            if (Files.exists(path) && !Files.isDirectory(path)) throw unusable(location, "is a file; a store is a folder");
            Files.createDirectories(path);
            StoreFolder folder = new StoreFolder(path.toRealPath());
            if (!Files.exists(folder.database())) folder.shut();
            Files.createDirectories(folder.blobs());
            return folder;
        } catch (InvalidPathException e) {
            throw unusable(location, "is no name of a folder: " + e.getReason());
        } catch (AccessDeniedException e) {
            throw unusable(location, "may not be made or written by this user");
        } catch (FileSystemException e) {
            throw unusable(location, "cannot be made: " + (e.getReason() == null ? e.getMessage() : e.getReason()));
        } catch (IOException e) {
            throw unusable(location, "cannot be made: " + e.getMessage());
        }
    }

    private static UserError unusable(String location, String why) {
        return new UserError(Place.in(location), "the store " + why + ".", "Name another folder with --store.");
    }

    private void shut() throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }

    public Path database() {
        return path.resolve("assay.db");
    }

    public Path blobs() {
        return path.resolve("blobs");
    }
}
