// SPDX-License-Identifier: Apache-2.0
package assay.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheSlotTest {

    @TempDir
    private Path caches;

    @Test
    void a_second_process_gets_a_folder_of_its_own() throws Exception {
        try (var first = CacheSlot.claim(caches, "d"); var second = CacheSlot.claim(caches, "d")) {
            assertThat(second.folder()).isNotEqualTo(first.folder()).isDirectory();
        }
    }

    @Test
    void a_folder_is_taken_again_when_its_process_has_ended() throws Exception {
        var first = CacheSlot.claim(caches, "d");
        first.close();

        try (var second = CacheSlot.claim(caches, "d")) {
            assertThat(second.folder()).isEqualTo(first.folder());
        }
    }

    @Test
    void only_an_orderly_end_earns_trust_and_only_once() throws Exception {
        try (var orderly = CacheSlot.claim(caches, "d")) {
            assertThat(orderly.trusted()).isFalse();
            orderly.trust();
        }
        try (var killed = CacheSlot.claim(caches, "d")) {
            assertThat(killed.trusted()).isTrue();
        }
        try (var after = CacheSlot.claim(caches, "d")) {
            assertThat(after.trusted()).isFalse();
        }
    }

    @Test
    void settings_of_an_earlier_start_are_gone() throws Exception {
        try (var slot = CacheSlot.claim(caches, "d")) {
            Files.createDirectories(slot.folder().resolve("settings/of"));
            Files.writeString(slot.folder().resolve("settings/of/yesterday"), "key=value");
        }

        try (var slot = CacheSlot.claim(caches, "d")) {
            assertThat(slot.folder().resolve("settings")).doesNotExist();
        }
    }

    @Test
    void old_caches_make_room_unless_they_are_in_use() throws Exception {
        var busy = CacheSlot.claim(caches, "%016x".formatted(0));
        for (int build = 1; build < 6; build++) {
            CacheSlot.claim(caches, "%016x".formatted(build)).close();
            Files.setLastModifiedTime(caches.resolve("%016x".formatted(build)), FileTime.fromMillis(build * 1000L));
        }
        Files.setLastModifiedTime(caches.resolve("%016x".formatted(0)), FileTime.fromMillis(0));

        CacheSlot.claim(caches, "%016x".formatted(6)).close();

        assertThat(caches).isDirectoryContaining("glob:**0000000000000000")
                .isDirectoryNotContaining("glob:**0000000000000003")
                .isDirectoryContaining("glob:**0000000000000004")
                .isDirectoryContaining("glob:**0000000000000006");
        busy.close();
    }

    @Test
    void an_unwritable_cache_does_not_keep_anybody_from_starting() throws Exception {
        var file = Files.writeString(caches.resolve("file"), "");

        try (var slot = CacheSlot.claim(file, "d")) {
            assertThat(slot.folder()).isDirectory();
        }
    }
}
