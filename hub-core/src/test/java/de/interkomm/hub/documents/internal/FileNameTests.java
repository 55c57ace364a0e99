package de.interkomm.hub.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.documents.AcceptedType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Beitritt Göllheim.pdf       , Beitritt Göllheim.pdf
                    C:\\Scans\\Brief.PDF        , Brief.PDF
                    ../../etc/passwd            , passwd.pdf
                    rechnung.exe                , rechnung.exe.pdf
                    bild.png                    , bild.png.pdf
                    .pdf                        , pdf.pdf
                    ...                         , document.pdf
                    a/                          , document.pdf
                    ''                          , document.pdf
                    'a<b>:"c|d?*.pdf'           , a b c d .pdf
                    """)
    void aNameIsShownWithoutPathAndWithAnHonestEnding(String given, String shown) {
        assertThat(FileName.cleaned(given, AcceptedType.PDF)).isEqualTo(shown);
    }

    @Test
    void nothingInvisibleStays() {
        assertThat(FileName.cleaned("a\r\nb\0c\u202ecod\u200b.pdf", AcceptedType.PDF))
                .isEqualTo("a b c cod .pdf");
        assertThat(FileName.cleaned("u\u0308ber.pdf", AcceptedType.PDF)).isEqualTo("über.pdf");
    }

    @Test
    void aLongNameIsCutBeforeItsEnding() {
        String name = FileName.cleaned("ä".repeat(300) + ".jpeg", AcceptedType.JPEG);

        assertThat(name).hasSize(FileName.LONGEST).endsWith("ä.jpeg");
        assertThat(FileName.cleaned("a" + "😀".repeat(100) + ".pdf", AcceptedType.PDF))
                .hasSizeLessThanOrEqualTo(FileName.LONGEST)
                .matches("a(?:😀)+\\.pdf");
    }
}
