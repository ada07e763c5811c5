// SPDX-License-Identifier: Apache-2.0
package assay.document.preview;

import assay.core.spi.web.Preview.Block;
import assay.core.spi.web.Preview.Grid;
import assay.core.spi.web.Preview.Lines;
import assay.core.spi.web.Preview.Words;
import assay.core.spi.web.Preview.Words.Kind;
import assay.core.spi.web.Preview.Words.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Walks a tree of Markdown and notes its blocks. Belongs to one document. */
final class MarkdownBlocks extends AbstractVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private Spans spans = new Spans();
    private Style style = Style.PLAIN;
    private int lists;
    private boolean quoted;
    private boolean firstOfItem;
    private int number;

    List<Block> blocks() {
        return blocks;
    }

    private void flush(Kind kind, int level) {
        if (!spans.isBlank()) blocks.add(spans.as(kind, Math.clamp(level, 1, 9)));
        spans = new Spans();
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        flush(Kind.HEADING, heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (firstOfItem) spans.add(number > 0 ? number + ". " : Spans.BULLET, Style.PLAIN);
        visitChildren(paragraph);
        flush(firstOfItem ? Kind.ITEM : quoted ? Kind.QUOTE : Kind.PARAGRAPH, Math.max(1, lists));
        firstOfItem = false;
    }

    @Override
    public void visit(BulletList list) {
        list(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        list(list, start == null || start < 1 ? 1 : start);
    }

    private void list(Node list, int first) {
        int outer = number;
        lists++;
        number = first;
        visitChildren(list);
        lists--;
        number = outer;
    }

    @Override
    public void visit(ListItem item) {
        firstOfItem = true;
        int mine = number;
        visitChildren(item);
        firstOfItem = false;
        number = mine > 0 ? mine + 1 : 0;
    }

    @Override
    public void visit(BlockQuote quote) {
        boolean outer = quoted;
        quoted = true;
        visitChildren(quote);
        quoted = outer;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        lines(code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        lines(html.getLiteral());
    }

    private void lines(String literal) {
        blocks.add(new Lines(1, literal.lines().toList()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) table(block);
        else visitChildren(block);
    }

    private void table(Node table) {
        List<Grid.Row> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext())
            for (Node row = part.getFirstChild(); row != null; row = row.getNext())
                if (row instanceof TableRow) rows.add(new Grid.Row(String.valueOf(rows.size() + 1), cells(row)));
        if (!rows.isEmpty()) blocks.add(Grids.of(rows));
    }

    private List<Grid.Cell> cells(Node row) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (!(cell instanceof TableCell) || cells.size() == Grids.WIDEST) continue;
            visitChildren(cell);
            Words words = spans.as(Kind.PARAGRAPH, 1);
            spans = new Spans();
            cells.add(Grids.cell(String.join("", words.spans().stream().map(Words.Span::text).toList()), ""));
        }
        return cells;
    }

    @Override
    public void visit(Text text) {
        spans.add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
        spans.add(code.getLiteral(), Style.CODE);
    }

    @Override
    public void visit(HtmlInline html) {
        spans.add(html.getLiteral(), style);
    }

    @Override
    public void visit(SoftLineBreak end) {
        spans.add(" ", style);
    }

    @Override
    public void visit(HardLineBreak end) {
        spans.add("\n", style);
    }

    @Override
    public void visit(Emphasis emphasis) {
        styled(emphasis, Style.EMPHASIS);
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        styled(emphasis, Style.STRONG);
    }

    private void styled(Node node, Style as) {
        Style outer = style;
        style = as;
        visitChildren(node);
        style = outer;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        spans.add(" (" + link.getDestination() + ")", style);
    }

    @Override
    public void visit(Image image) {
        spans.add("[picture: ", style);
        visitChildren(image);
        spans.add(" (" + image.getDestination() + ")]", style);
    }
}
