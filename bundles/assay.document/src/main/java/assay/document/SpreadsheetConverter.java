// SPDX-License-Identifier: Apache-2.0
package assay.document;

import assay.core.content.Blob;
import assay.core.spi.Name;
import assay.core.spi.document.ConverterTraits;
import assay.core.spi.document.DocumentConverter;
import assay.core.spi.document.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Spreadsheets as text: each sheet under its name, a row a line with commas between, cells as they are shown. Read row by row. */
@Component
@Name("spreadsheet")
@ConverterTraits(version = "1", types = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel.sheet.macroenabled.12"})
public final class SpreadsheetConverter implements DocumentConverter {
    @Activate
    public SpreadsheetConverter() {}

    @Override
    public String convert(Blob document, int most) throws UnreadableDocument, IOException, InterruptedException {
        return Reading.of(document, most, SpreadsheetConverter::read);
    }

    private static void read(Path file, Cut to) throws UnreadableDocument, IOException, OpenXML4JException, SAXException,
            ParserConfigurationException, InterruptedException {
        OPCPackage opened = Office.open(file);
        try {
            XSSFReader workbook = new XSSFReader(opened);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opened, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                Reading.goOn();
                try (InputStream sheet = sheets.next()) {
                    to.append("# Sheet: ").append(sheets.getSheetName()).append("\n\n");
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(workbook.getStylesTable(), null, texts, new SheetRows(to),
                            new org.apache.poi.ss.usermodel.DataFormatter(java.util.Locale.ROOT), false));
                    parser.parse(new InputSource(sheet));
                    to.append("\n");
                }
            }
        } catch (SheetRows.Stopped e) {
            e.rethrow();
        } finally {
            opened.revert();
        }
    }
}
