package de.interkomm.hub.correspondence.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** Lays XHTML out for files that are PDF/A-3a and PDF/UA-1 at once; nothing is fetched for it. */
final class PdfLayout {

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private PdfLayout() {}

    static PdfBoxRenderer of(String html, LetterFont font) {
        PdfBoxRenderer renderer =
                new PdfRendererBuilder()
                        .withHtmlContent(html, "")
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfAConformance.PDFA_3_A)
                        .useColorProfile(SRGB)
                        .withProducer("Interkomm")
                        .useFont(font::file, LetterFont.FAMILY, 400, FontStyle.NORMAL, true)
                        .useUnicodeLineBreaker(new LineBreaks())
                        .useReplacementText(PrintableText.UNSHOWABLE)
                        .useExternalResourceAccessControl(
                                (_, _) -> false,
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .buildPdfRenderer();
        renderer.layout();
        return renderer;
    }
}
