// SPDX-License-Identifier: Apache-2.0
package assay.model.langchain4j.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.core.spi.model.EffectiveSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettledTest {
    @TempDir
    private Path folder;

    private List<EffectiveSetting> settled(String file, Map<String, String> configuration, Map<String, String> environment) throws IOException {
        Path path = Files.writeString(folder.resolve("assay.model.x-x.cfg"), file);
        Map<String, String> properties = new java.util.HashMap<>(configuration);
        properties.put("felix.fileinstall.filename", path.toUri().toString());
        return new Settled(Endpoint.of(properties, Set.of("own"), environment), properties, Set.of("own")).all();
    }

    private static EffectiveSetting one(List<EffectiveSetting> all, String key) {
        return all.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void a_setting_says_its_line_its_variable_or_that_nobody_made_it() throws IOException {
        List<EffectiveSetting> all = settled("# An endpoint\nname = x\n\nbaseUrl: https://a.example/v1\napiKey=$[env:A_KEY]\nprices=\\\n  m=1/2,\\\n  n=3/4\nown=1\n",
                Map.of("name", "x", "baseUrl", "https://a.example/v1", "apiKey", "sk-never-seen", "prices", "m=1/2,n=3/4", "own", "1"), Map.of("HTTPS_PROXY", "http://ann:pw@p:1"));

        assertThat(one(all, "name")).isEqualTo(new EffectiveSetting("name", "x", "conf/assay.model.x-x.cfg:2"));
        assertThat(one(all, "baseUrl").from()).isEqualTo("conf/assay.model.x-x.cfg:4");
        assertThat(one(all, "apiKey")).isEqualTo(new EffectiveSetting("apiKey", "(hidden)", "conf/assay.model.x-x.cfg:5, $[env:A_KEY]"));
        assertThat(one(all, "prices").from()).isEqualTo("conf/assay.model.x-x.cfg:6");
        assertThat(one(all, "own").from()).isEqualTo("conf/assay.model.x-x.cfg:9");
        assertThat(one(all, "proxy")).isEqualTo(new EffectiveSetting("proxy", "http://p:1", "environment variable HTTPS_PROXY"));
        assertThat(one(all, "requestsPerMinute")).isEqualTo(new EffectiveSetting("requestsPerMinute", "0", "default"));
        assertThat(all.toString()).doesNotContain("sk-never-seen", "pw");
    }

    @Test
    void a_key_whose_variable_is_not_set_is_missing() throws IOException {
        List<EffectiveSetting> all = settled("name=x\nbaseUrl=http://a/v1\napiKey=$[env:A_KEY]\n",
                Map.of("name", "x", "baseUrl", "http://a/v1", "apiKey", "$[env:A_KEY]"), Map.of());

        assertThat(one(all, "apiKey")).isEqualTo(new EffectiveSetting("apiKey", "(missing)", "conf/assay.model.x-x.cfg:3, $[env:A_KEY]"));
    }

    @Test
    void a_key_that_stands_twice_counts_where_it_stands_last() {
        assertThat(SettingsFile.read(List.of("a=1", "! a=2", "  a 3", "b\\", "a=4"))).containsEntry("a", new SettingsFile.Line(3, "3")).hasSize(2);
    }
}
