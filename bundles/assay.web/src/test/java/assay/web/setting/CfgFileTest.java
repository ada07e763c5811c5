// SPDX-License-Identifier: Apache-2.0
package assay.web.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfgFileTest {
    @TempDir
    Path folder;

    private String changed(String text, String key, String value) throws Exception {
        Path file = Files.writeString(folder.resolve("a.cfg"), text);
        CfgFile cfg = CfgFile.read(file);
        cfg.set(key, value);
        cfg.write(file);
        assertThat(CfgFile.read(file).values()).containsEntry(key, value);
        return Files.readString(file);
    }

    @Test
    void comments_and_other_keys_stay_where_they_are() throws Exception {
        assertThat(changed("# about a\na = 1\n\n# about b\nb: 2\n", "b", "3")).isEqualTo("# about a\na = 1\n\n# about b\nb=3\n");
    }

    @Test
    void a_key_that_was_not_there_stands_at_the_end() throws Exception {
        assertThat(changed("#a=0\n", "a", "1")).isEqualTo("#a=0\na=1\n");
    }

    @Test
    void a_value_over_several_lines_is_replaced_whole() throws Exception {
        assertThat(changed("a=1,\\\n  b=2\nc=3\n", "a", "x")).isEqualTo("a=x\nc=3\n");
        assertThat(changed("c=1,\\\n  b=2\nb=3\n", "b", "x")).isEqualTo("c=1,\\\n  b=2\nb=x\n");
    }

    @Test
    void signs_that_mean_something_are_read_back_as_they_were() throws Exception {
        changed("", "path", "C:\\new = #1 $[env:KEY]");
        changed("", "lines", " first\nsecond".strip());
    }
}
