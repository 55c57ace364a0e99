package de.interkomm.hub.correspondence.internal;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import de.interkomm.hub.correspondence.PaperRenderer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

@Component
class PdfPaperRenderer implements PaperRenderer {

    /** Around pictures, in points. */
    private static final float MARGIN = 36;

    private final ITemplateEngine templates;
    private final LetterFont font = new LetterFont();
    private final PrintableText printable = new PrintableText(font);

    PdfPaperRenderer(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public byte[] render(Paper paper) {
        return render(paper, List.of());
    }

    @Override
    public byte[] render(Paper paper, List<Annex> annexes) {
        try (PdfBoxRenderer renderer = PdfLayout.of(html(paper), font)) {
            renderer.createPDFWithoutClosing();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (PDDocument pdf = renderer.getPdfDocument()) {
                for (Annex annex : annexes) {
                    append(pdf, annex);
                }
                if (!annexes.isEmpty()) {
                    pdf.getDocumentCatalog().setMetadata(null);
                }
                pdf.save(file);
            }
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html(Paper paper) throws IOException {
        Context variables = new Context(paper.locale());
        variables.setVariables(paper.variables());
        variables.setVariable("language", paper.locale().getLanguage());
        variables.setVariable(
                "css",
                new ClassPathResource(paper.css()).getContentAsString(StandardCharsets.UTF_8));
        return templates.process(paper.template(), variables);
    }

    private static void append(PDDocument pdf, Annex annex) throws IOException {
        int first = pdf.getNumberOfPages();
        if (annex.mediaType().equals("application/pdf")) {
            try (PDDocument other = Loader.loadPDF(annex.content())) {
                new PDFMergerUtility().appendDocument(pdf, other);
            }
        } else {
            picture(pdf, annex);
        }
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            pdf.getDocumentCatalog().setDocumentOutline(outline);
        }
        PDPageFitDestination there = new PDPageFitDestination();
        there.setPage(pdf.getPage(first));
        PDOutlineItem bookmark = new PDOutlineItem();
        bookmark.setTitle(annex.title());
        bookmark.setDestination(there);
        outline.addLast(bookmark);
    }

    /** As large as the page allows, but not larger than it is. */
    private static void picture(PDDocument pdf, Annex annex) throws IOException {
        PDImageXObject image =
                PDImageXObject.createFromByteArray(pdf, annex.content(), annex.title());
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        float wide = PDRectangle.A4.getWidth() - 2 * MARGIN;
        float high = PDRectangle.A4.getHeight() - 2 * MARGIN;
        float scale = Math.min(1, Math.min(wide / image.getWidth(), high / image.getHeight()));
        float height = image.getHeight() * scale;
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    image,
                    MARGIN,
                    PDRectangle.A4.getHeight() - MARGIN - height,
                    image.getWidth() * scale,
                    height);
        }
    }

    @Override
    public String printable(String text) {
        return printable.of(text);
    }
}
