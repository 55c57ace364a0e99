package de.interkomm.hub.testing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a PDF says to whoever reads it. */
public final class PdfText {

    private PdfText() {}

    public static String of(byte[] pdf) throws IOException {
        return String.join("", pages(pdf));
    }

    public static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    /** Lines of a PDF break anywhere, within names as well: to be compared without their breaks. */
    public static String squeezed(String text) {
        return text.replaceAll("[-\\s]", "");
    }
}
