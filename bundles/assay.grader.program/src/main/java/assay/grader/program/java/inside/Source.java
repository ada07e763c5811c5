// SPDX-License-Identifier: Apache-2.0
package assay.grader.program.java.inside;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source in memory. A public class may stand in a file of any name. */
final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
        super(URI.create("memory:///" + name.replaceAll("[^A-Za-z0-9_$./-]", "_")), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
