// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The words of a web page, a block a line, links followed by their address in parentheses. Nothing is fetched or run. */
@Component
@Name("web-page")
@ConverterTraits(version = "1", types = {"text/html", "application/xhtml+xml"})
public final class WebPageConverter implements DocumentConverter {
    @Activate
    public WebPageConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, WebPageConverter::read);
    }

    private static void read(Path file, Cut to) throws IOException {
        Document page = Jsoup.parse(file, null, "");
        page.select("script, style, noscript, template").remove();
        Words words = new Words();
        page.body().traverse(words);
        String title = page.title().isBlank() ? "" : page.title() + "\n\n";
        to.append(title).append(words.text.toString().strip()).append("\n");
    }

    private static final class Words implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode t) text.append(t.text().isBlank() && endsLine() ? "" : t.text());
            else if (node instanceof Element e && (e.isBlock() || e.normalName().equals("br"))) line();
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element e)) return;
            if (e.normalName().equals("a") && e.attr("href").startsWith("http")) text.append(" (").append(e.attr("href")).append(")");
            if (e.normalName().equals("td") || e.normalName().equals("th")) text.append('\t');
            else if (e.isBlock()) line();
        }

        private boolean endsLine() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void line() {
            if (!endsLine()) text.append('\n');
        }
    }
}
